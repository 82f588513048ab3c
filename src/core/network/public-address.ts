import type { NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { subnetsOf } from './location'

/**
 * Whether a thing in a VPC can be reached at a public address: stated, ruled out by what is stated or by what it is, or
 * left open.
 */
export function publicAddressOf(graph: DiagramGraph, id: NodeId): 'stated' | 'ruled out' | 'open' {
  const resource = graph.resource(id)
  if (resource === undefined || neverPublic.has(resource.service)) return 'ruled out'
  const stated = statedOf(resource)
  if (stated !== undefined) return stated ? 'stated' : 'ruled out'
  const addresses = [
    ...graph.outgoing(id, 'address-association'),
    ...graph.incoming(id, 'address-association'),
  ]
  if (addresses.length > 0) return 'stated'

  // A public subnet has a route to the internet; it need not give out public addresses.
  const subnets = subnetsOf(graph, id)
  const access = subnets.map((subnet) => subnet.config['access'])
  const isGiven = subnets.some(
    ({ config }) => config['access'] !== 'private' && config['assignsPublicAddress'] === true,
  )
  if (isGiven && takesSubnets.has(resource.service)) return 'stated'
  return access.length > 0 && access.every((value) => value === 'private') ? 'ruled out' : 'open'
}

/**
 * What is launched into a subnet and takes the address that the subnet gives out (subnet attribute “auto-assign public
 * IPv4 address”). Managed services have settings of their own, whatever their subnets do.
 */
const takesSubnets: ReadonlySet<string> = new Set(['ec2', 'spot-fleet'])

const neverPublic: ReadonlySet<string> = new Set([
  'vpc',
  'efs',
  'fsx',
  'fsx-lustre',
  'fsx-ontap',
  'fsx-openzfs',
  'fsx-windows',
  'elasticache',
  'memorydb',
  'dax',
  'documentdb',
  'opensearch',
  'rds-proxy',
  'interface-endpoint',
])

function statedOf({ config }: ResourceNode): boolean | undefined {
  if (config['scheme'] === 'internet-facing') return true
  if (config['scheme'] === 'internal') return false
  for (const key of ['publicAddress', 'publiclyAccessible']) {
    const value = config[key]
    if (typeof value === 'boolean') return value
  }
  return undefined
}
