import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { removeItems } from '../edit/remove-items'
import { setCount } from '../edit/set-count'
import type { NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { ownersOf } from '../network/owners'
import { defineRule, type Fix } from './rule'
import { capitalised, nameOf } from '../network/wording'

const kinds = [
  { service: 'igw', factId: 'igw.one-per-vpc', message: 'internet' },
  { service: 'vgw', factId: 'vgw.one-per-vpc', message: 'virtualPrivate' },
  { service: 'egress-only-igw', factId: 'eigw.one-per-vpc', message: 'egressOnly' },
] as const

export default defineRule({
  meta: {
    id: 'two-gateways-on-one-vpc',
    title: 'Two gateways of one kind on a VPC',
    concern: 'network',
    looksAt: ['igw', 'vgw', 'egress-only-igw'],
    messages: {
      internet: {
        severity: 'error',
        text: '{name} is internet gateway number {used} of {vpc}, but AWS attaches {limit} to a VPC.',
      },
      virtualPrivate: {
        severity: 'error',
        text: '{name} is virtual private gateway number {used} of {vpc}, but AWS attaches {limit} to a VPC.',
      },
      egressOnly: {
        severity: 'error',
        text: '{name} is egress-only internet gateway number {used} of {vpc}, but AWS attaches {limit} to a VPC.',
      },
    },
    why: 'A VPC has at most one internet gateway, one egress-only internet gateway and one virtual private gateway attached. They scale and survive the loss of a zone by themselves, so that a second one is never needed.',
    howToFix:
      'Keep one of them. One internet gateway serves all subnets, and one virtual private gateway takes many VPN connections.',
    facts: ['igw.one-per-vpc', 'vgw.one-per-vpc', 'eigw.one-per-vpc'],
    sources: [
      {
        title: 'Amazon VPC quotas',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
        asOf: '2026-H2',
      },
      {
        title: 'AWS Site-to-Site VPN quotas',
        url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html',
        asOf: '2026',
      },
    ],
  },

  example: () =>
    sketch(
      {
        internet: { service: 'internet', name: 'Internet' },
        shop: { service: 'vpc', name: 'Shop' },
        one: { service: 'igw', name: 'Gateway for the shop', in: 'shop' },
        two: { service: 'igw', name: 'Gateway for updates', in: 'shop' },
        open: { service: 'subnet', name: 'Public', in: 'shop', config: { access: 'public' } },
        web: { service: 'ec2', name: 'Web server', in: 'open' },
      },
      ['internet -> one : traffic', 'one -> web : traffic'],
    ),

  *check(graph) {
    for (const { service, factId, message } of kinds) {
      const limit = numberOf(factOf(factId))
      const used = new Map<NodeId, { readonly first: ResourceNode; count: number }>()
      for (const gateway of graph.resources(service)) {
        const [vpc, ...others] = ownersOf(graph, gateway.id)
        if (vpc === undefined || others.length > 0) continue
        // One that is drawn once for many, in a VPC that is drawn once for many, is one for each.
        const each = Math.ceil((gateway.count ?? 1) / (vpc.count ?? 1))
        const known = used.get(vpc.id) ?? { first: gateway, count: 0 }
        known.count += each
        used.set(vpc.id, known)
        if (known.count <= limit) {
          yield { pass: { at: gateway.id }, factId, used: known.count, limit }
          continue
        }
        const places = known.first === gateway ? [] : [{ at: known.first.id }]
        yield {
          message,
          at: [{ at: gateway.id }, ...places, { at: vpc.id }],
          data: {
            name: capitalised(nameOf(graph, gateway.id)),
            used: known.count,
            vpc: nameOf(graph, vpc.id),
            limit,
          },
          factIds: [factId],
          fixes: each > 1 ? [one(gateway)] : takeAway(graph, gateway),
        }
      }
    }
  },
})

const one = ({ id }: ResourceNode): Fix => ({
  label: 'Make it one',
  apply: (diagram) => setCount(diagram, id, 1),
})

/** Offered where nothing is lost with it: no route and no line leads to it. */
function takeAway(graph: DiagramGraph, { id }: ResourceNode): readonly Fix[] {
  const lines = [...graph.outgoing(id), ...graph.incoming(id), ...graph.referring(id)]
  if (lines.length > 0) return []
  return [{ label: 'Take it away', apply: (diagram) => removeItems(diagram, [id]) }]
}
