import { serviceOf } from '../catalog/catalog'
import type { Endpoint } from '../model/answers'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { subnetsOfVpc } from './subnets-of-vpc'

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

/**
 * What stands in the rows and columns of the matrix: all VPCs, after each that is opened its subnets, all sites, and the
 * internet.
 */
export function networkEnds(diagram: Diagram, wanted: readonly NodeId[] | null): readonly Endpoint[] {
  const opened = openedIn(diagram, wanted)
  const of = (service: string) =>
    Object.values<DiagramNode>(diagram.nodes)
      .filter((node) => node.kind === 'resource' && node.service === service)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
      .map(({ id }): Endpoint => ({ node: id }))
  const vpcs = of('vpc').flatMap((end): readonly Endpoint[] => {
    const id = vpcOfEnd(end)
    return id === null || !opened.includes(id) ? [end] : [end, ...subnetEnds(diagram, id)]
  })
  const networks = [...vpcs, ...of('site')]
  return networks.length === 0 ? [] : [...networks, 'internet']
}

/** The VPCs that are shown subnet by subnet; until somebody opens or closes one, the only one there is. */
export function openedIn({ nodes }: Diagram, wanted: readonly NodeId[] | null): readonly NodeId[] {
  if (wanted !== null) return wanted
  const vpcs = Object.values<DiagramNode>(nodes).filter(
    (node) => node.kind === 'resource' && node.service === 'vpc',
  )
  return vpcs.length === 1 ? vpcs.map(({ id }) => id) : []
}

const vpcOfEnd = (end: Endpoint) => (typeof end === 'object' && 'node' in end ? end.node : null)

/** The subnets of a VPC, in whatever they are drawn inside of it, by name. */
export function subnetEnds(diagram: Diagram, vpc: NodeId): readonly Endpoint[] {
  return subnetsOfVpc(graphOf(diagram), vpc)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    .map(({ id }) => ({ node: id }))
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
  if (service.category === 'actors') return !onlyOpening.has(node.service)
  return service.stubs !== undefined || service.livesIn.some((container) => inVpc.has(container))
}

/** People and their devices open connections; nobody connects to them. */
const onlyOpening: ReadonlySet<string> = new Set(['users', 'user', 'client', 'mobile-client'])

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
