import { definePattern } from './pattern'
import { distribution, sharedFiles } from './shared/static-files'
import { publicBalancer, twoTierVpc, twoZones, usersAndVpc } from './shared/web-tier'
import { forEach } from './shared/zoned-vpc'

const servers = (zones: readonly string[]) => ({
  ...usersAndVpc(),
  cdn: distribution,
  balancer: publicBalancer(zones, 'alb'),
  ...twoTierVpc(zones, { withNat: false }),
  ...forEach(zones, (zone, letter) => ({
    [`web-${zone}`]: {
      service: 'ec2',
      name: `Web server ${letter}`,
      in: `private-${zone}`,
      config: { operatingSystem: 'Linux' },
    },
  })),
})

const requests = (zones: readonly string[]) => [
  'users -> cdn : traffic tcp/443 "HTTPS"',
  { is: 'cdn -> balancer : origin', config: { access: 'public' } },
  ...zones.map((zone) => ({
    is: `balancer -> web-${zone} : load-balancer-target`,
    config: { protocol: 'HTTP', port: 80, targetType: 'instance' },
  })),
]

const draw = ({ zones: number }: { readonly zones: number }) => {
  const zones = ['a', 'b', 'c'].slice(0, number)
  return {
    nodes: { ...servers(zones), files: sharedFiles(zones) },
    connections: [...requests(zones), ...zones.map((zone) => `web-${zone} -> files : mount "NFS"`)],
    steps: [
      { at: ['cdn'], text: 'CloudFront answers from its cache, and asks the load balancer for the rest.' },
      {
        at: ['balancer'],
        text: 'The load balancer spreads these requests over the servers of its target group, in all zones.',
      },
      {
        at: ['files'],
        text: 'Every server mounts the same file system, through the mount target of its own zone, and so serves the same files.',
      },
    ],
  }
}

export default definePattern({
  id: 'cloudfront-alb-shared-files',
  title: 'CloudFront, Application Load Balancer and servers that share EFS',
  summary: 'Several web servers in several zones serve the same files from one EFS file system.',
  category: 'content',
  keywords: ['shared files'],
  notes: {
    wording: ['cloudfront - alb  - target group(ec2) - EFS(EBS can only attach to one instance)'],
    today:
      'There is one exception: an io1 or io2 volume with Multi-Attach is shared by up to 16 Nitro instances, of one zone and with a cluster-aware file system.',
  },
  whenToUse: [
    'Software that reads and writes files in folders, on more than one server.',
    'Files change on the servers themselves, as in a content management system.',
  ],
  tradeOffs: [
    { text: 'All servers see the same files; a volume attaches to one instance.', from: 'notes' },
    { text: 'EFS is for Linux only; Windows servers share FSx for Windows File Server.', from: 'aws' },
    {
      text: 'A read over the network takes about a millisecond at best, longer than from a volume; CloudFront’s cache hides most of it.',
      from: 'aws',
    },
    {
      text: 'The load balancer is public, so others can pass CloudFront by unless it admits CloudFront alone or becomes a VPC origin.',
      from: 'aws',
    },
  ],
  scaling: 'By hand: a further server mounts the file system and is registered in the target group.',
  zoneLoss:
    'The servers of the other zones go on with all files, which a Regional file system keeps in several zones.',
  twin: {
    question: 'Does a volume with Multi-Attach let both servers share the files?',
    answer:
      'Not here. Multi-Attach shares an io1 or io2 volume among instances of one Availability Zone, and these servers are in two. EFS has a mount target in each zone.',
    findings: ['volume-on-several-instances/severalZones'],
    draw: () => ({
      nodes: {
        ...servers(twoZones),
        volume: {
          service: 'ebs',
          name: 'Shared volume',
          in: 'vpc',
          config: { volumeType: 'io2', multiAttach: true },
        },
      },
      connections: [
        ...requests(twoZones),
        ...twoZones.map((zone) => `web-${zone} -> volume : volume-attachment`),
      ],
    }),
  },
  parameters: [{ id: 'zones', label: 'Zones', usual: 2, most: 3 }],
  draw,
  facts: ['efs.iops', 'efs.mount-targets', 'ebs.multi-attach', 'alb.two-azs', 'efs.linux'],
  sources: [
    {
      title: 'Managing mount targets',
      url: 'https://docs.aws.amazon.com/efs/latest/ug/accessing-fs.html',
      asOf: '2026-H2',
    },
    {
      title: 'Attach an EBS volume to multiple EC2 instances using Multi-Attach',
      url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volumes-multi.html',
      asOf: '2026-H2',
    },
  ],
})
