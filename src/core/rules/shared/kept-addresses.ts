import type { Connection, NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { vpcOf } from '../../network/location'
import { waysOf } from '../../network/ways'
import type { Problem } from '../rule'
import { capitalised, nameInVpc, nameOf } from '../../network/wording'

/**
 * Targets in a peered VPC that see the address of a client one VPC further: they answer to that address, and over two
 * peerings the answer does not get there. (What a Network Load Balancer refuses from the start is another rule’s question.)
 */
export function keptAddresses(graph: DiagramGraph): readonly Problem<'clientAddressKept'>[] {
  return graph.resources('nlb').flatMap((balancer) => {
    const vpc = vpcOf(graph, balancer.id)?.id
    return graph.outgoing(balancer.id, 'load-balancer-target').flatMap((connection) => {
      const targetVpc = vpcOf(graph, connection.to)?.id
      if (vpc === undefined || targetVpc === undefined || targetVpc === vpc) return []
      if (connection.config['clientIpPreservation'] !== true) return []
      if (!hasClientsBeyond(graph, connection, targetVpc)) return []
      const data = {
        target: capitalised(nameInVpc(graph, connection.to, targetVpc)),
        balancer: nameOf(graph, balancer.id),
        because: 'client IP preservation is on',
      }
      const at = [{ at: connection.id }, { at: balancer.id }] as const
      return [{ message: 'clientAddressKept', at, data, factIds: ['nlb.client-ip'] }]
    })
  })
}

/** Kept addresses are documented for clients that the target reaches, not for clients one VPC further. */
function hasClientsBeyond(graph: DiagramGraph, { from }: Connection, targetVpc: NodeId): boolean {
  const within = waysOf(graph).withinReach(targetVpc)
  return graph.incoming(from).some((line) => {
    const vpc = vpcOf(graph, line.from)
    return vpc !== undefined && !within.has(vpc.id)
  })
}
