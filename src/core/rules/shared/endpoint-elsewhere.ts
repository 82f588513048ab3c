import type { ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { vpcOf } from '../../network/location'
import { waysOf } from '../../network/ways'
import { answerTo, type Claim } from './claims'

/**
 * The gateway endpoint of another VPC that is all that a claim to a service would have; nothing over peerings, of which
 * another rule speaks (peering-lends-no-gateway).
 */
export function endpointElsewhere(graph: DiagramGraph, claim: Claim): ResourceNode | undefined {
  const vpc = vpcOf(graph, claim.from.id)
  const answer = vpc === undefined ? undefined : answerTo(graph, claim)
  if (vpc === undefined || answer?.verdict !== 'blocked') return undefined
  const blocker = answer.blockers.find(
    ({ code, nature }) => code === 'VPCE_GATEWAY_EGRESS_SOURCE_ADDRESS_RESTRICTION' && nature === 'law',
  )
  const endpoint = blocker === undefined ? undefined : graph.resource(blocker.place.at)
  const owner = endpoint === undefined ? undefined : vpcOf(graph, endpoint.id)?.id
  if (owner === undefined || owner === vpc.id) return undefined
  return waysOf(graph).peeredWith(owner).includes(vpc.id) ? undefined : endpoint
}
