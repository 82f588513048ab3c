import { definePattern } from './pattern'
import { bucketOrigin, distribution, privateBucket } from './shared/static-files'
import { regionInCloud } from './shared/serverless'
import { publicZone } from './shared/zoned-vpc'

const draw = (ratePerSecond: number, label: string) => ({
  nodes: {
    users: { service: 'users', name: 'Users' },
    dns: publicZone,
    ...regionInCloud,
    cdn: { ...distribution, config: { flatRatePlan: false } },
    bucket: privateBucket,
  },
  connections: [
    'users -> dns : traffic "resolves"',
    { is: 'dns -> cdn : dns-record "alias"', config: { recordType: 'alias' } },
    { is: `users -> cdn : traffic tcp/443 "${label}"`, config: { ratePerSecond } },
    {
      is: 'cdn -> bucket : origin "4,000/s missed"',
      config: { ...bucketOrigin.config, ratePerSecond: 4000 },
    },
  ],
  steps: [
    {
      at: ['dns'],
      text: 'Route 53 answers from name servers all over the world; AWS states no quota of queries for a public hosted zone.',
    },
    {
      at: ['cdn'],
      text: 'A distribution takes 250,000 requests per second and 150 Gbps, both until AWS raises them.',
    },
    {
      at: ['bucket'],
      text: 'What the cache does not have comes to the origin: S3 is designed for 5,500 reads per second and prefix.',
    },
  ],
})

export default definePattern({
  id: 'extreme-rates-edge',
  title: 'Extreme rates: DNS and edge',
  summary: 'Route 53 and CloudFront take a peak before it reaches anything that has to scale.',
  category: 'content',
  notes: {
    wording: ['Handling extreme rates', 'route 53 built for it', 'cloudfront-100,000 rps'],
    today:
      'The quota is 250,000 requests per second for each distribution now; it does not hold on a flat-rate pricing plan.',
  },
  whenToUse: [
    'Ticket sales, launches and live events: most users ask for the same at the same moment.',
    'The origin shall see a small part of the requests only.',
  ],
  tradeOffs: [
    { text: 'DNS and edge absorb the peak; nothing has to be started for it.', from: 'notes' },
    { text: 'Only what is cacheable is absorbed; each miss goes to the origin.', from: 'aws' },
    {
      text: 'Above the quota CloudFront answers with errors: ask AWS beforehand, or take a flat-rate plan.',
      from: 'aws',
    },
    {
      text: 'Origin Shield lets the edge’s misses meet in one more cache, so that the origin is asked once.',
      from: 'aws',
    },
  ],
  scaling: 'At once, up to the quota of the distribution.',
  zoneLoss: 'Nothing is lost: Route 53 and CloudFront are outside the Regions, and S3 is in several zones.',
  twin: {
    question: 'Does a distribution take 400,000 requests per second?',
    answer:
      'Not by default: 250,000 is the quota of one distribution. Have AWS raise it before the event, or put the distribution on a flat-rate pricing plan, for which it does not hold.',
    findings: ['cloudfront-requests-above-quota/above'],
    draw: () => draw(400_000, '400,000/s'),
  },
  draw: () => draw(200_000, '200,000/s'),
  facts: ['cf.rps', 'cf.bandwidth', 's3.get-rate', 'cf.rps-old', 'r53.cached'],
  sources: [
    {
      title: 'CloudFront quotas',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html',
      asOf: '2026-H2',
    },
    {
      title: 'Route 53 quotas',
      url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html',
      asOf: '2026-H2',
    },
  ],
})
