import { definePattern } from './pattern'
import { distribution } from './shared/static-files'
import { usersAndVpc } from './shared/web-tier'
import { privateTier, zonesWith } from './shared/zoned-vpc'

const draw = (origin: 'server' | 'disk') => ({
  nodes: {
    ...usersAndVpc(),
    cdn: distribution,
    ...zonesWith(['a'], [privateTier]),
    ...(origin === 'disk' ? {} : { server: { service: 'ec2', name: 'Web server', in: 'private-a' } }),
    disk: { service: 'ebs', name: 'Files', in: 'zone-a', config: { volumeType: 'gp3' } },
  },
  connections: [
    'users -> cdn : traffic tcp/443 "HTTPS"',
    ...(origin === 'disk'
      ? ['cdn -> disk : origin']
      : [
          { is: 'cdn -> server : origin "VPC origin"', config: { access: 'VPC origin' } },
          'server -> disk : volume-attachment',
        ]),
  ],
  steps:
    origin === 'disk'
      ? []
      : [
          {
            at: ['cdn'],
            text: 'CloudFront answers from its edge locations what it has in its cache.',
          },
          {
            at: ['server'],
            text: 'What it has not it fetches from the server, as a VPC origin: the server has no public address.',
          },
          { at: ['disk'], text: 'The server reads the file from its volume, in the same zone.' },
        ],
})

export default definePattern({
  id: 'cloudfront-instance-volume',
  title: 'CloudFront before one EC2 instance with a volume',
  summary: 'CloudFront caches what one web server reads from its EBS volume.',
  category: 'content',
  notes: {
    wording: ['cloudfront - EC2 - Ebs'],
    today:
      'The instance need not be public any more: CloudFront reaches it in a private subnet as a VPC origin.',
  },
  whenToUse: [
    'An application on one server whose files are read far more often than they change.',
    'Users are far from the Region, and most of what they ask can be cached.',
  ],
  tradeOffs: [
    { text: 'The cache takes the load; the server answers only what is new.', from: 'notes' },
    { text: 'There is still one server: what is not in the cache is lost with it.', from: 'aws' },
    {
      text: 'A file that changes under its old name stays old until its cache lifetime ends or it is invalidated.',
      from: 'aws',
    },
    {
      text: 'The VPC needs an internet gateway attached, although no route leads to it.',
      from: 'aws',
    },
  ],
  scaling: 'CloudFront at once for what is cached; the server behind it not at all by itself.',
  zoneLoss: 'CloudFront goes on with what it has cached, and answers the rest with errors.',
  twin: {
    question: 'Can CloudFront fetch the files from the volume, without the server?',
    answer:
      'No. An origin answers HTTP, and a volume does not: it is a disk of an instance. Keep the server, or put the files into an S3 bucket, which CloudFront fetches from directly.',
    findings: ['no-such-connection/missing'],
    draw: () => draw('disk'),
  },
  draw: () => draw('server'),
  facts: ['ebs.single-attach', 'cf.vpc-origins', 'cf.origin-types', 'ebs.same-az'],
  sources: [
    {
      title: 'Restrict access with VPC origins',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html',
      asOf: '2026-H2',
    },
    {
      title: 'Use various origins with CloudFront distributions',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistS3AndCustomOrigins.html',
      asOf: '2026-04',
    },
  ],
})
