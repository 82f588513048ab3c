import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const amazonVpcLimits: Source = {
  title: 'Amazon VPC quotas',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  asOf: '2026-H2',
}
const vpcCidrBlocks: Source = {
  title: 'VPC CIDR blocks',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
  asOf: '2026-H2',
}

/** What AWS documents about VPCs and their CIDR blocks. */
export const vpcFacts: readonly Fact[] = [
  {
    id: 'vpc.per-region',
    statement: 'VPCs per Region (raising it raises the internet-gateway quota by the same amount).',
    value: 5,
    unit: 'VPCs',
    nature: 'soft',
    scope: 'account and Region',
    sources: [amazonVpcLimits],
  },
  {
    id: 'vpc.subnets-per-vpc',
    statement: 'Subnets per VPC.',
    value: 200,
    unit: 'subnets',
    nature: 'soft',
    scope: 'VPC',
    sources: [amazonVpcLimits],
  },
  {
    id: 'vpc.ipv4-cidrs-per-vpc',
    statement: 'IPv4 CIDR blocks per VPC, primary included.',
    value: 5,
    unit: 'CIDR blocks',
    nature: 'soft',
    scope: 'VPC',
    sources: [amazonVpcLimits],
  },
  {
    id: 'vpc.ipv6-cidrs-per-vpc',
    statement: 'IPv6 CIDR blocks per VPC.',
    value: 5,
    unit: 'CIDR blocks',
    nature: 'soft',
    scope: 'VPC',
    sources: [amazonVpcLimits],
    notes:
      'Documentation before about 2022 said 1 and not adjustable. The date is from general knowledge, the current value from the cited page.',
  },
  {
    id: 'vpc.cidr-size',
    statement: 'An IPv4 VPC CIDR block is between /16 (65,536 addresses) and /28 (16 addresses).',
    value: '/16../28',
    unit: 'prefix length',
    nature: 'hard',
    scope: 'VPC CIDR block',
    sources: [vpcCidrBlocks],
  },
  {
    id: 'vpc.cidr-canonical',
    statement:
      'A VPC or subnet CIDR given with host bits set is rewritten to its canonical network (100.68.0.18/18 becomes 100.68.0.0/18).',
    value: 'canonical network',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC CIDR block',
    sources: [vpcCidrBlocks],
  },
  {
    id: 'vpc.cidr-forbidden',
    statement: 'VPC CIDR blocks may not come from 0.0.0.0/8, 127.0.0.0/8, 169.254.0.0/16 or 224.0.0.0/4.',
    value: '0.0.0.0/8, 127.0.0.0/8, 169.254.0.0/16, 224.0.0.0/4',
    unit: 'CIDR ranges',
    nature: 'law',
    scope: 'VPC CIDR block',
    sources: [vpcCidrBlocks],
  },
  {
    id: 'vpc.cidr-172-17-warning',
    statement:
      '172.17.0.0/16 is used inside some AWS services (Cloud9, SageMaker AI); AWS advises against it for a VPC.',
    value: '172.17.0.0/16',
    unit: 'CIDR range',
    nature: 'law',
    scope: 'VPC CIDR block',
    sources: [vpcCidrBlocks],
  },
  {
    id: 'vpc.cidr-no-self-overlap',
    statement:
      'A secondary CIDR block must not overlap any block already on the VPC, and an existing block cannot be resized.',
    value: 'no overlap',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC',
    sources: [vpcCidrBlocks],
  },
  {
    id: 'vpc.cidr-secondary-ranges',
    statement:
      'A secondary CIDR must come from a permitted range: e.g. with a 10.0.0.0/8 primary you cannot add 172.16.0.0/12, 192.168.0.0/16 or 198.19.0.0/16 blocks; 100.64.0.0/10 and public ranges are allowed.',
    value: 'RFC1918 ranges do not mix',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC',
    sources: [vpcCidrBlocks],
  },
  {
    id: 'vpc.cidr-vs-routes',
    statement:
      'A new CIDR block must not be the same as or larger than a destination of an existing route in any of the VPC’s route tables.',
    value: 'smaller than existing route destinations',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC',
    sources: [vpcCidrBlocks],
  },
  {
    id: 'vpc.peered-cidr-add',
    statement:
      'A CIDR block added to a VPC with an active peering must not overlap a CIDR block of the peer VPC.',
    value: 'no overlap',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC peering connection',
    sources: [vpcCidrBlocks],
  },
  {
    id: 'vpc.nau',
    statement: 'Network Address Usage units per VPC / per VPC with its intra-Region peers.',
    value: '64000 / 128000',
    unit: 'NAU units',
    nature: 'soft',
    scope: 'VPC',
    sources: [amazonVpcLimits],
  },
  {
    id: 'vpc.prefix-list-weight',
    statement: 'A prefix-list reference counts with its maximum entries against the rule or route quota.',
    value: 'max entries',
    unit: 'rule',
    nature: 'law',
    scope: 'SG rules / routes',
    sources: [amazonVpcLimits],
  },
]
