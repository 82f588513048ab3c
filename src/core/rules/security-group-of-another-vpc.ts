import { isRef, type NodeId, type ResourceNode, type Row } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { vpcOf } from '../network/location'
import { waysOf } from '../network/ways'
import { regionNameOf } from '../network/zones'
import { defineRule } from './rule'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'security-group-of-another-vpc',
    title: 'Security group rule that names a group out of reach',
    concern: 'security',
    looksAt: ['security-group'],
    messages: {
      otherRegion: {
        severity: 'error',
        text: '{group} names {other} of {vpc} in {region}: a rule can name security groups of its own Region only.',
      },
      outbound: {
        severity: 'error',
        text: '{group} names {other} of {vpc} in an outbound rule: over a transit gateway only inbound rules can name security groups.',
      },
      referencingOff: {
        severity: 'error',
        text: '{group} names {other} of {vpc}, but {gateway} has security-group referencing off.',
      },
      notJoined: {
        severity: 'incomplete',
        text: '{group} names {other} of {vpc}, but the two VPCs are not joined yet.',
      },
    },
    why: 'A rule can name a security group of its own VPC, of a VPC that is peered with it in the same Region, or, in inbound rules, of one on the same transit gateway if security-group referencing is on. In all other cases it names addresses.',
    howToFix: 'Name the CIDR block of the other VPC or of its subnets in the rule.',
    facts: ['sg.peer-reference', 'sg.tgw-reference'],
    sources: [
      {
        title: 'How VPC peering connections work',
        url: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
        asOf: '2026-H2',
      },
      {
        title: 'Amazon VPC attachments in AWS Transit Gateway',
        url: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        near: { service: 'region', name: 'eu-west-1' },
        shop: { service: 'vpc', name: 'Shop', in: 'near' },
        orders: { service: 'rds', name: 'Orders', in: 'shop', config: { securityGroups: [{ ref: 'data' }] } },
        data: {
          service: 'security-group',
          name: 'Order databases',
          in: 'shop',
          config: {
            rules: [{ direction: 'inbound', protocol: 'tcp', fromPort: 5432, group: { ref: 'servers' } }],
          },
        },
        far: { service: 'region', name: 'us-east-1' },
        american: { service: 'vpc', name: 'American shop', in: 'far' },
        tier: { service: 'subnet', name: 'Web tier', in: 'american' },
        web: {
          service: 'ec2',
          name: 'Web server',
          in: 'tier',
          config: { securityGroups: [{ ref: 'servers' }] },
        },
        servers: { service: 'security-group', name: 'Web servers', in: 'american' },
      },
      ['shop -> american : vpc-peering'],
    ),

  each: (graph) => graph.resources('security-group'),

  *checkOne(graph, group) {
    const vpc = vpcOf(graph, group.id)
    const rules = group.config['rules']
    if (vpc === undefined || !Array.isArray(rules)) return
    for (const [index, rule] of (rules as readonly Row[]).entries()) {
      const other = groupOf(graph, rule)
      const itsVpc = other === undefined ? undefined : vpcOf(graph, other.id)
      if (other === undefined || itsVpc === undefined || itsVpc === vpc) continue
      const at = { at: group.id, part: 'rules' }
      const problem = problemWith(graph, { vpc: vpc.id, other: itsVpc.id, rule })
      if (problem === undefined) {
        yield { pass: at, factId: 'sg.peer-reference' }
        continue
      }
      yield {
        message: problem.message,
        at: [at, { at: other.id }],
        subject: `${group.id} ${index} ${other.id}`,
        data: {
          group: capitalised(nameOf(graph, group.id)),
          other: nameOf(graph, other.id),
          vpc: nameOf(graph, itsVpc.id),
          region: regionNameOf(graph, itsVpc.id) ?? '',
          gateway: problem.gateway === undefined ? '' : nameOf(graph, problem.gateway),
        },
        factIds: [
          problem.message === 'outbound' || problem.message === 'referencingOff'
            ? 'sg.tgw-reference'
            : 'sg.peer-reference',
        ],
      }
    }
  },
})

function groupOf(graph: DiagramGraph, rule: Row): ResourceNode | undefined {
  const cell = rule['group']
  const found = isRef(cell) ? graph.resource(cell.ref) : undefined
  return found?.service === 'security-group' ? found : undefined
}

interface Asked {
  readonly vpc: NodeId
  readonly other: NodeId
  readonly rule: Row
}

function problemWith(
  graph: DiagramGraph,
  { vpc, other, rule }: Asked,
):
  | {
      readonly message: 'otherRegion' | 'outbound' | 'referencingOff' | 'notJoined'
      readonly gateway?: NodeId
    }
  | undefined {
  const [region, otherRegion] = [regionNameOf(graph, vpc), regionNameOf(graph, other)]
  if (region !== undefined && otherRegion !== undefined && region !== otherRegion)
    return { message: 'otherRegion' }
  const ways = waysOf(graph)
  if (ways.peersOf(vpc).some((peer) => peer.vpc === other)) return undefined
  const network = ways.networkOf(vpc)
  if (!network.has(other)) return { message: 'notJoined' }
  const gateways = [...network].flatMap((id) => graph.resource(id) ?? [])
  const [gateway, ...more] = gateways.filter(({ service }) => service === 'transit-gateway')
  // Over several transit gateways, a VPN or Direct Connect, nothing is said here.
  if (gateway === undefined || more.length > 0) return undefined
  if (rule['direction'] === 'outbound') return { message: 'outbound' }
  return gateway.config['securityGroupReferencing'] === false
    ? { message: 'referencingOff', gateway: gateway.id }
    : undefined
}
