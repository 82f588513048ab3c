import { definePattern } from './pattern'
import { inSeveralZones, regionInCloud } from './shared/serverless'

const draw = (endpointType: 'Regional' | 'Edge-optimized') => ({
  nodes: {
    users: { service: 'users', name: 'Users' },
    ...regionInCloud,
    cdn: {
      service: 'cloudfront',
      name: 'Catalogue distribution',
      in: 'cloud',
      config: { cacheTtlSeconds: 60 },
    },
    api: {
      service: 'api-gateway',
      name: `${endpointType} API`,
      in: 'region',
      config: { apiKind: 'REST', endpointType, cache: true },
    },
    lookup: { service: 'lambda', name: 'Look up product', in: 'region' },
    products: { service: 'dynamodb', name: 'Products', in: 'region' },
  },
  connections: [
    'users -> cdn : traffic tcp/443 "HTTPS"',
    { is: 'cdn -> api : origin "not in its cache"', config: { access: 'public' } },
    'api -> lookup : sync-invoke "not in its cache"',
    { is: 'lookup -> products : data-access "reads"', config: { operation: 'read' } },
  ],
  steps: [
    {
      at: ['cdn'],
      text: 'CloudFront answers from the edge location near the user what it has in its cache.',
    },
    {
      at: ['api'],
      text: 'The rest goes to the Regional API, whose stage has a cache of its own for GET requests.',
    },
    { at: ['lookup'], text: 'Only what neither cache has costs an invocation and a read.' },
  ],
})

export default definePattern({
  id: 'cloudfront-api-cache',
  title: 'CloudFront in front of API Gateway with a cache',
  summary: 'CloudFront caches at the edge, and the stage of a REST API once more in the Region.',
  category: 'content',
  notes: {
    wording: [
      'front your api gateway cloudfront, then add an API gateway cache behind that for frequently accessed content',
    ],
    today:
      'The API should be Regional, since an edge-optimized one already runs behind a CloudFront of AWS. The stage cache is billed by the hour, and only REST APIs have one.',
  },
  whenToUse: [
    'Many users all over the world ask for the same answers.',
    'One’s own domain name, AWS WAF and caching rules at the edge, in front of an API.',
  ],
  tradeOffs: [
    { text: 'Two layers of cache: near the user, and before the backend.', from: 'notes' },
    { text: 'The stage cache is billed by the hour and its size, whether or not it is used.', from: 'aws' },
    {
      text: 'An answer may be as old as both lifetimes together; the stage’s is 300 seconds unless set, 3,600 seconds at most.',
      from: 'aws',
    },
    {
      text: 'What CloudFront answers does not count against the throttle of the account. AWS does not say so of what the stage’s cache answers: plan as if it counted.',
      from: 'notes',
    },
    {
      text: 'The API keeps a public address: let it refuse callers that do not come through CloudFront.',
      from: 'aws',
    },
  ],
  scaling:
    'At once at the edge, up to 250,000 requests per second and distribution unless raised; 10,000 at the API.',
  zoneLoss: inSeveralZones,
  draw: () => draw('Regional'),
  twin: {
    question: 'Should the API behind CloudFront be edge-optimized?',
    answer:
      'No: an edge-optimized API already has a CloudFront of AWS in front, so that each request would pass two distributions and be cached by one. Make the API Regional.',
    findings: ['edge-optimized-behind-cloudfront/twice'],
    draw: () => draw('Edge-optimized'),
  },
  facts: ['apigw.rps', 'apigw.edge-already-cf', 'apigw.cache-ttl', 'apigw.cache-sizes', 'cf.rps', 'cf.chain'],
  sources: [
    {
      title: 'API endpoint types for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html',
      asOf: '2026-H2',
    },
    {
      title: 'Cache settings for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html',
      asOf: '2026-H2',
    },
  ],
})
