import { connect } from '../edit/connect'
import type { Endpoint, Need, Question, Verdict } from '../model/answers'
import type { Diagram, NodeId, ResourceNode } from '../model/diagram'
import { graphOf, type DiagramGraph } from '../model/graph'
import type { Result } from '../model/results'
import { verdictBetween } from './verdict-between'
import { blocksOf, doBlocksOverlap } from './blocks'
import { journeysOf } from './engine/journey'
import { needOf } from './engine/move'
import { endsOf } from './engine/parties'
import { uniqueNeeds } from './engine/visit'
import { tripsOf } from './engine/trips'
import { siteOf, vpcOf } from './location'
import { nameOf } from './wording'
import { writeNeeds } from './write-needs'

/**
 * The smallest sets of changes that open a blocked way, the smallest first; each verified by asking again, and none with a
 * change that can be left out. At most four; none for a way that is not blocked.
 */
export function waysToOpen(diagram: Diagram, question: Question): readonly (readonly Need[])[] {
  const graph = graphOf(diagram)
  if (verdictBetween(graph, question) !== 'blocked') return []
  const found: (readonly Need[])[] = []
  const seen = new Set<string>()
  for (const change of changesFor(graph, question)) {
    const smallest = smallestOf(diagram, question, change)
    if (smallest === undefined) continue
    const key = smallest
      .map(({ text }) => text)
      .toSorted()
      .join('\n')
    if (seen.has(key)) continue
    seen.add(key)
    found.push(smallest)
  }
  return found.toSorted((a, b) => a.length - b.length).slice(0, mostWays)
}

/** Changes that may open a blocked way, as far as the graph alone tells: cheap, and not verified. */
export function changesFor(graph: DiagramGraph, question: Question): readonly Change[] {
  const newThings = byNewThings(graph, question).map((changes): Change => ({ changes, besides: [] }))
  return [...byStatements(graph, question), ...newThings]
}

/** The diagram with this change, and with what it needs to open the way; undefined where it does not open it. */
export function opened(diagram: Diagram, question: Question, change: Change): Result<Diagram> | undefined {
  const smallest = smallestOf(diagram, question, change)
  return smallest === undefined ? undefined : writeNeeds(diagram, smallest)
}

const mostWays = 4
const mostTried = 8
/** Ways that changes would open, of each pair of interfaces. */
const mostMended = 6

/** What has to be stated otherwise, and what is open and could be stated at the same time. */
export interface Change {
  readonly changes: readonly Need[]
  readonly besides: readonly Need[]
}

/** What would have to be stated otherwise along the ways that are nearly there. */
function byStatements(graph: DiagramGraph, question: Question): readonly Change[] {
  const journeys = tripsOf(graph, question)
    .flatMap((trip) => journeysOf(graph, trip, 'mended', mostMended).found)
    .toSorted((a, b) => a.cost - b.cost)
    .slice(0, mostTried)
  return journeys.flatMap(({ there, back, needs, joint }): readonly Change[] => {
    const obstacles = [...there.obstacles, ...(back?.obstacles ?? []), ...joint]
    if (obstacles.length === 0 || obstacles.some(({ mends }) => mends === undefined || mends.length === 0))
      return []
    const changes = uniqueNeeds(obstacles.flatMap(({ mends }) => mends ?? []))
    const besides = needs.filter(({ key }) => !changes.some((one) => one.key === key))
    return [{ changes: changes.map(needOf), besides: besides.map(needOf) }]
  })
}

/** A peering, or attachments to a transit gateway that is drawn, where two VPCs are concerned. */
function byNewThings(graph: DiagramGraph, { from, to }: Question): readonly (readonly Need[])[] {
  const [a, b] = [from, to].map((end) =>
    // What is of a site stays on premises, wherever it is drawn.
    typeof end === 'object' && 'node' in end && siteOf(graph, end.node) === undefined
      ? vpcOf(graph, end.node)
      : undefined,
  )
  if (a === undefined || b === undefined || a.id === b.id) return []
  const [ofA, ofB] = [blocksAt(graph, a, from, to), blocksAt(graph, b, to, from)]
  const doOverlap = ofA.some((one) => ofB.some((other) => doBlocksOverlap(one, other)))
  if (doOverlap) return []
  const ways: (readonly Need[])[] = []
  const isPeered = graph
    .outgoing(a.id, 'vpc-peering')
    .concat(graph.incoming(a.id, 'vpc-peering'))
    .some((line) => [line.from, line.to].includes(b.id))
  if (!isPeered) ways.push([connected(graph, a.id, b.id, 'vpc-peering')])
  for (const { id } of graph.resources('transit-gateway')) {
    const missing = [a.id, b.id].filter((vpc) => !isAttached(graph, vpc, id))
    if (missing.length > 0)
      ways.push(missing.map((vpc) => connected(graph, vpc, id, 'transit-gateway-attachment')))
  }
  return ways
}

