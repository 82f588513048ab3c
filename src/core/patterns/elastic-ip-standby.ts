import type { SketchedNode } from '../model/sketch'
import { definePattern } from './pattern'
import { twoZones, usersAndVpc } from './shared/web-tier'
import { publicTier, zonesWith } from './shared/zoned-vpc'

const primary: SketchedNode = { service: 'ec2', name: 'Primary', in: 'public-a' }
const address: SketchedNode = {
  service: 'elastic-ip',
  name: 'Elastic IP address',
  in: 'vpc',
  config: { address: '203.0.113.10' },
}

export default definePattern({
  id: 'elastic-ip-standby',
  title: 'EC2 instance with an Elastic IP address and a standby',
  summary: 'Clients keep one address; when the primary fails, a function moves the address to the standby.',
  category: 'web',
  notes: {
    wording: [
      'EC2 on its own with Elastic IP',
      'can have a failover standby instance',
      'elactic IP can move to back up instance in case of primary failover',
      'client see same elastic IP and never sees change',
    ],
    today:
      'AWS does not move the address by itself: an alarm with a function, or a script on the standby, has to, within the same Region.',
  },
  whenToUse: [
    'Software that runs on one machine at a time, with clients that know one address.',
    'A small installation for which a load balancer is not worth its price.',
  ],
  tradeOffs: [
    {
      text: 'Clients see the same address before and after; no DNS change, no TTL to wait for.',
      from: 'notes',
    },
    { text: 'It does not scale: one instance does all the work, the standby none.', from: 'notes' },
    {
      text: 'Something has to notice the failure and move the address; open connections break.',
      from: 'aws',
    },
    {
      text: 'The address cannot leave its Region; a Region has five unless AWS raises the quota.',
      from: 'aws',
    },
  ],
  scaling: 'Not at all; more load needs a larger instance.',
  zoneLoss:
    'The address moves to the standby in the other zone as soon as the automation has seen the failure.',
  twin: {
    question: 'Can the address move to a standby in another Region?',
    answer:
      'No. An Elastic IP address belongs to its Region. Over Regions, use Route 53 failover records or AWS Global Accelerator, whose addresses belong to no Region.',
    findings: ['elastic-ip-without-standby/otherRegion'],
    draw: () => ({
      nodes: {
        users: { service: 'users', name: 'Users' },
        cloud: { service: 'aws-cloud', name: 'AWS Cloud' },
        ...regionWith('ireland', 'Ireland', 'eu-west-1', '10.0'),
        ...regionWith('frankfurt', 'Frankfurt', 'eu-central-1', '10.1'),
        primary: { ...primary, in: 'ireland-subnet' },
        standby: { service: 'ec2', name: 'Standby', in: 'frankfurt-subnet' },
        address: { ...address, in: 'ireland' },
      },
      connections: [
        'users -> address : traffic tcp/443 "HTTPS"',
        'address -> primary : address-association',
        'address -> standby : address-association "after failover"',
      ],
    }),
  },
  draw: () => ({
    nodes: {
      ...usersAndVpc(),
      address,
      ...zonesWith(twoZones, [publicTier]),
      primary,
      standby: { service: 'ec2', name: 'Standby', in: 'public-b' },
      alarm: { service: 'cloudwatch-alarm', name: 'Status check', in: 'region' },
      move: { service: 'lambda', name: 'Move address', in: 'region' },
    },
    connections: [
      'users -> address : traffic tcp/443 "HTTPS"',
      'address -> primary : address-association',
      'address -> standby : address-association "after failover"',
      'primary -> alarm : transfer "metrics"',
      'alarm -> move : event',
    ],
    steps: [
      { at: ['address'], text: 'Clients know one Elastic IP address, which is associated with the primary.' },
      { at: ['alarm'], text: 'The alarm goes off when the primary fails its status checks.' },
      { at: ['move'], text: 'A function associates the address with the standby instead.' },
      { at: ['standby'], text: 'The standby, in another zone of the Region, answers at the same address.' },
    ],
  }),
  facts: ['eip.per-region', 'eip.one-region', 'igw.needs-public-ip'],
  sources: [
    {
      title: 'Elastic IP addresses',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html',
      asOf: '2026-04',
    },
  ],
})

/** A Region with a VPC and one public subnet, `<id>-subnet`. */
function regionWith(id: string, name: string, region: string, block: string): Record<string, SketchedNode> {
  return {
    [id]: { service: 'region', name, in: 'cloud', config: { region } },
    [`${id}-vpc`]: { service: 'vpc', name: 'VPC', in: id, config: { cidr: `${block}.0.0/16` } },
    [`${id}-igw`]: { service: 'igw', name: 'Internet gateway', in: `${id}-vpc` },
    [`${id}-subnet`]: {
      service: 'subnet',
      name: 'Public subnet',
      in: `${id}-vpc`,
      config: { access: 'public', cidr: `${block}.1.0/24` },
    },
  }
}
