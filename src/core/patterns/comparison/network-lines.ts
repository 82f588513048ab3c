import type { Answer, Endpoint, Verdict } from '../../model/answers'
import type { NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { ask } from '../../network/ask'
import { workloadsOf } from '../../network/requirements/selected'
import { capitalised, listed, nameOf } from '../../network/wording'
import type { Alike, Kind, Networks } from './alike'
import { calledAs } from './names'
import type { Line } from './row'
import { verdictText } from './verdict-text'

/** A line for each two groups of these kinds, and for the single services that lead where their networks do not. */
export function pairLines(graph: DiagramGraph, networks: Networks, a: Kind, b: Kind): readonly Line[] {
  const [ones, others] = [a, b].map((kind) => groupsOf(networks, kind, [a, b]))
  return (ones ?? []).flatMap((one, index) =>
    (a === b ? (ones ?? []).slice(index) : (others ?? [])).flatMap((other) =>
      linesBetween(graph, networks, one, other),
    ),
  )
}

/** The groups of a kind; all of them as one where everything between these kinds gets through alike. */
function groupsOf(networks: Networks, kind: Kind, kinds: readonly Kind[]): readonly Alike[] {
  const [ones, others] = kinds.map((one) =>
    networks.groups.flatMap((group) => (group.kind === one ? group.ends : [])),
  )
  const verdicts = (ones ?? []).flatMap((one) =>
    (others ?? []).flatMap((other) =>
      one === other ? [] : [networks.between(one, other), networks.between(other, one)],
    ),
  )
  const own = networks.groups.filter((group) => group.kind === kind)
  const isAlike = new Set(verdicts).size === 1 && verdicts[0] !== 'blocked'
  return isAlike ? [{ kind, ends: own.flatMap(({ ends }) => ends), isAll: true }] : own
}

function linesBetween(graph: DiagramGraph, networks: Networks, one: Alike, other: Alike): readonly Line[] {
  const there = pairsOf(one, other)
  if (there.length === 0) return []
  const names = [calledAs(graph, one), calledAs(graph, other)]
  const [from, to] =
    one === other ? names.map((name) => name.one ?? name.each) : names.map((name) => name.each)
  const forward = saidOf(graph, networks, there)
  const backward = saidOf(
    graph,
    networks,
    there.map(([x, y]) => [y, x]),
  )
  const line = (arrow: string, said: Said): Line => ({
    text: capitalised(`${arrow}: ${said.text}`),
    verdict: said.verdict,
  })
  const both = one === other || forward.verdict === backward.verdict
  return [
    ...(both
      ? [line(`${from} ↔ ${to}`, forward)]
      : [line(`${from} → ${to}`, forward), line(`${to} → ${from}`, backward)]),
    ...(forward.verdict === 'blocked' ? serviceLines(graph, there, names[0]?.each ?? '') : []),
    ...(backward.verdict === 'blocked' && one !== other
      ? serviceLines(
          graph,
          there.map(([x, y]) => [y, x] as const),
          to ?? '',
        )
      : []),
  ]
}

type Pair = readonly [Endpoint, Endpoint]

function pairsOf(one: Alike, other: Alike): readonly Pair[] {
  return one.ends.flatMap((from) => other.ends.filter((to) => to !== from).map((to): Pair => [from, to]))
}

interface Said {
  readonly verdict: Verdict
  readonly text: string
}

function saidOf(graph: DiagramGraph, networks: Networks, pairs: readonly Pair[]): Said {
  const found = pairs.map(([from, to]) => networks.between(from, to) ?? 'unknown')
  const worst = worstFirst.find((verdict) => found.includes(verdict)) ?? 'unknown'
  const at = found.indexOf(worst)
  const [from, to] = pairs[at] ?? []
  if (from === undefined || to === undefined) return { verdict: 'unknown', text: verdictText(undefined) }
  // Why the internet does not get in is the same everywhere, and takes the engine longest to say.
  const text =
    worst === 'blocked' && from === 'internet'
      ? 'blocked'
      : verdictText(ask(graph, { from, to, traffic: 'any', direction: 'connection' }))
  const isMixed = found.some((verdict) => verdict !== worst)
  return { verdict: worst, text: isMixed ? `${text}, for some` : text }
}

const worstFirst: readonly Verdict[] = ['blocked', 'unknown', 'possible', 'reachable']

/** Of larger groups these are enough to tell what is alike. */
const mostPairs = 12

/** What of the one network gets to single things in the other by something in between: a load balancer, an endpoint. */
function serviceLines(graph: DiagramGraph, pairs: readonly Pair[], from: string): readonly Line[] {
  const asked = pairs.slice(0, mostPairs)
  const found = new Map<string, { readonly answer: Answer; readonly sources: readonly string[] }>()
  for (const [start, end] of asked) {
    const [source] = thingsIn(graph, start)
    if (source === undefined) continue
    for (const target of thingsIn(graph, end)) {
      const answer = ask(graph, {
        from: { node: source },
        to: { node: target },
        traffic: 'any',
        direction: 'connection',
      })
      if (answer.verdict !== 'reachable' && answer.verdict !== 'possible') continue
      const words = `${nameOf(graph, target)}: ${verdictText(answer, `${onWords(answer)}${throughWords(graph, answer, target)}`)}`
      found.set(words, { answer, sources: [...(found.get(words)?.sources ?? []), endName(graph, start)] })
    }
  }
  const all = new Set(asked.map(([start]) => endName(graph, start))).size
  return [...found].map(([words, { answer, sources }]) => {
    const names = [...new Set(sources)]
    return {
      text: capitalised(`${names.length === all ? from : listed(names)} → ${words}`),
      verdict: answer.verdict,
    }
  })
}

const endName = (graph: DiagramGraph, end: Endpoint) =>
  typeof end === 'object' && 'node' in end ? nameOf(graph, end.node) : 'the internet'

function thingsIn(graph: DiagramGraph, end: Endpoint): readonly NodeId[] {
  if (typeof end === 'string' || !('node' in end)) return []
  if (graph.resource(end.node)?.service === 'site')
    return graph
      .children(end.node)
      .flatMap((child) => (child.kind === 'resource' && child.service === 'server' ? [child.id] : []))
  return workloadsOf(graph, { node: end.node }).flatMap(({ end: one }) =>
    typeof one === 'object' && 'node' in one && one.node !== end.node ? [one.node] : [],
  )
}

/** “ on tcp/443”, where that is all that gets through. */
const onWords = ({ passes }: Answer) => (passes === undefined ? '' : ` on ${passes}`)

/** “ through “Office load balancer””: the first that takes it in on the way. */
function throughWords(graph: DiagramGraph, { hops }: Answer, target: NodeId): string {
  const first = hops.find(
    ({ direction, does, place }) => direction === 'forward' && does === 'deliver' && place.at !== target,
  )
  return first === undefined ? '' : ` through ${nameOf(graph, first.place.at as NodeId)}`
}
