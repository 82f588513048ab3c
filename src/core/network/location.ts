import { serviceOf } from '../catalog/catalog'
import { refsOf, type NodeId, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'

/**
 * The VPC that a thing's addresses are in: itself, the one around it, or that of the subnets and members it names.
 *
 * Nothing where no VPC is drawn, where it names subnets of several, and for what has no address in a VPC (S3, a queue),
 * even when it is drawn inside the box.
 */
export function vpcOf(graph: DiagramGraph, id: NodeId): ResourceNode | undefined {
  const resource = graph.resource(id)
  if (resource === undefined) return undefined
  if (resource.service === 'vpc') return resource
  if (!hasAddressInVpc(resource.service)) return undefined
  const around = graph.enclosing(id, 'vpc')
  if (around !== undefined) return around

  const named = new Map<NodeId, ResourceNode>()
  for (const ref of placesNamedBy(resource)) {
    const vpc = graph.enclosing(ref, 'vpc')
    if (vpc !== undefined) named.set(vpc.id, vpc)
  }
  const [only] = named.values()
  return named.size === 1 ? only : undefined
}

/** The subnets that a thing is in, drawn around it or named by it, each once, in that order. */
export function subnetsOf(graph: DiagramGraph, id: NodeId): readonly ResourceNode[] {
  const resource = graph.resource(id)
  if (resource === undefined) return []
  if (resource.service === 'subnet') return [resource]
  const around = graph.enclosing(id, 'subnet')
  const named = placesNamedBy(resource).map((ref) => {
    const place = graph.resource(ref)
    return place?.service === 'subnet' ? place : graph.enclosing(ref, 'subnet')
  })
  const found = [around, ...named].filter((subnet) => subnet !== undefined)
  return [...new Set(found)]
}

/** The on-premises site that a thing is in: itself or the one around it. */
export function siteOf(graph: DiagramGraph, id: NodeId): ResourceNode | undefined {
  const resource = graph.resource(id)
  return resource?.service === 'site' ? resource : graph.enclosing(id, 'site')
}

/** Whether things of this service have addresses in a VPC. What this build does not know is believed where it is drawn. */
export function hasAddressInVpc(service: string): boolean {
  const entry = serviceOf(service)
  if (entry === undefined || entry.stubs !== undefined) return true
  return entry.livesIn.some((container) => insideVpc.has(container))
}
const insideVpc: ReadonlySet<string> = new Set(['vpc', 'availability-zone', 'subnet', 'ecs-cluster'])

function placesNamedBy(resource: ResourceNode): readonly NodeId[] {
  const entry = serviceOf(resource.service)
  const keys = new Set([entry?.stubs, entry?.members, 'subnets'])
  return [...keys].flatMap((key) =>
    key === undefined ? [] : refsOf(resource.config[key]),
  ) as readonly NodeId[]
}
