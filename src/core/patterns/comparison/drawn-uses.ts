import { kindOf } from '../../catalog/catalog'
import type { Question, Verdict } from '../../model/answers'
import type { Connection, NodeId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { ask } from '../../network/ask'
import { vpcOf } from '../../network/location'
import { workloadsOf } from '../../network/requirements/selected'
import { trafficOfUse } from '../../network/usual-traffic'
import { verdictBetween } from '../../network/verdict-between'
import { listed, nameOf } from '../../network/wording'
import type { Line } from './row'
import { verdictText } from './verdict-text'

const people = ['users', 'user', 'client', 'mobile-client', 'internet'] as const

/** What clients use, and whether it gets there; looking a name up is no use of its own. */
export function clientLines(graph: DiagramGraph): readonly Line[] {
  const lines = graph.resources(...people).flatMap(({ id }) => graph.outgoing(id))
  return saidOf(
    graph,
    lines.filter(({ to }) => graph.resource(to)?.service !== 'route53'),
  )
}

/** Whether the internet gets past that, straight to servers, databases and the like in the VPCs. */
export function behindLines(graph: DiagramGraph): readonly Line[] {
  const clients = graph.resources(...people)
  if (clients.length === 0) return []
  const entries = new Set(clients.flatMap(({ id }) => graph.outgoing(id).map(({ to }) => to)))
  const said = workloadsOf(graph, { service: 'vpc' }).flatMap(({ end }): readonly Asked[] => {
    if (typeof end === 'string' || !('node' in end) || entries.has(end.node)) return []
    const service = graph.resource(end.node)?.service
    if (service === undefined || hasNoAddress.has(service)) return []
    return [{ from: 'The internet', to: nameOf(graph, end.node), ...straightTo(graph, end.node, entries) }]
  })
  return together(said)
}

const hasNoAddress: ReadonlySet<string> = new Set(['vpc', 'subnet', 'ebs'])

function straightTo(
  graph: DiagramGraph,
  id: NodeId,
  entries: ReadonlySet<NodeId>,
): Pick<Asked, 'verdict' | 'text'> {
  const question: Question = { from: 'internet', to: { node: id }, traffic: 'any', direction: 'connection' }
  const not = { verdict: 'blocked', text: 'not past the entry' } as const
  if (verdictBetween(graph, question) === 'blocked') return not
  const { verdict, hops } = ask(graph, question)
  if (hops.some(({ place }) => entries.has(place.at as NodeId))) return not
  return verdict === 'reachable'
    ? { verdict, text: 'reachable, past the entry' }
    : { verdict: 'unknown', text: 'not stated' }
}

/** What one VPC or site uses of another, as it is drawn. */
export function useLines(graph: DiagramGraph): readonly Line[] {
  const lines = graph.connections().filter(({ kind, from, to }) => {
    if (kindOf(kind)?.carriesTraffic !== true) return false
    const [source, target] = [networkOf(graph, from), networkOf(graph, to)]
    return source !== undefined && target !== undefined && source !== target
  })
  return saidOf(graph, lines)
}

function networkOf(graph: DiagramGraph, id: NodeId): ResourceNode['id'] | undefined {
  return vpcOf(graph, id)?.id ?? graph.enclosing(id, 'site')?.id
}

/** Who asked for what, and the words of the answer. */
interface Asked {
  readonly from: string
  readonly to: string
  readonly verdict: Verdict
  readonly text: string
}

function saidOf(graph: DiagramGraph, lines: readonly Connection[]): readonly Line[] {
  const asked = lines.flatMap((line): readonly Asked[] => {
    const to = graph.resource(line.to)
    if (to === undefined) return []
    const answer = ask(graph, {
      from: { node: line.from },
      to: { node: line.to },
      traffic: trafficOfUse(line, to),
      direction: 'connection',
    })
    const { verdict } = answer
    return [
      { from: nameOf(graph, line.from), to: nameOf(graph, line.to), verdict, text: verdictText(answer) },
    ]
  })
  return together(asked)
}

/** One line for all that are answered alike: first those to the same target, then those from the same source. */
function together(asked: readonly Asked[]): readonly Line[] {
  const single = asked.map(({ from, to, ...said }): Merged => ({ ...said, from: [from], to: [to] }))
  const byTarget = merged(single, ({ to, text }) => JSON.stringify([to, text]))
  return merged(byTarget, ({ from, text }) => JSON.stringify([from, text])).map(
    ({ from, to, verdict, text }) => ({ text: `${listed(from)} → ${listed(to)}: ${text}`, verdict }),
  )
}

interface Merged extends Pick<Asked, 'verdict' | 'text'> {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

function merged(all: readonly Merged[], keyOf: (one: Merged) => string): readonly Merged[] {
  const found = new Map<string, Merged>()
  for (const one of all) {
    const other = found.get(keyOf(one))
    found.set(keyOf(one), {
      ...one,
      from: [...new Set([...(other?.from ?? []), ...one.from])],
      to: [...new Set([...(other?.to ?? []), ...one.to])],
    })
  }
  return [...found.values()]
}
