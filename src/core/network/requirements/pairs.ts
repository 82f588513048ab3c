import type { Answer, Endpoint, OneTraffic, Question, Verdict } from '../../model/answers'
import type { Requirement, Selector } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { ask } from '../ask'
import { verdicts } from '../verdicts'
import { nodeOfEnd, workloadsOf, type Chosen } from './selected'

/** One end that may reach another, and how many pairs it stands for. */
export interface Pair {
  readonly from: Endpoint
  readonly to: Endpoint
  readonly count: number
  readonly verdict: Verdict
}

/** All pairs of two sets of ends; `left` counts those that were too many to look at. */
export interface Pairs {
  readonly pairs: readonly Pair[]
  readonly left: number
}

/** One answer costs about as much as this many verdicts. */
const mostAnswers = 40
/** Ends on each side that are looked at where both sides have many, and where one has few. */
const mostEnds = 250
const mostEndsOfFew = 2_000
const few = 8
/** Ends that few others are put into one matrix with: a larger one would hold mostly what nobody asks. */
const chunk = 40

/**
 * Who of the ones reaches whom of the others; nothing is paired with itself, with what it is inside of, or with what was
 * named together with it by one name.
 *
 * Few pairs are asked one by one, many by the matrix of verdicts, which treats alike ends as one.
 */
export function pairsOf(
  graph: DiagramGraph,
  from: readonly Chosen[],
  to: readonly Chosen[],
  traffic: Question['traffic'],
): Pairs {
  const most = Math.min(from.length, to.length) <= few ? mostEndsOfFew : mostEnds
  const [ones, others] = [from.slice(0, most), to.slice(0, most)]
  const left = total(from) * total(to) - total(ones) * total(others) + amongThemselves(graph, ones, others)
  const isSame = nesting(graph, [...ones, ...others])
  const wanted = ones.flatMap((one) =>
    others
      .filter((other) => one.root !== other.root && !isSame(one.end, other.end))
      .map((other) => [one, other] as const),
  )
  const verdictOf =
    wanted.length <= mostAnswers
      ? (a: Endpoint, b: Endpoint) => answerOf(graph, { from: a, to: b }, traffic).verdict
      : byMatrices(graph, ones, others, traffic)
  const pairs = wanted.map(([one, other]) => ({
    from: one.end,
    to: other.end,
    count: one.count * other.count,
    verdict: verdictOf(one.end, other.end),
  }))
  return { pairs, left }
}

/** The whole answer for a pair. */
export function answerOf(
  graph: DiagramGraph,
  { from, to }: Pick<Pair, 'from' | 'to'>,
  traffic: Question['traffic'],
): Answer {
  return ask(graph, { from, to, traffic, direction: 'connection' })
}

/** What a requirement is about, on the wire. */
export function trafficOf({ protocol, port }: Requirement): 'any' | OneTraffic {
  if (protocol === undefined) return 'any'
  return port === undefined ? { protocol } : { protocol, port }
}

/** The id of a node, or `internet`. */
export function keyOf(end: Endpoint): string {
  if (end === 'internet') return end
  return 'node' in end ? end.node : `${end.behind ?? ''} ${end.address}`
}

function byMatrices(
  graph: DiagramGraph,
  from: readonly Chosen[],
  to: readonly Chosen[],
  traffic: Question['traffic'],
): (a: Endpoint, b: Endpoint) => Verdict {
  const isFewFrom = from.length <= to.length
  const [short, long] = isFewFrom ? [from, to] : [to, from]
  const size = short.length <= few ? chunk : long.length
  const found = new Map<string, Verdict>()
  for (let at = 0; at < long.length; at += size) {
    const chosen = [...short, ...long.slice(at, at + size)]
    const ends = [...new Map(chosen.map(({ end }) => [keyOf(end), end])).values()]
    const matrix = verdicts(graph, ends, traffic)
    for (const [row, a] of ends.entries())
      for (const [column, b] of ends.entries())
        found.set(`${keyOf(a)} ${keyOf(b)}`, matrix[row]?.[column] ?? 'unknown')
  }
  return (a, b) => found.get(`${keyOf(a)} ${keyOf(b)}`) ?? 'unknown'
}

