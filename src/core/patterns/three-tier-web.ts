import { definePattern } from './pattern'
import {
  forEach,
  inEach,
  natInEach,
  openVpc,
  publicTier,
  refs,
  zonesWith,
  type Tier,
} from './shared/zoned-vpc'

const tiers: readonly Tier[] = [
  publicTier,
  { id: 'app', name: 'Application', access: 'private', third: 10 },
  { id: 'data', name: 'Data', access: 'private', third: 20 },
]

const draw = ({ zones: count }: { readonly zones: number }) => {
  const zones = ['a', 'b', 'c'].slice(0, count)
  const subnets = (tier: string) => refs(...inEach(zones, tier))
  return {
    nodes: {
      users: { service: 'users', name: 'Users' },
      ...openVpc(),
      balancer: {
        service: 'alb',
        name: 'Load balancer',
        in: 'vpc',
        config: { scheme: 'internet-facing', listener: 'HTTPS', subnets: subnets('public') },
      },
      ...zonesWith(zones, tiers),
      ...natInEach(zones),
      ...forEach(zones, (zone, letter) => ({
        [`server-${zone}`]: { service: 'ec2', name: `Server ${letter}`, in: `app-${zone}` },
      })),
      group: {
        service: 'asg',
        name: 'Auto Scaling group',
        in: 'vpc',
        config: { members: refs(...inEach(zones, 'server')), healthCheck: 'ELB' },
      },
      cache: {
        service: 'elasticache',
        name: 'Cache',
        in: 'data-a',
        config: { engine: 'Valkey', replicasPerShard: 1, multiAz: true, subnets: subnets('data') },
      },
      database: {
        service: 'rds',
        name: 'Database',
        in: zones.length > 1 ? 'data-b' : 'data-a',
        config: { multiAz: true, publiclyAccessible: false, subnets: subnets('data') },
      },
    },
    connections: [
      'users -> balancer : traffic tcp/443 "HTTPS"',
      { is: 'balancer -> group : load-balancer-target', config: { protocol: 'HTTP', port: 80 } },
      'group -> cache : data-access',
      'group -> database : data-access',
    ],
    steps: [
      {
        at: ['balancer'],
        text: 'The load balancer takes HTTPS in every public subnet and spreads the requests.',
      },
      {
        at: ['group'],
        text: 'The servers run in private subnets; the group keeps their number and replaces failed ones.',
      },
      {
        at: ['nat-a'],
        text: 'Updates and calls to the internet leave through the NAT gateway of the same zone.',
      },
      { at: ['cache'], text: 'What is read often, and sessions, come from the cache, which has a replica.' },
      { at: ['database'], text: 'The database has a standby in another zone that takes over by itself.' },
    ],
  }
}

export default definePattern({
  id: 'three-tier-web',
  title: 'Three-tier web application over several zones',
  summary:
    'A load balancer, an Auto Scaling group of servers, and a cache before a Multi-AZ database, each tier in subnets of every zone.',
  category: 'web',
  whenToUse: [
    'A web application with a relational database that must survive the loss of a zone.',
    'A first drawing to start from: take away what you do not need.',
  ],
  tradeOffs: [
    {
      text: 'A NAT gateway in each zone keeps a zone’s way out in that zone; each is paid for by the hour.',
      from: 'aws',
    },
    {
      text: 'A Multi-AZ standby takes over, but answers no queries: reads are relieved by the cache or by read replicas.',
      from: 'aws',
    },
    { text: 'The database is provisioned: it is the tier that is hardest to scale.', from: 'notes' },
    { text: 'New servers take minutes, from start-up to their first request.', from: 'notes' },
  ],
  scaling:
    'Minutes for the servers; the database is provisioned, and a larger one takes a change of instance.',
  zoneLoss:
    'The servers of the other zones go on, a replica of the cache takes over, and the database fails over to its standby, usually within one to two minutes.',
  twin: {
    question: 'Can both servers keep their uploads on one EBS volume?',
    answer:
      'No. A volume stays in its Availability Zone and attaches to an instance of that zone. Files that several servers share belong on EFS, which has a mount target in each zone, or in S3.',
    findings: ['volume-on-several-instances/severalZones'],
    draw: () => {
      const { nodes, connections } = draw({ zones: 2 })
      return {
        nodes: { ...nodes, uploads: { service: 'ebs', name: 'Uploads', in: 'vpc' } },
        connections: [
          ...connections,
          'server-a -> uploads : volume-attachment',
          'server-b -> uploads : volume-attachment',
        ],
      }
    },
  },
  parameters: [{ id: 'zones', label: 'Zones', usual: 2, most: 3 }],
  draw,
  facts: [
    'alb.two-azs',
    'rds.multi-az',
    'asg.target-groups',
    'nat.zonal',
    'ec.redis-replicas',
    'rds.failover',
  ],
  sources: [
    {
      title: 'Application Load Balancers',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
      asOf: '2026-H2',
    },
    {
      title: 'Configuring and managing a Multi-AZ deployment for Amazon RDS',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html',
      asOf: '2026',
    },
  ],
})
