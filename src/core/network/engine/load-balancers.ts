import type { Question } from '../../model/answers'
import type { Connection, NodeId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { subnetsOf, vpcOf } from '../location'
import { nameOf } from '../wording'
import { isSameZone, zoneOf } from '../zones'
import { obstacle, type Obstacle } from './move'
import { both, isNone, noTraffic, trafficOf } from './traffic'

const balancers: ReadonlySet<string> = new Set(['alb', 'nlb', 'clb', 'gwlb'])

/** What a load balancer does not do for a target though packets would get there; none for other questions. */
export function targetObstacles(graph: DiagramGraph, question: Question): readonly Obstacle[] {
  const [from, to] = [question.from, question.to]
  if (typeof from !== 'object' || typeof to !== 'object' || !('node' in from) || !('node' in to)) return []
  const balancer = graph.resource(from.node)
  const line = graph.outgoing(from.node, 'load-balancer-target').find((one) => one.to === to.node)
  if (balancer === undefined || line === undefined || !balancers.has(balancer.service)) return []
  return [
    ...elsewhere(graph, balancer, line),
    ...zones(graph, balancer, line),
    ...geneve(graph, balancer, line, question),
  ]
}

/** Instances are registered by their id in the load balancer’s own VPC only. */
function elsewhere(graph: DiagramGraph, balancer: ResourceNode, line: Connection): readonly Obstacle[] {
  const [here, there] = [vpcOf(graph, balancer.id)?.id, vpcOf(graph, line.to)?.id]
  if (line.config['targetType'] !== 'instance' || here === undefined || there === undefined || here === there)
    return []
  const reason = () =>
    `${nameOf(graph, balancer.id)} takes instances as targets in ${nameOf(graph, here)} only; ${nameOf(graph, line.to)} is in ${nameOf(graph, there)}.`
  return [obstacle('TARGET_ADDRESS_RESTRICTION', 'law', { at: line.id, part: 'targetType' }, reason)]
}

function zones(graph: DiagramGraph, balancer: ResourceNode, line: Connection): readonly Obstacle[] {
  if (balancer.config['subnets'] === undefined || vpcOf(graph, balancer.id)?.id !== vpcOf(graph, line.to)?.id)
    return []
  const own = zonesOf(graph, balancer.id)
  const theirs = zonesOf(graph, line.to)
  if (own === undefined || theirs === undefined) return []
  const isServed = own.some((one) => theirs.some((other) => isSameZone(one, other) !== false))
  if (isServed) return []
  const isSplit = balancer.service !== 'alb' && balancer.config['crossZone'] === false
  const reason = () =>
    isSplit
      ? `${nameOf(graph, balancer.id)} has no node in the zone of ${nameOf(graph, line.to)}, and cross-zone load balancing is off.`
      : `The zone of ${nameOf(graph, line.to)} is not enabled for ${nameOf(graph, balancer.id)}.`
  return [
    obstacle(
      isSplit ? 'ELB_NOT_CROSSZONE' : 'ELB_INSTALLED_AZ_RESTRICTION',
      'absent',
      { at: balancer.id, part: 'subnets' },
      reason,
    ),
  ]
}

/** The zones of a thing’s subnets; undefined where one of them does not say. */
function zonesOf(graph: DiagramGraph, id: NodeId) {
  const found = subnetsOf(graph, id).map((subnet) => zoneOf(graph, subnet.id))
  const known = found.filter((zone) => zone !== undefined)
  return known.length === 0 || known.length < found.length ? undefined : known
}

function geneve(
  graph: DiagramGraph,
  balancer: ResourceNode,
  line: Connection,
  { traffic }: Question,
): readonly Obstacle[] {
  if (balancer.service !== 'gwlb') return []
  const port = 6081
  if (!isNone(both(trafficOf(traffic), { ...noTraffic, udp: [[port, port]] }))) return []
  const reason = () =>
    `${nameOf(graph, balancer.id)} sends its appliances nothing but GENEVE, over UDP port ${port}.`
  return [obstacle('GWLB_PROTOCOL_RESTRICTION', 'law', { at: line.id }, reason)]
}
