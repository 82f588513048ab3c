import { definePattern } from './pattern'
import { inSeveralZones } from './shared/serverless'

const prefixes = 4

const draw = (
  rates: { readonly writes: number; readonly reads: number },
  bucket: Readonly<Record<string, string | number | boolean>>,
) => ({
  nodes: {
    devices: { service: 'client', name: 'Cameras' },
    viewers: { service: 'users', name: 'Viewers' },
    cloud: { service: 'aws-cloud', name: 'AWS Cloud' },
    region: { service: 'region', name: 'Frankfurt', in: 'cloud', config: { region: 'eu-central-1' } },
    pictures: {
      service: 's3',
      name: 'Pictures',
      in: 'region',
      config: { encryption: 'SSE-KMS', ...bucket },
    },
    key: { service: 'kms', name: 'Picture key', in: 'region', config: { keyType: 'customer managed' } },
  },
  connections: [
    {
      is: `devices -> pictures : data-access "${rates.writes.toLocaleString('en-US')} PUT/s"`,
      config: { operation: 'write', ratePerSecond: rates.writes },
    },
    {
      is: `viewers -> pictures : data-access "${rates.reads.toLocaleString('en-US')} GET/s"`,
      config: { operation: 'read', ratePerSecond: rates.reads },
    },
    'pictures -> key : association "SSE-KMS"',
  ],
})

export default definePattern({
  id: 's3-prefixes-and-kms',
  title: 'S3 at extreme rates: prefixes, and the quota of KMS',
  summary:
    'Objects are spread over prefixes, which S3 scales one by one, and a bucket key keeps KMS out of most requests.',
  category: 'storage',
  notes: {
    wording: ['s3: 3500 PUT, 5500 GET, per prefix, per second', 'KMS limits s3 performance'],
    today:
      'The figures are what S3 gives at least: it scales on, step by step. The quota of KMS is 10,000 to 100,000 requests a second now, and S3 Bucket Keys spare most of these requests.',
  },
  whenToUse: [
    'Thousands of objects are written or read each second, and more each month.',
    'Objects have to be encrypted with a key of your own.',
  ],
  tradeOffs: [
    {
      text: 'Each further prefix adds 3,500 writes and 5,500 reads a second; there is no limit of prefixes.',
      from: 'aws',
    },
    {
      text: 'A new prefix scales while it is used: until then S3 answers some requests with 503 Slow Down, to be tried again.',
      from: 'aws',
    },
    {
      text: 'With SSE-KMS each object is a request to KMS, whose quota all keys of the account and Region share.',
      from: 'aws',
    },
    {
      text: 'With a bucket key, CloudTrail and policies of the key see the bucket instead of each object.',
      from: 'aws',
    },
    { text: 'CloudFront takes repeated reads off the bucket altogether.', from: 'aws' },
  ],
  scaling:
    'By itself, for each prefix, within minutes of steady load; KMS by a quota that AWS raises on request.',
  zoneLoss: inSeveralZones,
  parameters: [
    {
      id: 'thousands',
      label: 'Thousands of uploads per second',
      usual: 8,
      most: 15,
      breaks: ['s3-prefix-overrun/tooFewPrefixes'],
    },
  ],
  draw: ({ thousands }) => ({
    ...draw({ writes: thousands * 1000, reads: 20_000 }, { prefixes, bucketKey: true }),
    steps: [
      {
        at: ['devices'],
        text: 'Keys begin with the camera’s group, so that uploads spread over the prefixes.',
      },
      {
        at: ['pictures'],
        text: `S3 gives each of the ${prefixes} prefixes at least 3,500 writes and 5,500 reads a second.`,
      },
      { at: ['key'], text: 'S3 asks KMS for a key of the bucket now and then, not for each object.' },
    ],
  }),
  twin: {
    question: 'Can 30,000 objects a second be read with SSE-KMS and no bucket key?',
    answer:
      'Not in most Regions: each read asks KMS to decrypt the object’s key, and in Frankfurt an account may ask 20,000 times a second. Turn S3 Bucket Keys on, for new objects at once and for old ones by copying them.',
    findings: ['kms-requests-throttled/above'],
    draw: () => draw({ writes: 1000, reads: 30_000 }, { prefixes: 10, bucketKey: false }),
  },
  facts: ['s3.put-rate', 's3.get-rate', 'kms.crypto-rate', 's3.kms'],
  sources: [
    {
      title: 'Best practices design patterns: optimizing Amazon S3 performance',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance.html',
      asOf: '2026-H2',
    },
    {
      title: 'Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html',
      asOf: '2026-04',
    },
    {
      title: 'Request quotas (AWS KMS)',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html',
      asOf: '2026-H2',
    },
  ],
})
