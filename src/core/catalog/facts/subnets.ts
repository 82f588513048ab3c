import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const subnetSizing: Source = {
  title: 'Subnet CIDR blocks',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  asOf: '2026-H2',
}
const configureSubnets: Source = {
  title: 'Subnets for your VPC',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html',
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
const vpcPeeringBasics: Source = {
  title: 'How VPC peering connections work',
  url: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
  asOf: '2026-H2',
}
const tgwVpcAttachments: Source = {
  title: 'Amazon VPC attachments in AWS Transit Gateway',
  url: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
  asOf: '2026-H2',
}
const networkAcls: Source = {
  title: 'Control subnet traffic with network access control lists',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
  asOf: '2026-H2',
}
const securityHubEc2: Source = {
  title: 'Security Hub controls for Amazon EC2',
  url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html',
  asOf: '2026',
}

/** What AWS documents about subnets, network interfaces, security groups and network ACLs. */
export const subnetsFacts: readonly Fact[] = [
  {
    id: 'subnet.size',
    statement: 'An IPv4 subnet is between /16 and /28 and lies inside a CIDR block of its VPC.',
    value: '/16../28',
    unit: 'prefix length',
    nature: 'hard',
    scope: 'subnet',
    sources: [subnetSizing],
  },
  {
    id: 'subnet.no-overlap',
    statement: 'Subnets of one VPC cannot overlap.',
    value: 'no overlap',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC',
    sources: [subnetSizing],
  },
  {
    id: 'subnet.reserved-ips',
    statement: 'The first four addresses and the last address of every IPv4 subnet are reserved.',
    value: 5,
    unit: 'addresses per subnet',
    nature: 'hard',
    scope: 'subnet',
    sources: [subnetSizing],
  },
  {
    id: 'subnet.one-az',
    statement: 'A subnet resides in exactly one Availability Zone; a VPC spans all zones of its Region.',
    value: 1,
    unit: 'AZ per subnet',
    nature: 'hard',
    scope: 'subnet',
    sources: [configureSubnets],
  },
  {
    id: 'subnet.one-route-table',
    statement:
      'A subnet is associated with exactly one route table at a time; a route table can serve many subnets.',
    value: 1,
    unit: 'route table per subnet',
    nature: 'hard',
    scope: 'subnet',
    sources: [amazonVpcLimits],
  },
  {
    id: 'subnet.public-definition',
    statement:
      'A subnet is public when its route table has a route to an internet gateway, otherwise private.',
    value: 'route to igw',
    unit: 'rule',
    nature: 'law',
    scope: 'subnet',
    sources: [vPCInternetGateway],
  },
  {
    id: 'nacl.per-vpc',
    statement: 'Network ACLs per VPC.',
    value: 200,
    unit: 'NACLs',
    nature: 'soft',
    scope: 'VPC',
    sources: [amazonVpcLimits],
  },
  {
    id: 'nacl.rules',
    statement: 'Rules per network ACL and direction.',
    value: 20,
    unit: 'rules',
    nature: 'soft',
    scope: 'NACL',
    sources: [amazonVpcLimits],
  },
  {
    id: 'eni.per-region',
    statement: 'Network interfaces per Region (enforced per AZ).',
    value: 5000,
    unit: 'ENIs',
    nature: 'soft',
    scope: 'AZ',
    sources: [amazonVpcLimits],
  },
  {
    id: 'sg.per-region',
    statement: 'VPC security groups per Region.',
    value: 2500,
    unit: 'security groups',
    nature: 'soft',
    scope: 'account and Region',
    sources: [amazonVpcLimits],
  },
  {
    id: 'sg.rules',
    statement: 'Inbound (and separately outbound) rules per security group; IPv4 and IPv6 counted apart.',
    value: 60,
    unit: 'rules',
    nature: 'soft',
    scope: 'security group and direction',
    sources: [amazonVpcLimits],
  },
  {
    id: 'sg.per-eni',
    statement: 'Security groups per network interface.',
    value: 5,
    unit: 'security groups',
    nature: 'soft',
    scope: 'ENI',
    sources: [amazonVpcLimits],
  },
  {
    id: 'sg.peer-reference',
    statement:
      'A security group rule can reference a group of a peer VPC only when both VPCs are in the same Region.',
    value: 'same Region',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC peering',
    sources: [vpcPeeringBasics],
  },
  {
    id: 'sg.tgw-reference',
    statement:
      'Over a transit gateway, security-group referencing works only for inbound rules, when enabled on the gateway and both VPC attachments, and not across TGW peering, an inspection VPC or PrivateLink endpoints.',
    value: 'inbound only',
    unit: 'rule',
    nature: 'law',
    scope: 'TGW VPC attachment',
    sources: [tgwVpcAttachments],
  },
  {
    id: 'nacl.rules-max',
    statement: 'Rules per network ACL and direction to which AWS raises the quota at most.',
    value: 40,
    unit: 'rules',
    nature: 'hard',
    scope: 'NACL',
    sources: [amazonVpcLimits],
  },
  {
    id: 'sg.per-eni-max',
    statement: 'Security groups per network interface to which AWS raises the quota at most.',
    value: 16,
    unit: 'security groups',
    nature: 'hard',
    scope: 'ENI',
    sources: [amazonVpcLimits],
  },
  {
    id: 'sg.rules-per-eni',
    statement:
      'Rules per security group times security groups per network interface, with both quotas as raised.',
    value: 1000,
    unit: 'rules',
    nature: 'hard',
    scope: 'ENI',
    sources: [amazonVpcLimits],
  },
  {
    id: 'subnet.largest-block',
    statement: 'The largest IPv4 CIDR block of a subnet is a /16.',
    value: 16,
    unit: 'prefix length',
    nature: 'hard',
    scope: 'subnet',
    sources: [subnetSizing],
  },
  {
    id: 'subnet.smallest-block',
    statement: 'The smallest IPv4 CIDR block of a subnet is a /28.',
    value: 28,
    unit: 'prefix length',
    nature: 'hard',
    scope: 'subnet',
    sources: [subnetSizing],
  },
  {
    id: 'subnet.one-network-acl',
    statement:
      'A subnet is associated with exactly one network ACL at a time; a network ACL can serve many subnets.',
    value: 1,
    unit: 'network ACL per subnet',
    nature: 'hard',
    scope: 'subnet',
    sources: [networkAcls],
  },
  {
    id: 'sg.exposed-ports',
    statement:
      'AWS Security Hub finds fault with security groups that admit everybody to these ports of remote administration and databases (controls EC2.13, EC2.14 and EC2.19).',
    value: '22, 1433, 1434, 3306, 3389, 4333, 5432, 9200, 9300',
    unit: 'ports',
    nature: 'law',
    scope: 'security group',
    sources: [securityHubEc2],
    notes: 'The list of EC2.19 is longer; left out are ports that public web servers use too, such as 8080.',
  },
]
