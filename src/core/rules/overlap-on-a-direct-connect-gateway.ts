import type { NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { ownersOf } from '../network/owners'
import { defineRule } from './rule'
import { overlapData, overlapsOf } from './shared/overlapping-vpcs'
import { nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'overlap-on-a-direct-connect-gateway',
    title: 'Overlapping VPCs on one Direct Connect gateway',
    concern: 'network',
    looksAt: ['direct-connect-gateway'],
    messages: {
      overlap: {
        severity: 'error',
        text: '{one} ({oneCidr}) and {other} ({otherCidr}) overlap: {gateway} cannot be associated with the virtual private gateways of both.',
      },
    },
    why: 'A Direct Connect gateway announces the blocks of all associated VPCs to the site. VPCs that are reached over one Direct Connect gateway must not overlap.',
    howToFix: 'Give one of the VPCs blocks of its own, or reach it over another Direct Connect gateway.',
    facts: ['dxgw.no-overlap'],
    sources: [
      {
        title: 'Direct Connect gateways',
        url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html',
        asOf: '2026-H2',
      },
      {
        title: 'VPC CIDR blocks',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        line: { service: 'direct-connect-location', name: 'Line to the office' },
        gateway: { service: 'direct-connect-gateway', name: 'Office gateway' },
        shop: { service: 'vpc', name: 'Shop', config: { cidr: '10.0.0.0/16' } },
        billing: { service: 'vpc', name: 'Billing', config: { cidr: '10.0.128.0/17' } },
        shopGateway: { service: 'vgw', name: 'Shop gateway', in: 'shop' },
        billingGateway: { service: 'vgw', name: 'Billing gateway', in: 'billing' },
      },
      [
        'line -> gateway : direct-connect-interface',
        'gateway -> shopGateway : gateway-association',
        'gateway -> billingGateway : gateway-association',
      ],
    ),

  each: (graph) => graph.resources('direct-connect-gateway'),

  *checkOne(graph, gateway) {
    const vpcs = associated(graph, gateway.id)
    const overlaps = overlapsOf(vpcs)
    for (const overlap of overlaps) {
      const { a, b, ofA, ofB } = overlap
      yield {
        message: 'overlap',
        at: [{ at: a.id, part: ofA.part }, { at: b.id, part: ofB.part }, { at: gateway.id }],
        data: { ...overlapData(graph, overlap), gateway: nameOf(graph, gateway.id) },
      }
    }
    const areKnown = vpcs.every(({ config }) => config['cidr'] !== undefined)
    if (vpcs.length > 1 && areKnown && overlaps.length === 0)
      yield { pass: { at: gateway.id }, factId: 'dxgw.no-overlap' }
  },
})

/** The VPCs of the virtual private gateways that are associated with it. */
function associated(graph: DiagramGraph, gateway: NodeId): readonly ResourceNode[] {
  const kind = 'gateway-association'
  const ends = [
    ...graph.outgoing(gateway, kind).map(({ to }) => to),
    ...graph.incoming(gateway, kind).map(({ from }) => from),
  ]
  const vpcs = ends.flatMap((end) => {
    const owners = graph.resource(end)?.service === 'vgw' ? ownersOf(graph, end) : []
    // Of a gateway that several VPCs seem to have, the drawing leaves open whose it is.
    return owners.length === 1 ? owners : []
  })
  return [...new Set(vpcs)]
}
