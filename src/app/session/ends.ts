import { serviceOf } from '../../core/catalog/catalog'
import type { Endpoint } from '../../core/model/answers'
import type { Diagram, DiagramNode } from '../../core/model/diagram'

/** Whether traffic can begin or end here: at what has an address, at a network, at what AWS offers in a Region. */
export function canBeEnd(node: DiagramNode): boolean {
  if (node.kind !== 'resource') return false
  const service = serviceOf(node.service)
  return service === undefined || (service.placement === 'inside' && !noEnds.has(node.service))
}

/** Everything that an answer to “what does it reach?” lists: networks, what has an address in one, and the internet. */
export function endsWithAddress(diagram: Diagram): readonly Endpoint[] {
  const nodes = Object.values<DiagramNode>(diagram.nodes).filter(hasAddress)
  return [...nodes.map(({ id }): Endpoint => ({ node: id })), 'internet']
}

/** What stands in the rows and columns of the matrix: all VPCs, all sites, and the internet. */
export function networkEnds(diagram: Diagram): readonly Endpoint[] {
  const of = (service: string) =>
    Object.values<DiagramNode>(diagram.nodes)
      .filter((node) => node.kind === 'resource' && node.service === service)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
      .map(({ id }): Endpoint => ({ node: id }))
  const networks = [...of('vpc'), ...of('site')]
  return networks.length === 0 ? [] : [...networks, 'internet']
}

export function isSameEnd(a: Endpoint, b: Endpoint): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  if ('node' in a) return 'node' in b && a.node === b.node
  return 'address' in b && a.address === b.address && a.behind === b.behind
}

function hasAddress(node: DiagramNode): boolean {
  if (node.kind !== 'resource' || !canBeEnd(node)) return false
  // Subnets say nothing that their VPC does not; the internet is listed once, drawn or not.
  if (node.service === 'subnet' || node.service === 'internet') return false
  const service = serviceOf(node.service)
  if (service === undefined || node.service === 'vpc' || node.service === 'site') return true
  if (service.category === 'actors') return true
  return service.stubs !== undefined || service.livesIn.some((container) => inVpc.has(container))
}

const inVpc: ReadonlySet<string> = new Set(['vpc', 'availability-zone', 'subnet', 'ecs-cluster'])

/** Places on the map, what only passes traffic on or describes it, and what is a part of something that has the address. */
const noEnds: ReadonlySet<string> = new Set([
  'aws-cloud',
  'account',
  'region',
  'availability-zone',
  'ecs-cluster',
  'ec2-instance-contents',
  'server-contents',
  'edge-location',
  'office-building',
  'spot-fleet',
  'auto-scaling',
  'transit-gateway',
  'direct-connect-gateway',
  'direct-connect-location',
  'cloud-wan',
  'gateway-endpoint',
  'endpoint-service',
  'elastic-ip',
  'flow-logs',
  'ebs',
  'ami',
  'instance-store',
  'lambda-layer',
  'iam-role',
  'acm',
  'organizations',
  'control-tower',
  'cloudformation',
  'cdk',
])
