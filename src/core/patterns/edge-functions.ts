import { definePattern } from './pattern'
import { bucketOrigin, distribution, privateBucket } from './shared/static-files'
import { regionInCloud } from './shared/serverless'

const draw = (timeoutSeconds: number) => ({
  nodes: {
    users: { service: 'users', name: 'Users' },
    ...regionInCloud,
    cdn: distribution,
    rewrite: {
      service: 'cloudfront-function',
      name: 'Check and rewrite',
      in: 'cloud',
      config: { event: 'viewer request' },
    },
    build: {
      service: 'lambda-edge',
      name: 'Build page',
      in: 'cloud',
      config: { event: 'origin request', timeoutSeconds },
    },
    bucket: privateBucket,
  },
  connections: [
    'users -> cdn : traffic tcp/443 "HTTPS"',
    'cdn -> rewrite : sync-invoke "each request"',
    `cdn -> build : sync-invoke "each miss, ${timeoutSeconds} s at most"`,
    bucketOrigin,
  ],
  steps: [
    {
      at: ['rewrite'],
      text: 'A CloudFront function sees each request before the cache: it checks a token, rewrites the path, adds headers, in less than a millisecond.',
    },
    { at: ['cdn'], text: 'CloudFront looks into its cache with what the function has left of the request.' },
    {
      at: ['build'],
      text: 'At a miss a Lambda@Edge function may look things up over the network, change the request or answer it itself, within 30 seconds.',
    },
    { at: ['bucket'], text: 'What it lets through goes to the origin; either answer is cached.' },
  ],
})

export default definePattern({
  id: 'edge-functions',
  title: 'Functions at the edge: CloudFront Functions and Lambda@Edge',
  summary:
    'Small functions look at each request at the edge location, larger ones only at what goes to the origin.',
  category: 'content',
  notes: {
    wording: ['edge functions', 'cloudfront at the edge'],
    today:
      'There are two kinds: CloudFront Functions for each request, of 10 KB and without network access, and Lambda@Edge for real work, of up to 30 seconds.',
  },
  whenToUse: [
    'CloudFront Functions: redirects, headers, tokens, cache keys, at any rate.',
    'Lambda@Edge: whatever needs the network, a library, the body or more than a millisecond.',
  ],
  tradeOffs: [
    { text: 'Code runs near the user and spares the way to the Region.', from: 'aws' },
    {
      text: 'CloudFront Functions take millions of requests per second, Lambda@Edge 10,000 per second in each Region.',
      from: 'aws',
    },
    {
      text: 'A function at an origin event runs for misses only; one at a viewer event runs for each request and is paid for each time.',
      from: 'aws',
    },
    {
      text: 'Lambda@Edge functions are made in us-east-1 and share the 1,000 concurrent executions of each Region in which they run.',
      from: 'aws',
    },
    {
      text: 'A VPC origin takes no Lambda@Edge function at origin events; one at viewer events still runs.',
      from: 'aws',
    },
  ],
  scaling:
    'At once: with the edge for CloudFront Functions, within the concurrency of each Region for Lambda@Edge.',
  zoneLoss: 'Nothing is lost: requests go to other edge locations and Regions.',
  twin: {
    question: 'May a Lambda@Edge function work for a minute on a page?',
    answer:
      'No. It runs for 30 seconds at most. Make such pages beforehand, by a function in the Region, and let the edge serve the results.',
    findings: ['lambda-runs-too-long/beyondLimit'],
    draw: () => draw(60),
  },
  draw: () => draw(30),
  facts: ['cf.edge-timeout', 'cf.edge-fn', 'lambda.concurrency', 'cf.vpc-origins', 'cf.rps'],
  sources: [
    {
      title: 'Differences between CloudFront Functions and Lambda@Edge',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-functions-choosing.html',
      asOf: '2026-H2',
    },
    {
      title: 'CloudFront quotas',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html',
      asOf: '2026-H2',
    },
  ],
})
