import type { Answer, Question } from '../../model/answers'
import type { Diagram, Requirement } from '../../model/diagram'
import { graphOf, type DiagramGraph } from '../../model/graph'
import { ok, refuse, type Result } from '../../model/results'
import type { Code } from '../codes'
import { ask } from '../ask'
import { changesFor, opened } from '../ways-to-open'
import { writeNeeds } from '../write-needs'
import type { Judgement, Violation } from './judgement'
import { answerOf, type Pair } from './pairs'

/** Says how a requirement does not hold. */
type Judge = (graph: DiagramGraph, requirement: Requirement) => Judgement

/** Of pairs that are cut off, those for which nothing but routes and associations is missing, and the others. */
export function partedByLack(
  graph: DiagramGraph,
  blocked: readonly Pair[],
  traffic: Question['traffic'],
): { readonly lacking: readonly Pair[]; readonly cut: readonly Pair[] } {
  const [seen, unseen] = [blocked.slice(0, mostSeen), blocked.slice(mostSeen)]
  const lacking = seen.filter((pair) => lacksRoutesOnly(answerOf(graph, pair, traffic)))
  const cut = seen.filter((pair) => !lacking.includes(pair))
  return cut.length === 0 ? { lacking: [...lacking, ...unseen], cut } : { lacking, cut: [...cut, ...unseen] }
}

/** Each costs an answer. */
const mostSeen = 40

const routing: ReadonlySet<string> = new Set<Code>([
  'NO_ROUTE_TO_DESTINATION',
  'TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION',
  'TGW_ROUTE_AZ_RESTRICTION',
  'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT',
])

const lacksRoutesOnly = ({ blockers }: Answer) =>
  blockers.length > 0 && blockers.every(({ code, nature }) => nature === 'absent' && routing.has(code))

/**
 * Writes what these pairs lack: routes, associations, rules, and whatever else is not stated. Of several ways to open a pair,
 * the first that breaks no other requirement is taken: an attachment is associated with the table that leads to the
 * inspection, if traffic must pass through it.
 */
export function writingLack(
  pairs: readonly Pair[],
  traffic: Question['traffic'],
  judge: Judge,
): (diagram: Diagram) => Result<Diagram> {
  return (diagram) => {
    const before = breaches(graphOf(diagram), judge)
    return pairs.slice(0, mostSeen).reduce<Result<Diagram>>((done, { from, to }) => {
      if (!done.ok) return done
      const question: Question = { from, to, traffic, direction: 'connection' }
      const open = withWayOpen(done.value, question, (graph) => breaches(graph, judge) <= before)
      if (!open.ok) return open
      const { verdict, needs } = ask(graphOf(open.value), question)
      return verdict === 'possible' ? writeNeeds(open.value, needs) : open
    }, ok(diagram))
  }
}

/** The way open, by the fewest changes that keep everything right; where none does, by the fewest. */
function withWayOpen(
  diagram: Diagram,
  question: Question,
  isRight: (graph: DiagramGraph) => boolean,
): Result<Diagram> {
  const graph = graphOf(diagram)
  if (ask(graph, question).verdict !== 'blocked') return ok(diagram)
  let first: Diagram | undefined
  for (const change of changesFor(graph, question).toSorted((a, b) => a.changes.length - b.changes.length)) {
    const done = opened(diagram, question, change)
    if (done?.ok !== true) continue
    if (isRight(graphOf(done.value))) return done
    first ??= done.value
  }
  return first === undefined ? refuse('No route or association opens this way any more.') : ok(first)
}

/** How many ways of breaking a requirement there are, without what only lacks something. */
function breaches(graph: DiagramGraph, judge: Judge): number {
  return graph.requirements().flatMap((one) => judge(graph, one).found.filter(({ is }) => !isLack.has(is)))
    .length
}

const isLack: ReadonlySet<Violation> = new Set(['cutOff', 'notOpened', 'lacking'])