/** The ranges of a VPC and of the thing in it that is asked about, which may be in a subnet that lies elsewhere. */
const blocksAt = (graph: DiagramGraph, vpc: ResourceNode, end: Endpoint, other: Endpoint) => [
  ...blocksOf(vpc).map(({ block }) => block),
  ...endsOf(graph, end, other).flatMap(({ party }) => party.blocks),
]

function isAttached(graph: DiagramGraph, vpc: NodeId, gateway: NodeId): boolean {
  const kind = 'transit-gateway-attachment'
  return [...graph.outgoing(vpc, kind), ...graph.incoming(vpc, kind)].some(
    ({ from, to }) => from === gateway || to === gateway,
  )
}

function connected(graph: DiagramGraph, from: NodeId, to: NodeId, kind: string): Need {
  const what = kind === 'vpc-peering' ? 'A peering between' : 'An attachment of'
  const joint = kind === 'vpc-peering' ? 'and' : 'to'
  return {
    place: { at: from },
    text: `${what} ${nameOf(graph, from)} ${joint} ${nameOf(graph, to)}.`,
    apply(diagram) {
      const done = connect(diagram, { from, to, kind })
      return done.ok ? { ok: true, value: done.value.diagram } : done
    },
  }
}

/** The changes without those that can be left out; with the routes that it then still takes. Nothing where it does not open. */
function smallestOf(
  diagram: Diagram,
  question: Question,
  { changes, besides }: Change,
): readonly Need[] | undefined {
  const whole =
    completed(diagram, question, changes) ??
    (besides.length === 0 ? undefined : completed(diagram, question, [...changes, ...besides]))
  if (whole === undefined) return undefined
  const isEnough = (some: readonly Need[]) => opens(diagram, question, some)
  return whole.length <= mostCombined ? smallestPart(whole, isEnough) : thinned(whole, isEnough)
}

/** Up to so many changes every part is tried: to leave out one may make another unnecessary, or needed. */
const mostCombined = 4

function smallestPart(whole: readonly Need[], isEnough: (some: readonly Need[]) => boolean): readonly Need[] {
  const parts = Array.from({ length: 2 ** whole.length - 2 }, (_, index) =>
    whole.filter((_one, at) => ((index + 1) >> at) % 2 === 1),
  )
  return parts.toSorted((a, b) => a.length - b.length).find(isEnough) ?? whole
}

/** Changes stand in the order of the way, so that a detour is a run of them; the longest that can be left out goes first. */
function thinned(whole: readonly Need[], isEnough: (some: readonly Need[]) => boolean): readonly Need[] {
  const lengths = whole.map((_, index) => whole.length - 1 - index).filter((length) => length > 0)
  const shorter = lengths.flatMap((length) =>
    Array.from({ length: whole.length - length + 1 }, (_, start) =>
      whole.filter((_one, at) => at < start || at >= start + length),
    ),
  )
  const rest = shorter.find(isEnough)
  if (rest === undefined) return whole
  return rest.length <= mostCombined ? smallestPart(rest, isEnough) : thinned(rest, isEnough)
}

/** The changes, and what is still blocked for want of a statement after them (stated tables need routes to a new peering). */
function completed(
  diagram: Diagram,
  question: Question,
  changes: readonly Need[],
): readonly Need[] | undefined {
  let all = changes
  for (let round = 0; round < 3; round += 1) {
    const written = writeNeeds(diagram, all)
    if (!written.ok) return undefined
    const graph = graphOf(written.value)
    if (isOpen(verdictBetween(graph, question))) return all
    const [more] = byStatements(graph, question)
    if (more === undefined) return undefined
    all = [...all, ...more.changes]
  }
  return undefined
}

function opens(diagram: Diagram, question: Question, changes: readonly Need[]): boolean {
  const written = writeNeeds(diagram, changes)
  if (!written.ok) return false
  return isOpen(verdictBetween(graphOf(written.value), question))
}

const isOpen = (verdict: Verdict) => verdict === 'reachable' || verdict === 'possible'
