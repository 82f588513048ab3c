import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const createNatGateway: Source = {
  title: 'CreateNatGateway (Amazon EC2)',
  url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html',
  asOf: '2026-H2',
}
const amazonVpcLimits: Source = {
  title: 'Amazon VPC quotas',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  asOf: '2026-H2',
}
const vPCInternetGateway: Source = {
  title: 'Enable internet access for a VPC using an internet gateway',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  asOf: '2026-H2',
}
const natGatewayBasics: Source = {
  title: 'NAT gateway basics',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html',
  asOf: '2026-H2',
}
const awsNatGatewayRegionalAvailability: Source = {
  title: 'AWS What’s New (seen as cited elsewhere, not read itself)',
  url: 'https://aws.amazon.com/about-aws/whats-new/2025/11/aws-nat-gateway-regional-availability/',
  asOf: '2025-11',
}
const natGatewaysRegional: Source = {
  title: 'Regional NAT gateways for automatic multi-AZ expansion',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html',
  asOf: '2026-H2',
}
const vpcNatGateway: Source = {
  title: 'NAT gateways',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
  asOf: '2026-H2',
}
const elasticIpAddressesEip: Source = {
  title: 'Elastic IP addresses',
  url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html',
  asOf: '2026-04',
}

/** What AWS documents about internet, egress-only and NAT gateways and Elastic IP addresses. */
export const gatewaysFacts: readonly Fact[] = [
  {
    id: 'igw.per-region',
    statement: 'Internet gateways per Region.',
    value: 5,
    unit: 'internet gateways',
    nature: 'soft',
    scope: 'account and Region',
    sources: [amazonVpcLimits],
  },
  {
    id: 'igw.one-per-vpc',
    statement: 'Only one internet gateway can be attached to a VPC at a time.',
    value: 1,
    unit: 'internet gateway per VPC',
    nature: 'hard',
    scope: 'VPC',
    sources: [amazonVpcLimits],
  },
  {
    id: 'igw.needs-public-ip',
    statement:
      'IPv4 internet traffic through an internet gateway needs a public IPv4 or Elastic IP on the interface; a private instance must go through NAT.',
    value: 'public IPv4/EIP required',
    unit: 'rule',
    nature: 'law',
    scope: 'network interface',
    sources: [vPCInternetGateway],
  },
  {
    id: 'eigw.per-region',
    statement: 'Egress-only internet gateways per Region; one per VPC; IPv6 only.',
    value: 5,
    unit: 'gateways',
    nature: 'soft',
    scope: 'account and Region',
    sources: [amazonVpcLimits],
  },
  {
    id: 'nat.per-az',
    statement: 'NAT gateways per Availability Zone.',
    value: 5,
    unit: 'NAT gateways',
    nature: 'soft',
    scope: 'AZ',
    sources: [amazonVpcLimits],
  },
  {
    id: 'nat.eip-per-public',
    statement: 'Elastic IPs per public NAT gateway.',
    value: 2,
    unit: 'EIPs',
    nature: 'soft',
    scope: 'NAT gateway',
    sources: [amazonVpcLimits],
  },
  {
    id: 'nat.private-ip-per-nat',
    statement: 'Private IPv4 addresses per (zonal) NAT gateway.',
    value: 8,
    unit: 'addresses',
    nature: 'soft',
    scope: 'NAT gateway',
    sources: [amazonVpcLimits],
  },
  {
    id: 'nat.zonal',
    statement:
      'A zonal NAT gateway lives in one subnet/AZ; other zones that use it lose egress when that zone fails.',
    value: 1,
    unit: 'AZ',
    nature: 'hard',
    scope: 'NAT gateway',
    sources: [natGatewayBasics, awsNatGatewayRegionalAvailability],
    notes:
      'Since about Nov 2025 a regional NAT gateway (no public subnet needed, spans AZs automatically) exists beside the zonal one.',
  },
  {
    id: 'nat.regional',
    statement:
      'A regional NAT gateway is created on the VPC, needs no public subnet, expands to AZs that hold ENIs (up to 60 minutes) and does not support private NAT.',
    value: 'regional mode',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC',
    sources: [natGatewaysRegional],
  },
  {
    id: 'nat.not-over-peering',
    statement:
      'Traffic cannot be routed to a NAT gateway through a VPC peering connection (client - peering - NAT - internet is unsupported).',
    value: 'not supported',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC peering',
    sources: [natGatewayBasics],
  },
  {
    id: 'nat.not-from-vgw',
    statement:
      'On-premises traffic arriving over VPN or Direct Connect on a virtual private gateway cannot use the VPC’s NAT gateway; over a transit gateway it can.',
    value: 'VGW: no, TGW: yes',
    unit: 'rule',
    nature: 'law',
    scope: 'NAT gateway',
    sources: [natGatewayBasics],
  },
  {
    id: 'nat.no-security-group',
    statement: 'A security group cannot be associated with a NAT gateway.',
    value: 'not supported',
    unit: 'rule',
    nature: 'law',
    scope: 'NAT gateway',
    sources: [natGatewayBasics],
  },
  {
    id: 'nat.bandwidth',
    statement:
      'A NAT gateway starts at 5 Gbps and scales to 100 Gbps; 55,000 simultaneous connections per address to one destination.',
    value: '5-100 Gbps; 55000',
    unit: 'Gbps; connections',
    nature: 'hard',
    scope: 'NAT gateway',
    sources: [natGatewayBasics],
  },
  {
    id: 'nat.public-needs-igw-route',
    statement:
      'A zonal public NAT gateway used for internet egress sits in a public subnet (route to an IGW) and private subnets route to it; a regional NAT gateway has no subnet; a NAT gateway (public or private) that only sends to a TGW or VGW needs no IGW route; a private NAT gateway’s traffic is dropped by an internet gateway.',
    value: 'public subnet + IGW route (zonal public NAT gateway for internet egress)',
    unit: 'rule',
    nature: 'law',
    scope: 'NAT gateway',
    sources: [vpcNatGateway, natGatewaysRegional],
  },
  {
    id: 'eip.per-region',
    statement: 'Elastic IP addresses per Region.',
    value: 5,
    unit: 'EIPs',
    nature: 'soft',
    scope: 'account and Region',
    sources: [amazonVpcLimits],
  },
  {
    id: 'eip.one-region',
    statement:
      'An Elastic IP is Region-bound, IPv4 only and can be remapped to another instance or interface in the account.',
    value: 'Region-bound',
    unit: 'rule',
    nature: 'law',
    scope: 'EIP',
    sources: [elasticIpAddressesEip],
  },
  {
    id: 'nat.protocols',
    statement: 'A NAT gateway carries TCP, UDP and ICMP only.',
    value: 'TCP, UDP, ICMP',
    unit: 'protocols',
    nature: 'law',
    scope: 'NAT gateway',
    sources: [natGatewayBasics],
  },
  {
    id: 'nat.eip-max',
    statement: 'Elastic IPs per public NAT gateway to which AWS raises the quota at most.',
    value: 8,
    unit: 'EIPs',
    nature: 'hard',
    scope: 'NAT gateway',
    sources: [amazonVpcLimits],
  },
  {
    id: 'eigw.one-per-vpc',
    statement: 'Only one egress-only internet gateway can be attached to a VPC at a time.',
    value: 1,
    unit: 'egress-only internet gateway per VPC',
    nature: 'hard',
    scope: 'VPC',
    sources: [amazonVpcLimits],
  },
  {
    id: 'nat.private-no-eip',
    statement: 'A private NAT gateway takes no Elastic IP address.',
    value: 'public only',
    unit: 'rule',
    nature: 'law',
    scope: 'NAT gateway',
    sources: [createNatGateway],
  },
]
