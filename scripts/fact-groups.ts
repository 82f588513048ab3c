import type { Fact } from '../src/core/catalog/fact'

/** Facts of a page under the word for what they are about; null where the page has too few to need one. */
export interface FactGroup {
  readonly heading: string | null
  readonly facts: readonly Fact[]
}

/** A list this long is read without headings. */
const atOnce = 20

/** What the facts are about, by how their ids begin; in the order of the page. */
const headings: Readonly<Record<string, string>> = {
  'VPCs and subnets': 'vpc subnet eni eip',
  Routes: 'rt',
  'Security groups and network ACLs': 'sg nacl',
  'Internet and NAT gateways': 'igw eigw nat',
  'VPC endpoints and PrivateLink': 'vpce privatelink lattice',
  'VPC peering': 'peering',
  'Transit gateways': 'tgw',
  'VPN and virtual private gateways': 'vpn vgw cgw',
  'Direct Connect': 'dx dxgw',
  'Network Firewall': 'nfw',
  'Load balancing': 'alb nlb gwlb elb clb',
  'DNS and CloudFront': 'r53 cf',
  'Functions, containers and instances': 'lambda ecs fargate ec2 asg',
  'Databases and caches': 'rds aurora ddb dax ec memorydb',
  Storage: 's3 ebs efs fsx datasync',
  'APIs, messages and events': 'apigw sqs sns eb sfn iot',
  'Streams and logs': 'kds fh cwl',
  'Connections that AWS does not have': 'missing',
  'The rest': '',
}
const headingOf = new Map(
  Object.entries(headings).flatMap(([heading, prefixes]) =>
    prefixes.split(' ').map((prefix) => [prefix, heading] as const),
  ),
)

/** A long list in groups by what the facts are about, in the order they had; what has no heading comes last. */
export function factGroups(facts: readonly Fact[]): readonly FactGroup[] {
  if (facts.length <= atOnce) return [{ heading: null, facts }]
  const subjects = facts.map(about)
  const groups = Object.keys(headings).flatMap((heading) => {
    const ofHeading = facts.filter((_, index) => subjects[index] === heading)
    return ofHeading.length === 0 ? [] : [{ heading, facts: ofHeading }]
  })
  return groups.length === 1 ? [{ heading: null, facts }] : groups
}

const about = ({ id }: Fact) => headingOf.get(id.replace(/[.].*$/, '')) ?? 'The rest'