/** Tells whether two ends are the same thing, or one is inside the other; looks outwards from each end once. */
function nesting(graph: DiagramGraph, chosen: readonly Chosen[]): (a: Endpoint, b: Endpoint) => boolean {
  const around = new Map<string, ReadonlySet<string>>()
  for (const { end } of chosen) {
    const id = nodeOfEnd(end)
    const ids = id === undefined ? [] : graph.around(id).map((node) => node.id)
    around.set(keyOf(end), new Set<string>(ids))
  }
  return (a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)]
    return one === other || around.get(one)?.has(other) === true || around.get(other)?.has(one) === true
  }
}

/** One node that stands for several is asked about itself, and how its members are joined is not drawn. */
function amongThemselves(graph: DiagramGraph, from: readonly Chosen[], to: readonly Chosen[]): number {
  const both = new Set(to.map(({ end }) => keyOf(end)))
  return from.reduce((sum, { end }) => {
    const id = nodeOfEnd(end)
    const count = id === undefined || !both.has(id) ? 1 : (graph.resource(id)?.count ?? 1)
    return sum + count * (count - 1)
  }, 0)
}

const total = (chosen: readonly Chosen[]) => chosen.reduce((sum, { count }) => sum + count, 0)

/** The pairs of what works at the two ends of a requirement. */
export function workloadPairs(
  graph: DiagramGraph,
  requirement: Requirement,
): Pairs & { readonly traffic: Question['traffic'] } {
  const { of, to } = requirement
  const traffic = trafficOf(requirement)
  const apart = isSameSelector(of, to)
  return {
    ...pairsOf(graph, workloadsOf(graph, of, { apart }), workloadsOf(graph, to, { apart }), traffic),
    traffic,
  }
}

/** Whether the things of a kind, or with a tag, are asked about each other. */
export const isSameSelector = (a: Selector, b: Selector) => JSON.stringify(a) === JSON.stringify(b)

/** Ways of one requirement that are looked at. */
const mostWays = 100

/** Answers for pairs that something may get through between; `unseen` counts those that are too many. */
export function waysOfPairs(
  graph: DiagramGraph,
  pairs: readonly Pair[],
  traffic: Question['traffic'],
): { readonly answers: ReadonlyMap<Pair, Answer>; readonly unseen: number } {
  const open = pairs.filter(({ verdict }) => verdict === 'reachable' || verdict === 'possible')
  const seen = open.slice(0, mostWays)
  return {
    answers: new Map(seen.map((pair) => [pair, answerOf(graph, pair, traffic)])),
    unseen: open.length - seen.length,
  }
}

/** Where nobody asked. */
export const noAnswer: Answer = { verdict: 'unknown', hops: [], blockers: [], needs: [], notModelled: [] }

/** Whether what an answer still needs is leave to pass alone: where the packet goes is stated already. */
export function lacksLeaveOnly({ needs }: Answer): boolean {
  return needs.every(({ place: { part } }) => part !== undefined && leave.has(part))
}
const leave: ReadonlySet<string> = new Set([
  'securityGroups',
  'networkAcl',
  'rules',
  'complete',
  'defaultAction',
])

/** Those of this verdict. */
export const withVerdict = (pairs: readonly Pair[], verdict: Pair['verdict']) =>
  pairs.filter((pair) => pair.verdict === verdict)

/** All pairs looked at, and nothing but this of them; without any pair nothing was shown. */
export function isAll(pairs: readonly Pair[], left: number, verdicts: readonly Pair['verdict'][]): boolean {
  return left === 0 && pairs.length > 0 && pairs.every(({ verdict }) => verdicts.includes(verdict))
}
