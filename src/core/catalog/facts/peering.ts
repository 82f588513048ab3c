import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const vpcPeeringConnectionQuotas: Source = {
  title: 'VPC peering connection quotas for an account',
  url: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-connection-quotas.html',
  asOf: '2026-H2',
}
const vpcPeeringBasics: Source = {
  title: 'How VPC peering connections work',
  url: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
  asOf: '2026-H2',
}
const natGatewayBasics: Source = {
  title: 'NAT gateway basics',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html',
  asOf: '2026-H2',
}

/** What AWS documents about VPC peering. */
export const peeringFacts: readonly Fact[] = [
  {
    id: 'peering.active-per-vpc',
    statement: 'Active VPC peering connections per VPC.',
    value: 50,
    unit: 'connections',
    nature: 'soft',
    scope: 'VPC',
    sources: [vpcPeeringConnectionQuotas],
  },
  {
    id: 'peering.max',
    statement: 'Hard maximum of active VPC peering connections per VPC.',
    value: 125,
    unit: 'connections',
    nature: 'hard',
    scope: 'VPC',
    sources: [vpcPeeringConnectionQuotas],
  },
  {
    id: 'peering.outstanding',
    statement: 'Outstanding peering requests; a request expires after 7 days.',
    value: 25,
    unit: 'requests',
    nature: 'soft',
    scope: 'account',
    sources: [vpcPeeringConnectionQuotas],
  },
  {
    id: 'peering.one-per-pair',
    statement: 'No more than one peering connection between the same two VPCs at a time.',
    value: 1,
    unit: 'connection per VPC pair',
    nature: 'hard',
    scope: 'VPC pair',
    sources: [vpcPeeringBasics],
  },
  {
    id: 'peering.no-overlap',
    statement:
      'VPCs with matching or overlapping IPv4 or IPv6 CIDR blocks cannot be peered, even when only a non-overlapping secondary block would be used.',
    value: 'no overlap of any CIDR',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC peering',
    sources: [vpcPeeringBasics],
  },
  {
    id: 'peering.non-transitive',
    statement: 'VPC peering is not transitive: with B-A and A-C peered, B cannot reach C through A.',
    value: 'non-transitive',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC peering',
    sources: [vpcPeeringBasics],
  },
  {
    id: 'peering.no-edge-igw',
    statement: 'Edge-to-edge routing: resources in VPC B cannot use the internet gateway of peer VPC A.',
    value: 'not supported',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC peering',
    sources: [vpcPeeringBasics],
  },
  {
    id: 'peering.no-edge-nat',
    statement: 'Edge-to-edge routing: resources in VPC B cannot use a NAT device of peer VPC A.',
    value: 'not supported',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC peering',
    sources: [vpcPeeringBasics],
  },
  {
    id: 'peering.no-edge-vpn',
    statement: 'Edge-to-edge routing: resources in VPC B cannot use the VPN connection of peer VPC A.',
    value: 'not supported',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC peering',
    sources: [vpcPeeringBasics],
    notes:
      'The notes say a peering hub can route VPN traffic to a single peered VPC; AWS documents that it cannot (only a proxy, NLB or PrivateLink endpoint in the hub, or a TGW, makes it work).',
  },
  {
    id: 'peering.no-edge-dx',
    statement:
      'Edge-to-edge routing: resources in VPC B cannot use the Direct Connect connection of peer VPC A.',
    value: 'not supported',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC peering',
    sources: [vpcPeeringBasics],
  },
  {
    id: 'peering.no-edge-gwe',
    statement:
      'Edge-to-edge routing: resources in VPC B cannot use the gateway endpoint (S3/DynamoDB) of peer VPC A.',
    value: 'not supported',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC peering',
    sources: [vpcPeeringBasics],
  },
  {
    id: 'peering.needs-routes-both',
    statement:
      'Each side must add a route to the other’s CIDR that targets the peering connection, and security groups must admit the traffic. Exception: a flow that a NAT gateway has translated before it crosses the peering needs no return route in the peer VPC (“Return to Sender”); a NACL can stop it; not for instances.',
    value: 'route in both VPCs (not for the replies to a NAT gateway)',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC peering',
    sources: [vpcPeeringBasics, natGatewayBasics],
  },
  {
    id: 'peering.mtu',
    statement: 'MTU 9001 within a Region, 8500 between Regions.',
    value: '9001 / 8500',
    unit: 'bytes',
    nature: 'hard',
    scope: 'VPC peering',
    sources: [vpcPeeringBasics],
  },
  {
    id: 'peering.no-dns-query',
    statement: 'The Amazon DNS server of a peer VPC cannot be queried across the peering.',
    value: 'not supported',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC peering',
    sources: [vpcPeeringBasics],
  },
]
