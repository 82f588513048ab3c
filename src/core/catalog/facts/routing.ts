import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const amazonVpcLimits: Source = {
  title: 'Amazon VPC quotas',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  asOf: '2026-H2',
}
const amazonVpcUserGuide: Source = {
  title: 'Amazon VPC quotas (awsdocs/amazon-vpc-user-guide, last edition before the repository was emptied)',
  url: 'https://github.com/awsdocs/amazon-vpc-user-guide',
  asOf: '2023-05',
}
const vpnRoutePriority: Source = {
  title: 'Route tables and AWS Site-to-Site VPN route priority',
  url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html',
  asOf: '2026-H2',
}
const routeTableOptions: Source = {
  title: 'Example routing options',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html',
  asOf: '2026-H2',
}
const subnetRouteTables: Source = {
  title: 'Subnet route tables',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
  asOf: '2026-H2',
}

/** What AWS documents about route tables. */
export const routingFacts: readonly Fact[] = [
  {
    id: 'rt.per-vpc',
    statement: 'Route tables per VPC, main table included.',
    value: 200,
    unit: 'route tables',
    nature: 'soft',
    scope: 'VPC',
    sources: [amazonVpcLimits],
  },
  {
    id: 'rt.routes',
    statement: 'Non-propagated routes per route table (IPv4 and IPv6 counted apart).',
    value: 500,
    unit: 'routes',
    nature: 'soft',
    scope: 'route table',
    sources: [amazonVpcLimits],
    notes: 'The documentation said 50 (up to 1,000) until at least May 2023; the newest page says 500.',
  },
  {
    id: 'rt.routes-old',
    statement: 'Non-propagated routes per route table, older documentation.',
    value: 50,
    unit: 'routes',
    nature: 'soft',
    scope: 'route table',
    sources: [amazonVpcUserGuide],
    notes: 'Kept so that a dated rule set can be chosen.',
  },
  {
    id: 'rt.propagated',
    statement: 'Propagated (BGP) routes per route table.',
    value: 100,
    unit: 'routes',
    nature: 'hard',
    scope: 'route table',
    sources: [amazonVpcLimits],
  },
  {
    id: 'rt.local-route-first',
    statement:
      'The local route always wins over propagated VPN/DX routes even if those are more specific; otherwise longest prefix, then static over propagated.',
    value: 'local > longest prefix > static > propagated',
    unit: 'order',
    nature: 'law',
    scope: 'route table',
    sources: [vpnRoutePriority],
  },
  {
    id: 'rt.edge-association',
    statement:
      'Inbound traffic is steered to a middlebox by a gateway route table associated with the internet gateway or virtual private gateway; the appliance sits in another subnet than source and destination and has source/destination check off.',
    value: 'gateway route table',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC',
    sources: [routeTableOptions],
  },
  {
    id: 'rt.tgw-not-auto',
    statement:
      'VGW routes can be propagated into VPC route tables (propagation on); TGW, peering and NAT routes must be added as static routes.',
    value: 'static for TGW/pcx/nat',
    unit: 'rule',
    nature: 'law',
    scope: 'route table',
    sources: [routeTableOptions],
  },
  {
    id: 'rt.more-specific-local',
    statement:
      'A route more specific than the local route is allowed only when its destination equals the whole CIDR of a subnet of the VPC and its target is a NAT gateway, network interface, Gateway Load Balancer or Network Firewall endpoint (on Outposts also a local gateway); or the target of the local route itself is replaced by one of these.',
    value: 'whole subnet CIDR to a middlebox',
    unit: 'rule',
    nature: 'law',
    scope: 'route table',
    sources: [subnetRouteTables, routeTableOptions],
  },
  {
    id: 'rt.routes-max',
    statement: 'Non-propagated routes per route table to which AWS raises the quota at most.',
    value: 1_000,
    unit: 'routes',
    nature: 'hard',
    scope: 'route table',
    sources: [amazonVpcLimits],
  },
  {
    id: 'rt.blackhole',
    statement:
      'A route whose target is gone or not attached to the VPC is a blackhole: packets that match it are dropped.',
    value: 'blackhole',
    unit: 'state',
    nature: 'law',
    scope: 'route',
    sources: [
      {
        title: 'Route (Amazon EC2 API reference)',
        url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html',
        asOf: '2026-H2',
      },
    ],
  },
]
