import type { PostedNeed, Question } from '../model/answers'
import type { ConnectionId, Diagram, NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { ok, type Result } from '../model/results'
import { ask } from './ask'
import { closedBy } from './closings'
import { capitalised, nameOf } from './wording'
import { changesFor, opened } from './ways-to-open'
import { writeNeeds } from './write-needs'

/** A drawn use that claims to get through, as a question to the network. */
export interface Use {
  readonly connection: { readonly id: ConnectionId; readonly from: NodeId; readonly to: NodeId }
  readonly question: Question
}

/** What else an edit does to what is drawn. */
export interface Consequences {
  /** Tables that were open and are closed by it. */
  readonly closes: readonly PostedNeed[]
  /** Drawn uses that were not blocked and are after it, with the reason; at the connection. */
  readonly blocks: readonly PostedNeed[]
}

/**
 * What an edit closes, and which of the drawn uses it stops: by what it closes, takes away or denies. Costs an answer after for
 * each use, and one before for those that are blocked then.
 */
export function consequencesOf(before: Diagram, after: Diagram, uses: readonly Use[]): Consequences {
  const closes = closedBy(before, after)
  const isSame = before.nodes === after.nodes && before.connections === after.connections
  if (isSame) return { closes, blocks: [] }
  const [old, now] = [graphOf(before), graphOf(after)]
  const blocks = uses.flatMap(({ connection: { id, from, to }, question }): readonly PostedNeed[] => {
    if (now.connection(id) === undefined) return []
    const answer = ask(now, question)
    if (answer.verdict !== 'blocked' || ask(old, question).verdict === 'blocked') return []
    const [first] = answer.blockers
    const what = `${nameOf(now, from)} does not reach ${nameOf(now, to)} any more`
    return [
      { place: { at: id }, text: `${capitalised(what)}${first === undefined ? '.' : `: ${first.reason}`}` },
    ]
  })
  return { closes, blocks }
}

/** What mends one may close something for another; the next round finds it. */
const mostRounds = 3

/**
 * The diagram with everything written that these questions need, so that none of them stops another: first all that each
 * needs as things are, then what is still missing in tables that are closed, by this or by earlier statements. What AWS's
 * law, a deny, a blackhole or a missing way stops stays as it is. Refuses as the first need that cannot be written does.
 */
export function writtenTogether(diagram: Diagram, questions: readonly Question[]): Result<Diagram> {
  const graph = graphOf(diagram)
  const needs = questions.flatMap((question) => ask(graph, question).needs)
  let done = writeNeeds(diagram, needs)
  for (let round = 0; done.ok && round < mostRounds; round += 1) {
    const before = done.value
    for (const question of questions) if (done.ok) done = mended(done.value, question)
    if (done.ok && done.value === before) break
  }
  return done
}

function mended(diagram: Diagram, question: Question): Result<Diagram> {
  const graph = graphOf(diagram)
  const { verdict, needs, blockers } = ask(graph, question)
  if (verdict === 'possible') return writeNeeds(diagram, needs)
  if (verdict !== 'blocked' || blockers.some(({ nature }) => nature !== 'absent')) return ok(diagram)
  for (const change of changesFor(graph, question)) {
    const done = opened(diagram, question, change)
    // Statements only: nobody asked for a new peering.
    if (done?.ok === true && isJoinedAsBefore(diagram, done.value)) return done
  }
  return ok(diagram)
}

const isJoinedAsBefore = (before: Diagram, after: Diagram) =>
  Object.keys(before.connections).length === Object.keys(after.connections).length
