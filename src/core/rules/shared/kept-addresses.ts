import { refsOf, type Connection, type NodeId, type ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { vpcOf } from '../../network/location'
import { waysOf } from '../../network/ways'
import type { Problem } from '../rule'
import { capitalised, nameInVpc, nameOf } from './wording'

type Message = 'clientAddressKept' | 'byInstanceId'

/** A target in another VPC than its Network Load Balancer. */
interface FarTarget {
  readonly connection: Connection
  readonly group: ResourceNode | undefined
  readonly balancer: ResourceNode
  readonly vpc: NodeId
  readonly targetVpc: NodeId
}

/**
 * What is wrong with targets in another VPC than their Network Load Balancer (nlb.client-ip): they cannot be registered by
 * instance ID, and must not see the client’s own address. They always do with UDP and QUIC, and with TCP and TLS where it
 * is switched on and clients come from further than a peered VPC, or the way is a transit gateway.
 */
export function keptAddresses(graph: DiagramGraph): readonly Problem<Message>[] {
  return graph.resources('nlb').flatMap((balancer) => {
    const vpc = vpcOf(graph, balancer.id)?.id
    if (vpc === undefined) return []
    return graph.outgoing(balancer.id, 'load-balancer-target').flatMap((connection) => {
      const targetVpc = vpcOf(graph, connection.to)?.id
      if (targetVpc === undefined || targetVpc === vpc) return []
      const group = groupOf(graph, connection)
      return problemOf(graph, { connection, group, balancer, vpc, targetVpc })
    })
  })
}

function groupOf(graph: DiagramGraph, { config }: Connection): ResourceNode | undefined {
  const [group] = refsOf(config['targetGroup'])
  return group === undefined ? undefined : graph.resource(group)
}

function problemOf(graph: DiagramGraph, target: FarTarget): readonly Problem<Message>[] {
  const { connection, group, balancer, targetVpc } = target
  const targetType = connection.config['targetType'] ?? group?.config['targetType']
  const because = reasonOf(graph, target)
  if (because === undefined && targetType !== 'instance') return []
  const data = {
    target: capitalised(nameInVpc(graph, connection.to, targetVpc)),
    balancer: nameOf(graph, balancer.id),
  }
  const rest: Pick<Problem<Message>, 'at' | 'factIds'> = {
    at: [{ at: connection.id }, { at: balancer.id }],
    factIds: ['nlb.client-ip'],
  }
  return because === undefined
    ? [{ message: 'byInstanceId', data, ...rest }]
    : [{ message: 'clientAddressKept', data: { ...data, because }, ...rest }]
}

const alwaysKept: readonly unknown[] = ['UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC']

function reasonOf(graph: DiagramGraph, target: FarTarget): string | undefined {
  const protocol = protocolOf(graph, target)
  if (typeof protocol === 'string' && alwaysKept.includes(protocol)) return `${protocol} always does`
  if (target.connection.config['clientIpPreservation'] !== true) return undefined
  if (isOnlyOverTransitGateway(graph, target))
    return 'client IP preservation is on, which a transit gateway does not support'
  return hasClientsBeyond(graph, target) ? 'client IP preservation is on' : undefined
}

/** What the nearest to the target says; what clients speak to the balancer where nobody does. */
function protocolOf(graph: DiagramGraph, { connection, group, balancer }: FarTarget): unknown {
  const stated = connection.config['protocol'] ?? group?.config['protocol'] ?? balancer.config['listener']
  if (stated !== undefined) return stated
  return graph.incoming(balancer.id).some(({ config }) => config['protocol'] === 'udp') ? 'UDP' : undefined
}

function isOnlyOverTransitGateway(graph: DiagramGraph, { vpc, targetVpc }: FarTarget): boolean {
  const ways = waysOf(graph)
  const isPeered = ways.peersOf(vpc).some((peer) => peer.vpc === targetVpc)
  return !isPeered && ways.networkOf(vpc).has(targetVpc)
}

/** Kept addresses of TCP and TLS clients are documented for a peered target, but not for clients one VPC further. */
function hasClientsBeyond(graph: DiagramGraph, { balancer, targetVpc }: FarTarget): boolean {
  const within = waysOf(graph).withinReach(targetVpc)
  return graph.incoming(balancer.id).some(({ from }) => {
    const vpc = vpcOf(graph, from)
    return vpc !== undefined && !within.has(vpc.id)
  })
}
