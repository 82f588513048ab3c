import type { Connection, Place, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { setField } from '../edit/set-field'
import { sketch } from '../model/sketch'
import { defineRule, type Fix, type Problem } from './rule'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'interface-of-the-wrong-kind',
    title: 'Direct Connect interface that does not fit its end',
    concern: 'network',
    looksAt: ['direct-connect-interface', 'direct-connect-gateway'],
    messages: {
      gatewayMissing: {
        severity: 'incomplete',
        text: 'The Direct Connect interface ends on {name} itself: between it and a transit gateway there is a Direct Connect gateway.',
      },
      transitOnVirtualPrivateGateway: {
        severity: 'error',
        text: 'A transit virtual interface ends on {name}: a virtual private gateway takes private ones only.',
      },
      privateForTransitGateway: {
        severity: 'error',
        text: 'A private virtual interface ends on {name}, which is associated with {other}: a transit gateway is reached by a transit virtual interface.',
      },
      transitForVirtualPrivateGateway: {
        severity: 'error',
        text: 'A transit virtual interface ends on {name}, which is associated with {other}: a virtual private gateway is reached by a private virtual interface.',
      },
      bothKinds: {
        severity: 'error',
        text: '{name} is associated with {other} and with {one}: a Direct Connect gateway serves virtual private gateways or transit gateways, not both.',
      },
    },
    why: 'A private virtual interface ends on a virtual private gateway, or on a Direct Connect gateway of virtual private gateways. A transit one ends on a Direct Connect gateway of transit gateways. AWS associates no transit gateway with a Direct Connect gateway that has the other kind.',
    howToFix:
      'Use a transit virtual interface and a Direct Connect gateway of its own for transit gateways, and a private one for virtual private gateways.',
    facts: ['dx.interface-ends', 'dxgw.one-kind'],
    sources: [
      {
        title: 'Direct Connect virtual interfaces and hosted virtual interfaces',
        url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/WorkingWithVirtualInterfaces.html',
        asOf: '2026-H2',
      },
      {
        title: 'AWS Direct Connect gateways and transit gateway associations',
        url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-transit-gateways.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        line: { service: 'direct-connect-location', name: 'Line to the office' },
        gateway: { service: 'direct-connect-gateway', name: 'Office gateway' },
        hub: { service: 'transit-gateway', name: 'Company hub' },
        shop: { service: 'vpc', name: 'Shop' },
        billing: { service: 'vpc', name: 'Billing' },
      },
      [
        { is: 'line -> gateway : direct-connect-interface', config: { interface: 'private' } },
        'gateway -> hub : gateway-association',
        'shop -> hub : transit-gateway-attachment',
        'billing -> hub : transit-gateway-attachment',
      ],
    ),

  *check(graph) {
    for (const line of graph.connections('direct-connect-interface')) {
      for (const id of [line.from, line.to]) {
        const end = graph.resource(id)
        const problem = end === undefined ? undefined : atEnd(graph, line, end)
        if (problem !== undefined) yield problem
        else if (end?.service === 'vgw' || end?.service === 'direct-connect-gateway') {
          const isStated = typeof line.config['interface'] === 'string'
          const at = { at: line.id, part: 'interface' }
          if (isStated) yield { pass: at, factId: 'dx.interface-ends' }
        }
      }
    }
    for (const gateway of graph.resources('direct-connect-gateway')) {
      const [one] = associated(graph, gateway, 'transit-gateway')
      const [other] = associated(graph, gateway, 'vgw')
      if (one === undefined || other === undefined) continue
      yield {
        message: 'bothKinds',
        at: [{ at: gateway.id }, { at: other.id }, { at: one.id }],
        data: {
          name: capitalised(nameOf(graph, gateway.id)),
          one: nameOf(graph, one.id),
          other: nameOf(graph, other.id),
        },
        factIds: ['dxgw.one-kind'],
      }
    }
  },
})

type Message =
  | 'gatewayMissing'
  | 'transitOnVirtualPrivateGateway'
  | 'privateForTransitGateway'
  | 'transitForVirtualPrivateGateway'

function atEnd(graph: DiagramGraph, line: Connection, end: ResourceNode): Problem<Message> | undefined {
  const stated = line.config['interface']
  const at: Place = { at: line.id, part: 'interface' }
  const problem = (message: Message, other: ResourceNode | undefined, fixes: readonly Fix[] = []) => ({
    message,
    at: [at, { at: end.id }, ...(other === undefined ? [] : [{ at: other.id }])] as const,
    data: { name: nameOf(graph, end.id), other: other === undefined ? '' : nameOf(graph, other.id) },
    factIds: ['dx.interface-ends'],
    fixes,
  })
  if (end.service === 'transit-gateway') {
    // A private one is a missing pair; a public one may be what a VPN connection to the transit gateway runs over.
    return stated === 'private' || stated === 'public' ? undefined : problem('gatewayMissing', undefined)
  }
  if (end.service === 'vgw' && stated === 'transit')
    return problem('transitOnVirtualPrivateGateway', undefined, [stating(line, 'private')])
  if (end.service !== 'direct-connect-gateway') return undefined
  const [transit] = associated(graph, end, 'transit-gateway')
  const [virtual] = associated(graph, end, 'vgw')
  if (stated === 'private' && transit !== undefined && virtual === undefined)
    return problem('privateForTransitGateway', transit, [stating(line, 'transit')])
  if (stated === 'transit' && virtual !== undefined && transit === undefined)
    return problem('transitForVirtualPrivateGateway', virtual, [stating(line, 'private')])
  return undefined
}

const stating = ({ id }: Connection, kind: string): Fix => ({
  label: `Make it a ${kind} virtual interface`,
  apply: (diagram) => setField(diagram, id, 'interface', kind),
})

/** Gateways of a service that the Direct Connect gateway is associated with, whatever the line is called. */
function associated(graph: DiagramGraph, { id }: ResourceNode, service: string): readonly ResourceNode[] {
  const kinds = ['gateway-association', 'transit-gateway-attachment']
  const ends = [
    ...graph.outgoing(id, ...kinds).map(({ to }) => to),
    ...graph.incoming(id, ...kinds).map(({ from }) => from),
  ]
  return ends.flatMap((end) => graph.resource(end) ?? []).filter((end) => end.service === service)
}
