import { definePattern } from './pattern'
import { refs, type Nodes } from './shared/network-parts'
import { nodesOf, privateSubnet } from './shared/spokes'

const regions = [
  { name: 'N. Virginia', region: 'us-east-1' },
  { name: 'Ireland', region: 'eu-west-1' },
  { name: 'Tokyo', region: 'ap-northeast-1' },
  { name: 'São Paulo', region: 'sa-east-1' },
]

/** A Region with an internal load balancer and its tasks over two zones. */
const regionOf = ({ name, region }: (typeof regions)[number], index: number): { readonly nodes: Nodes } => {
  const n = index + 1
  const both = { subnets: refs([`subnet-${n}a`, `subnet-${n}b`]) }
  const subnet = (letter: string, third: number) => {
    const drawn = privateSubnet(`Private subnet ${letter.toUpperCase()}`, `vpc-${n}`, `10.${n}.${third}.0/24`)
    return { ...drawn, config: { ...drawn.config, zone: `${region}${letter}` } }
  }
  return {
    nodes: {
      [`region-${n}`]: { service: 'region', name, in: 'cloud', config: { region } },
      [`vpc-${n}`]: {
        service: 'vpc',
        name: `VPC ${n}`,
        in: `region-${n}`,
        config: { cidr: `10.${n}.0.0/16` },
      },
      [`igw-${n}`]: { service: 'igw', name: 'Internet gateway', in: `vpc-${n}` },
      [`balancer-${n}`]: {
        service: 'alb',
        name: 'Load balancer',
        in: `vpc-${n}`,
        config: { scheme: 'internal', listener: 'HTTPS', ...both },
      },
      [`subnet-${n}a`]: subnet('a', 0),
      [`subnet-${n}b`]: subnet('b', 1),
      [`shop-${n}`]: {
        service: 'ecs-service',
        name: 'Shop service',
        in: `vpc-${n}`,
        config: { launchType: 'Fargate', ...both },
      },
    },
  }
}

const draw = ({ regions: number }: { readonly regions: number }) => {
  const chosen = regions.slice(0, number)
  return {
    nodes: {
      users: { service: 'users', name: 'Users' },
      cloud: { service: 'aws-cloud', name: 'AWS Cloud' },
      accelerator: {
        service: 'global-accelerator',
        name: 'Accelerator',
        in: 'cloud',
        config: { acceleratorType: 'standard' },
      },
      ...nodesOf(chosen.map(regionOf)),
    },
    connections: [
      'users -> accelerator : traffic tcp/443 "two static addresses"',
      ...chosen.flatMap((_region, index) => [
        `accelerator -> balancer-${index + 1} : traffic tcp/443`,
        {
          is: `balancer-${index + 1} -> shop-${index + 1} : load-balancer-target`,
          config: { protocol: 'HTTP', port: 8080 },
        },
      ]),
    ],
    steps: [
      {
        at: ['users'],
        text: 'Clients use two addresses that never change. They are anycast: a packet enters AWS at the edge location that is nearest.',
      },
      {
        at: ['accelerator'],
        text: 'The accelerator chooses the nearest Region whose endpoint is healthy, over AWS’s own network. DNS has no part in a failover.',
      },
      {
        at: ['balancer-1'],
        text: 'The endpoint of a Region is its load balancer, which may be internal and keep private addresses alone.',
      },
      {
        at: ['igw-1'],
        text: 'The VPC has an internet gateway attached, although no route leads to it: the accelerator needs one.',
      },
    ],
  }
}

export default definePattern({
  id: 'global-accelerator-static-addresses',
  title: 'Global Accelerator: static addresses for several Regions',
  summary:
    'Two anycast addresses that never change lead clients to the load balancer of the nearest healthy Region.',
  category: 'networking',
  keywords: ['multi-region failover'],
  whenToUse: [
    'Clients allow addresses rather than names, in firewalls or in devices.',
    'One service runs in several Regions, and a failover must not wait for the TTL of a DNS record.',
    'The protocol is TCP or UDP and nothing is to be cached; else CloudFront is the nearer choice.',
  ],
  tradeOffs: [
    {
      text: 'The addresses stay for as long as the accelerator exists; whoever deletes it loses them.',
      from: 'aws',
    },
    { text: 'It does not cache and does not look into requests: it forwards TCP and UDP.', from: 'aws' },
    { text: 'You pay for the accelerator by the hour, and a premium for each GB.', from: 'aws' },
    {
      text: 'Endpoints are load balancers, instances and Elastic IP addresses; an API of API Gateway is none.',
      from: 'aws',
    },
  ],
  scaling: 'At once at the edge; behind it each Region scales as its load balancer and tasks do.',
  zoneLoss:
    'The load balancer goes on in the other zone; if a whole Region is unhealthy, clients are led to the next one.',
  parameters: [{ id: 'regions', label: 'Regions', usual: 2, most: 4 }],
  draw,
  twin: {
    question: 'Can the accelerator lead straight to an API of API Gateway?',
    answer:
      'No: endpoints are load balancers, instances and Elastic IP addresses. An Application Load Balancer with a function, or with the addresses of an interface endpoint for a private API, can stand between.',
    findings: ['no-such-connection/missing'],
    draw: () => ({
      nodes: {
        users: { service: 'users', name: 'Users' },
        cloud: { service: 'aws-cloud', name: 'AWS Cloud' },
        accelerator: { service: 'global-accelerator', name: 'Accelerator', in: 'cloud' },
        region: { service: 'region', name: 'Region', in: 'cloud' },
        api: { service: 'api-gateway', name: 'Shop API', in: 'region' },
        handler: { service: 'lambda', name: 'Shop function', in: 'region' },
      },
      connections: [
        'users -> accelerator : traffic tcp/443 "two static addresses"',
        'accelerator -> api : traffic tcp/443',
        'api -> handler : sync-invoke',
      ],
    }),
  },
  facts: ['ga.regions', 'ga.static-addresses', 'ga.endpoints'],
  sources: [
    {
      title: 'AWS Global Accelerator components',
      url: 'https://docs.aws.amazon.com/global-accelerator/latest/dg/introduction-components.html',
      asOf: '2026-H2',
    },
    {
      title: 'Secure VPC connections in AWS Global Accelerator',
      url: 'https://docs.aws.amazon.com/global-accelerator/latest/dg/secure-vpc-connections.html',
      asOf: '2026',
    },
    {
      title: 'Quotas for AWS Global Accelerator',
      url: 'https://docs.aws.amazon.com/global-accelerator/latest/dg/limits-global-accelerator.html',
      asOf: '2026',
    },
  ],
})
