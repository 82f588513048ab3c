import type { NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'

/** What passes packets on for others, or takes what comes in: nothing that would send on its own account. */
const passive: ReadonlySet<string> = new Set([
  'alb',
  'nlb',
  'clb',
  'gwlb',
  'nat-gateway',
  'network-firewall',
  'firewall-endpoint',
  'gwlb-endpoint',
  'interface-endpoint',
  'gateway-endpoint',
  'route-table',
  'network-acl',
  'security-group',
])

/** Whether something that sends on its own account is drawn in a subnet or spans it. */
export function hasSender(graph: DiagramGraph, subnet: NodeId): boolean {
  const within = graph.children(subnet).flatMap((child) => (child.kind === 'resource' ? [child] : []))
  const spanning = graph.referring(subnet).flatMap((one) => ('service' in one ? [one] : []))
  return [...within, ...spanning].some(({ service }) => !passive.has(service))
}
