import { kindOf } from '../catalog/catalog'
import type { NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { siteOf, vpcOf } from '../network/location'
import { waysOf } from '../network/ways'
import { defineRule } from './rule'
import { claimsOf } from './shared/claims'
import { endpointElsewhere } from './shared/endpoint-elsewhere'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'gateway-endpoint-out-of-reach',
    title: 'Gateway endpoint used from outside its VPC',
    concern: 'network',
    looksAt: ['gateway-endpoint'],
    messages: {
      fromSite: {
        severity: 'error',
        text: '{caller} is at {place} and uses {name}, but a gateway endpoint serves its own VPC only.',
      },
      fromOtherVpc: {
        severity: 'error',
        text: '{caller} is in {place} and uses {name} of {vpc}, but a gateway endpoint serves its own VPC only.',
      },
      fromOutside: {
        severity: 'error',
        text: '{caller} leads into {name}, but a gateway endpoint takes only what comes from {vpc} itself, nothing from the networks that are connected with it.',
      },
    },
    why: 'A gateway endpoint is a route in the route tables of its VPC and serves what is in that VPC. An interface endpoint has addresses in the VPC, and is reached over VPN, Direct Connect, peerings and transit gateways too.',
    howToFix:
      'Use an interface endpoint, or give the other VPC a gateway endpoint of its own, which costs nothing.',
    facts: ['vpce.gateway-not-outside'],
    sources: [
      {
        title: 'Gateway endpoints',
        url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
        asOf: '2026-H2',
      },
      {
        title: 'AWS PrivateLink for Amazon S3',
        url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        office: { service: 'site', name: 'Office' },
        backup: { service: 'server', name: 'Backup server', in: 'office' },
        shop: { service: 'vpc', name: 'Shop' },
        endpoint: { service: 'gateway-endpoint', name: 'S3 endpoint', in: 'shop', config: { service: 's3' } },
        backups: { service: 's3', name: 'Backups' },
      },
      ['backup -> endpoint : traffic', 'endpoint -> backups : data-access'],
    ),

  *check(graph) {
    for (const endpoint of graph.resources('gateway-endpoint')) {
      yield* callersFromOutside(graph, endpoint)
    }
    for (const claim of claimsOf(graph)) {
      const found = endpointElsewhere(graph, claim)
      const caller = found && vpcOf(graph, claim.from.id)
      const owner = found && vpcOf(graph, found.id)
      if (found === undefined || caller === undefined || owner === undefined) continue
      yield {
        message: 'fromOtherVpc',
        at: [{ at: claim.connection.id }, { at: claim.from.id }, { at: found.id }],
        data: {
          caller: capitalised(nameOf(graph, claim.from.id)),
          place: nameOf(graph, caller.id),
          name: nameOf(graph, found.id),
          vpc: nameOf(graph, owner.id),
        },
      }
    }
  },
})

function* callersFromOutside(graph: DiagramGraph, endpoint: ResourceNode) {
  const vpc = vpcOf(graph, endpoint.id)
  if (vpc === undefined) return
  for (const line of graph.incoming(endpoint.id)) {
    const caller = graph.resource(line.from)
    if (caller === undefined || kindOf(line.kind)?.role !== 'use') continue
    const isRouter = routers.has(caller.service)
    const place = isRouter ? undefined : outside(graph, vpc.id, caller)
    if (place === undefined && !isRouter) continue
    const data = {
      caller: capitalised(nameOf(graph, caller.id)),
      name: nameOf(graph, endpoint.id),
      vpc: nameOf(graph, vpc.id),
    }
    const at = [{ at: line.id }, { at: caller.id }, { at: endpoint.id }] as const
    if (place === undefined) yield { message: 'fromOutside' as const, at, data }
    else {
      const message = place.service === 'site' ? ('fromSite' as const) : ('fromOtherVpc' as const)
      yield { message, at, data: { ...data, place: nameOf(graph, place.id) } }
    }
  }
}

/** Packets that come out of these come from another network; those of a Client VPN endpoint get an address of the VPC. */
const routers: ReadonlySet<string> = new Set([
  'vgw',
  'transit-gateway',
  'customer-gateway',
  'direct-connect-location',
  'direct-connect-gateway',
])

/** The site or other VPC that a caller is in. Of VPCs that peerings join, another rule speaks (peering-lends-no-gateway). */
function outside(graph: DiagramGraph, vpc: NodeId, caller: ResourceNode): ResourceNode | undefined {
  const site = siteOf(graph, caller.id)
  if (site !== undefined) return site
  const own = vpcOf(graph, caller.id)
  if (own === undefined || own.id === vpc) return undefined
  return waysOf(graph).peeredWith(vpc).includes(own.id) ? undefined : own
}
