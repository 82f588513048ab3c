import type { Answer, Blocker, OneTraffic, Question, Verdict } from '../../model/answers'
import {
  refsOf,
  type Connection,
  type NodeId,
  type Place,
  type ResourceNode,
  type Row,
} from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { vpcOf } from '../location'
import { nameOf } from '../wording'
import { codes } from '../codes'
import { farEnd, linesOf } from './plumbing'

type Ask = (graph: DiagramGraph, question: Question) => Answer

/**
 * The same question by something that ends the connection and opens its own: a load balancer before its targets, an
 * interface endpoint before a service. The better of the direct answer and those counts.
 */
export function byProxy(graph: DiagramGraph, question: Question, direct: Answer, ask: Ask): Answer {
  if (question.to === 'internet' || !('node' in question.to)) return direct
  const target = question.to.node
  const answers = frontsOf(graph, target)
    .filter(
      ({ front }) =>
        typeof question.from !== 'object' || !('node' in question.from) || question.from.node !== front,
    )
    .map((front) => through(graph, question, target, front, ask))
  return answers.reduce((best, answer) => (isBetter(answer, best) ? answer : best), direct)
}

const ranks: Readonly<Record<Verdict, number>> = { reachable: 0, possible: 1, unknown: 2, blocked: 3 }

function isBetter(a: Answer, b: Answer): boolean {
  const [rank, other] = [ranks[a.verdict], ranks[b.verdict]]
  if (rank !== other) return rank < other
  if (a.verdict === 'possible') return a.needs.length < b.needs.length
  // Of two that are blocked, what is drawn for the purpose says more than that a way without it is not there.
  return a.verdict === 'blocked' && isAbsent(b)
}

const isAbsent = ({ blockers }: Answer) => blockers.every(({ nature }) => nature === 'absent')

/** What stands before a thing, and how it leads there. */
interface Front {
  readonly front: NodeId
  readonly by: Connection | undefined
  readonly leads: 'load-balancer' | 'privatelink'
}

const balancers: ReadonlySet<string> = new Set(['alb', 'nlb', 'clb'])

function frontsOf(graph: DiagramGraph, target: NodeId): readonly Front[] {
  const node = graph.resource(target)
  if (node === undefined) return []
  const fronts = graph.incoming(target, 'load-balancer-target').flatMap((by): readonly Front[] => {
    const service = graph.resource(by.from)?.service ?? ''
    return balancers.has(service) ? [{ front: by.from, by, leads: 'load-balancer' }] : []
  })
  return [...fronts, ...endpointsFor(graph, node)]
}

/** Interface endpoints that lead to a service, to an endpoint service, or to its load balancer. */
function endpointsFor(graph: DiagramGraph, node: ResourceNode): readonly Front[] {
  const linked = linesOf(graph, node.id)
    .filter(({ kind }) => kind === 'privatelink')
    .map((by) => ({ front: farEnd(by, node.id), by }))
  const asService = (front: NodeId, by: Connection | undefined): Front => ({
    front,
    by,
    leads: 'privatelink',
  })
  if (node.service === 'interface-endpoint') return []
  if (node.service === 'nlb') {
    const services = graph
      .referring(node.id)
      .flatMap(({ id }) => graph.resource(id) ?? [])
      .filter(
        ({ service, config }) =>
          service === 'endpoint-service' && refsOf(config['loadBalancers']).includes(node.id),
      )
    const joined = linesOf(graph, node.id)
      .map((line) => graph.resource(farEnd(line, node.id)))
      .filter((other) => other?.service === 'endpoint-service')
    const direct = linked.filter(({ front }) => graph.resource(front)?.service === 'interface-endpoint')
    return [
      ...direct.map(({ front, by }) => asService(front, by)),
      ...[...services, ...joined].flatMap((service) =>
        service === undefined ? [] : endpointsFor(graph, service),
      ),
    ]
  }
  if (node.service === 'endpoint-service') {
    const isGateway = refsOf(node.config['loadBalancers']).some(
      (id) => graph.resource(id)?.service === 'gwlb',
    )
    return isGateway
      ? []
      : linked
          .filter(({ front }) => graph.resource(front)?.service === 'interface-endpoint')
          .map(({ front, by }) => asService(front, by))
  }
  if (vpcOf(graph, node.id) !== undefined) return []
  const named = graph
    .resources('interface-endpoint')
    .filter(
      (endpoint) =>
        isFor(graph, endpoint, node.service) && !linked.some(({ front }) => front === endpoint.id),
    )
  return [
    ...linked
      .filter(({ front }) => graph.resource(front)?.service === 'interface-endpoint')
      .map(({ front, by }) => asService(front, by)),
    ...named.map(({ id }) => asService(id, undefined)),
  ]
}

const words: Readonly<Record<string, string>> = {
  'secrets-manager': 'secretsmanager',
  'api-gateway': 'execute-api',
  'step-functions': 'states',
  'cloudwatch-logs': 'logs',
  cloudwatch: 'monitoring',
  'event-bus': 'events',
  kinesis: 'kinesis',
  'systems-manager': 'ssm',
}

