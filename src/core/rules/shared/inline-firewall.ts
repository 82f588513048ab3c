import type { DiagramGraph } from '../../model/graph'
import type { ResourceNode } from '../../model/diagram'
import { vpcOf } from '../../network/location'
import { oncePerGraph } from '../../network/once'

/**
 * Whether a VPC has firewall endpoints. A subnet whose way to the internet leads through one has no route to the internet
 * gateway and is reached from there all the same, so that “private” says nothing about it.
 */
export function hasInlineFirewall(graph: DiagramGraph, vpc: ResourceNode): boolean {
  return vpcsWithFirewall(graph, null).has(vpc.id)
}

const vpcsWithFirewall = oncePerGraph<null, ReadonlySet<string>>((graph) => {
  const firewalls = graph.resources('firewall-endpoint', 'gwlb-endpoint', 'network-firewall', 'gwlb')
  return new Set(firewalls.flatMap(({ id }) => (vpcOf(graph, id) ?? graph.enclosing(id, 'vpc'))?.id ?? []))
})
