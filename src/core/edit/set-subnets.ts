import { serviceOf } from '../catalog/catalog'
import type { Diagram, NodeId } from '../model/diagram'
import { refuse, type Result } from '../model/results'
import { called, nodeAt, refuseMissing } from './items'
import { setField } from './set-field'

/**
 * States the subnets that something spans (a load balancer, a Multi-AZ database), in this order; none takes the statement
 * back. Refuses what spans no subnets, and what is no subnet.
 */
export function setSubnets(diagram: Diagram, id: NodeId, subnets: readonly NodeId[]): Result<Diagram> {
  const node = nodeAt(diagram, id)
  if (node === undefined) return refuseMissing(id)
  const key = node.kind === 'resource' ? subnetsKey(node.service) : undefined
  if (key === undefined) return refuse(`${called(node)} does not span subnets.`)
  for (const subnet of subnets) {
    const named = nodeAt(diagram, subnet)
    if (named === undefined) return refuseMissing(subnet)
    if (named.kind !== 'resource' || named.service !== 'subnet')
      return refuse(`${called(named)} is no subnet.`)
  }
  const refs = [...new Set(subnets)].map((ref) => ({ ref }))
  return setField(diagram, id, key, refs.length === 0 ? undefined : refs)
}

/** The field of stubs, or for a span and a chip its `subnets`. */
function subnetsKey(serviceId: string): string | undefined {
  const service = serviceOf(serviceId)
  return (
    service?.stubs ?? service?.fields.find(({ key, type }) => key === 'subnets' && type === 'reference')?.key
  )
}