function isFor(_graph: DiagramGraph, { config }: ResourceNode, service: string): boolean {
  const stated = config['service']
  if (typeof stated !== 'string' || stated.trim() === '') return false
  const text = stated.toLowerCase()
  return (
    !text.includes('vpce-svc') &&
    (text.endsWith(service) || text.includes(words[service] ?? `.${service}`) || text === service)
  )
}

function through(graph: DiagramGraph, question: Question, target: NodeId, front: Front, ask: Ask): Answer {
  const first = ask(graph, { ...question, to: { node: front.front } })
  const place: Place = { at: front.by?.id ?? front.front }
  if (front.leads === 'privatelink') {
    const arrival = {
      place: { at: target },
      direction: 'forward',
      does: 'deliver',
      reason: `${nameOf(graph, front.front)} takes it to ${nameOf(graph, target)} by PrivateLink.`,
    } as const
    return first.verdict === 'blocked' ? first : { ...first, hops: inserted(first, [arrival]) }
  }
  const listened = listenerProblem(graph, front.front, question)
  const second = ask(graph, { ...question, from: { node: front.front }, traffic: behind(graph, front) })
  const kept = keepsClientAddress(graph, front, target)
  return together(first, second, {
    blockers: listened,
    unknown: kept ? [place] : [],
    hop: {
      place: { at: front.front },
      direction: 'forward',
      does: 'translate',
      reason: `${nameOf(graph, front.front)} ends the connection and opens its own to ${nameOf(graph, target)}.`,
    },
  })
}

/** What a load balancer speaks to its targets. */
function behind(graph: DiagramGraph, { by }: Front): 'any' | OneTraffic {
  const group = refsOf(by?.config['targetGroup']).flatMap((id) => graph.resource(id) ?? [])[0]
  const protocol = by?.config['protocol'] ?? group?.config['protocol']
  const port = by?.config['port'] ?? group?.config['port']
  if (typeof protocol !== 'string' && typeof port !== 'number') return 'any'
  const transport = typeof protocol === 'string' && /^(UDP|QUIC)$/.test(protocol) ? 'udp' : 'tcp'
  return typeof port === 'number' ? { protocol: transport, port } : { protocol: transport }
}

function listenerProblem(graph: DiagramGraph, balancer: NodeId, { traffic }: Question): readonly Blocker[] {
  const stated = graph.resource(balancer)?.config['listeners']
  if (!Array.isArray(stated) || traffic === 'any' || traffic.port === undefined) return []
  if (stated.some((row: Row) => row['port'] === traffic.port || row['port'] === undefined)) return []
  return [
    {
      place: { at: balancer, part: 'listeners' },
      direction: 'forward',
      code: 'ELBV2_LISTENERS_MISMATCH',
      nature: 'absent',
      reason: `${nameOf(graph, balancer)} has no listener on port ${traffic.port}.`,
      factId: codes.ELBV2_LISTENERS_MISMATCH.factId,
    },
  ]
}

/** Whether targets see the client’s own address though they are in another VPC: AWS says only for some ways that it works. */
function keepsClientAddress(graph: DiagramGraph, { front, by }: Front, target: NodeId): boolean {
  if (graph.resource(front)?.service !== 'nlb' || by === undefined) return false
  const [here, there] = [vpcOf(graph, front)?.id, vpcOf(graph, target)?.id]
  if (here === undefined || there === undefined || here === there) return false
  const group = refsOf(by.config['targetGroup']).flatMap((id) => graph.resource(id) ?? [])[0]
  const protocol =
    by.config['protocol'] ?? group?.config['protocol'] ?? graph.resource(front)?.config['listener']
  return (
    by.config['clientIpPreservation'] === true || (typeof protocol === 'string' && /UDP|QUIC/.test(protocol))
  )
}

function together(
  first: Answer,
  second: Answer,
  more: {
    readonly blockers: readonly Blocker[]
    readonly unknown: readonly Place[]
    readonly hop: Answer['hops'][number]
  },
): Answer {
  const blockers = [...first.blockers, ...more.blockers, ...second.blockers]
  const notModelled = [...first.notModelled, ...more.unknown, ...second.notModelled]
  const isUnknown = [first, second].some(({ verdict }) => verdict === 'unknown') || more.unknown.length > 0
  const needs = [...first.needs, ...second.needs]
  const verdict: Verdict =
    blockers.length > 0 ? 'blocked' : isUnknown ? 'unknown' : needs.length > 0 ? 'possible' : 'reachable'
  const forward = second.hops.filter(({ direction }) => direction === 'forward')
  const back = second.hops.filter(({ direction }) => direction === 'return')
  const hops = first.verdict === 'blocked' ? first.hops : inserted(first, [more.hop, ...forward, ...back])
  return { verdict, hops, blockers, needs: verdict === 'possible' ? needs : [], notModelled }
}

/** Hops between the way there and the way back. */
function inserted({ hops }: Answer, more: Answer['hops']): Answer['hops'] {
  const at = hops.findIndex(({ direction }) => direction === 'return')
  return at < 0 ? [...hops, ...more] : [...hops.slice(0, at), ...more, ...hops.slice(at)]
}
