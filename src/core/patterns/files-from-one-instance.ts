import { definePattern } from './pattern'
import { usersAndVpc } from './shared/web-tier'
import { publicTier, zonesWith } from './shared/zoned-vpc'

const draw = (zoneOfVolume: 'a' | 'b') => ({
  nodes: {
    ...usersAndVpc(),
    ...zonesWith(zoneOfVolume === 'a' ? ['a'] : ['a', 'b'], [publicTier]),
    server: { service: 'ec2', name: 'Web server', in: 'public-a', config: { publicAddress: true } },
    disk: {
      service: 'ebs',
      name: 'Files',
      in: `zone-${zoneOfVolume}`,
      config: { volumeType: 'gp3' },
    },
  },
  connections: ['users -> server : traffic tcp/443 "HTTPS"', 'server -> disk : volume-attachment'],
  steps: [
    {
      at: ['server'],
      text: 'Users fetch every file from the one server, at its public address and through the internet gateway.',
    },
    { at: ['disk'], text: 'The files are on a volume in the server’s own Availability Zone.' },
  ],
})

export default definePattern({
  id: 'files-from-one-instance',
  title: 'Static files from one EC2 instance',
  summary: 'A web server with a public address serves files from its EBS volume; nothing stands before it.',
  category: 'content',
  notes: { wording: ['Different ways to expose static objects', 'Ec2 instance'] },
  whenToUse: [
    'A trial, or a handful of users who can wait while the server is down.',
    'A server that is there anyway and has a few files to give.',
  ],
  tradeOffs: [
    { text: 'The simplest of the ways to serve files, and it does not scale.', from: 'notes' },
    { text: 'The instance’s network is the limit for all users together.', from: 'aws' },
    {
      text: 'The instance takes TLS and attacks itself, since it has a public address and nothing before it.',
      from: 'aws',
    },
    { text: 'An S3 bucket keeps the files in several zones and needs no server at all.', from: 'aws' },
  ],
  scaling: 'Not at all by itself: a larger instance has to be started in its place.',
  zoneLoss:
    'Everything is gone until the zone is back, or until a new instance and a volume from a snapshot run in another zone.',
  twin: {
    question: 'Can the server take its files from a volume in the other zone?',
    answer:
      'No. A volume attaches only to an instance of its own Availability Zone. Make a snapshot and from it a volume in the server’s zone, or keep the files on EFS or in S3.',
    findings: ['volume-on-several-instances/otherZone'],
    draw: () => draw('b'),
  },
  draw: () => draw('a'),
  facts: ['ebs.single-attach', 'ebs.same-az', 'igw.needs-public-ip'],
  sources: [
    {
      title: 'Attach an Amazon EBS volume to an Amazon EC2 instance',
      url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-attaching-volume.html',
      asOf: '2026-H2',
    },
  ],
})
