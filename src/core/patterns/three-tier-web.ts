import { place } from '../layout/place'
import { sketch, type SketchedNode } from '../model/sketch'
import { definePattern } from './pattern'

const zones = ['a', 'b']
const refs = (tier: string) => zones.map((zone) => ({ ref: `${tier}-${zone}` }))

function zone(zone: string, index: number): Readonly<Record<string, SketchedNode>> {
  const letter = zone.toUpperCase()
  const subnet = (tier: string, access: 'public' | 'private', third: number): SketchedNode => ({
    service: 'subnet',
    name: `${tier} subnet ${letter}`,
    in: `zone-${zone}`,
    config: { access, cidr: `10.0.${third + index}.0/24` },
  })
  return {
    [`zone-${zone}`]: { service: 'availability-zone', name: `Zone ${letter}`, in: 'vpc' },
    [`public-${zone}`]: subnet('Public', 'public', 0),
    [`app-${zone}`]: subnet('Application', 'private', 10),
    [`data-${zone}`]: subnet('Data', 'private', 20),
    [`nat-${zone}`]: { service: 'nat-gateway', name: 'NAT gateway', in: `public-${zone}` },
    [`server-${zone}`]: { service: 'ec2', name: `Server ${letter}`, in: `app-${zone}` },
  }
}

export default definePattern({
  id: 'three-tier-web',
  title: 'Three-tier web application over two zones',
  summary:
    'Load balancer, application servers and a Multi-AZ database, each tier in subnets of two Availability Zones.',
  family: 'web',
  whenToUse: [
    'A web application with a relational database that must survive the loss of a zone.',
    'A first drawing to start from: take away what you do not need.',
  ],
  tradeOffs: [
    {
      text: 'Losing a zone leaves half of the servers; the database fails over to its standby.',
      from: 'aws',
    },
    {
      text: 'A NAT gateway in each zone keeps the way out of each zone in that zone, at twice the price of one.',
      from: 'aws',
    },
    { text: 'The database is provisioned: it is the tier that is hardest to scale.', from: 'notes' },
  ],
  build: () =>
    place(
      sketch(
        {
          users: { service: 'users', name: 'Users' },
          cloud: { service: 'aws-cloud', name: 'AWS Cloud' },
          region: { service: 'region', name: 'Region', in: 'cloud' },
          vpc: { service: 'vpc', name: 'VPC', in: 'region', config: { cidr: '10.0.0.0/16' } },
          igw: { service: 'igw', name: 'Internet gateway', in: 'vpc' },
          balancer: {
            service: 'alb',
            name: 'Load balancer',
            in: 'vpc',
            config: { scheme: 'internet-facing', subnets: refs('public') },
          },
          ...zone('a', 0),
          ...zone('b', 1),
          group: {
            service: 'asg',
            name: 'Auto Scaling group',
            in: 'vpc',
            config: { members: refs('server') },
          },
          database: {
            service: 'rds',
            name: 'Database',
            in: 'vpc',
            config: { multiAz: true, subnets: refs('data') },
          },
        },
        [
          'users -> balancer : traffic tcp/443 "HTTPS"',
          { is: 'balancer -> server-a : load-balancer-target', config: { protocol: 'HTTP', port: 80 } },
          { is: 'balancer -> server-b : load-balancer-target', config: { protocol: 'HTTP', port: 80 } },
          'server-a -> database : data-access',
          'server-b -> database : data-access',
        ],
        {
          title: 'Three-tier web application',
          steps: [
            {
              at: ['balancer'],
              text: 'The load balancer takes HTTPS in both public subnets and spreads it.',
            },
            {
              at: ['group'],
              text: 'The servers run in private subnets; the group keeps their number and replaces failed ones.',
            },
            { at: ['database'], text: 'The database has a standby in the other zone.' },
          ],
        },
      ),
    ),
  facts: ['alb.two-azs', 'asg.target-groups', 'nat.zonal'],
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
