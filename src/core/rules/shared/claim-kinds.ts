import { kindOf } from '../../catalog/catalog'
import type { NodeId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { kindOfSubnet } from '../../network/engine/alike'
import { frontsOf } from '../../network/engine/fronts'
import { linesOf } from '../../network/engine/plumbing'
import { subnetsOf, vpcOf } from '../../network/location'
import { oncePerGraph } from '../../network/once'
import { regionOf } from '../../network/regions'
import { placeOf } from './claim-ends'

/**
 * What tells claims apart by their ends: those of one text are all blocked, or all get the same verdict. An account has
 * thousands of claims of things in private subnets on public services, and few texts.
 */
export function kindsOfEnds(graph: DiagramGraph, from: NodeId, to: NodeId): readonly string[] {
  const service = kindOfService(graph, to)
  return service === undefined
    ? [kindOfEnd(graph, from), kindOfEnd(graph, to)]
    : [kindOfCaller(graph, from), service]
}

/** Of plain things in a VPC their subnets, groups and addresses, else themselves. */
const kindOfEnd = oncePerGraph((graph, id: NodeId): string => {
  const node = plainIn(graph, id)
  if (node === undefined || graph.incoming(id, 'load-balancer-target').length > 0) return id
  return textOf(
    graph,
    node,
    subnetsOf(graph, id).map((subnet) => subnet.id),
  )
})

/**
 * Likewise, of what calls a public service: it does so alike from all subnets that send alike, and whoever calls it by a load
 * balancer.
 */
const kindOfCaller = oncePerGraph((graph, id: NodeId): string => {
  const node = plainIn(graph, id)
  if (node === undefined) return id
  return textOf(
    graph,
    node,
    subnetsOf(graph, id).map((subnet) => kindOfSubnet(graph, subnet.id)),
  )
})

/**
 * What tells public services apart: nothing where no way leads to some of them alone. Nothing at all of what is no public
 * service, or has lines or endpoints of its own.
 */
const kindOfService = oncePerGraph((graph, id: NodeId): string | undefined => {
  const node = graph.resource(id)
  if (node === undefined || placeOf(graph, id) !== 'service' || frontsOf(graph, id).length > 0)
    return undefined
  const isUsedOnly = linesOf(graph, id).every(({ kind }) => kindOf(kind)?.role === 'use')
  if (!isUsedOnly || graph.referring(id).length > 0) return undefined
  if (graph.resources('gateway-endpoint').length === 0) return 'a service'
  const region = regionOf(graph, id)
  return JSON.stringify(['a service', node.service, region?.code, region?.box?.id])
})

/** A thing in a VPC of which neither lines nor other things say anything. */
function plainIn(graph: DiagramGraph, id: NodeId): ResourceNode | undefined {
  const node = graph.resource(id)
  if (node === undefined || vpcOf(graph, id) === undefined || graph.referring(id).length > 0) return undefined
  const lines = [
    ...graph.outgoing(id, ...ownKinds, 'load-balancer-target'),
    ...graph.incoming(id, ...ownKinds),
  ]
  const { privateAddress, publicIp } = node.config
  return lines.length > 0 || privateAddress !== undefined || publicIp !== undefined ? undefined : node
}
const ownKinds = ['address-association', 'association', 'privatelink'] as const

function textOf(graph: DiagramGraph, { id, service, config }: ResourceNode, subnets: readonly string[]) {
  return JSON.stringify([service, vpcOf(graph, id)?.id, subnets, telling.map((key) => config[key])])
}
const telling = [
  'securityGroups',
  'publicAddress',
  'publiclyAccessible',
  'scheme',
  'connectivity',
  'availability',
  'ipv6Address',
]
