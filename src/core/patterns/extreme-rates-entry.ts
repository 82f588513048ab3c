import { definePattern } from './pattern'
import { publicBalancer, scaledServers, twoTierVpc, twoZones, usersAndVpc } from './shared/web-tier'

const draw = (ratePerSecond: number, label: string) => ({
  nodes: {
    ...usersAndVpc(),
    balancer: publicBalancer(twoZones, 'alb'),
    ...twoTierVpc(twoZones, { withNat: false }),
    ...scaledServers(twoZones, { server: 'Web server', group: 'Auto Scaling group' }),
    api: {
      service: 'api-gateway',
      name: 'API with cache',
      in: 'region',
      config: { apiKind: 'REST', endpointType: 'Regional', cache: true },
    },
    handler: {
      service: 'lambda',
      name: 'Handler',
      in: 'region',
      config: { averageDurationSeconds: 0.1 },
    },
  },
  connections: [
    { is: 'users -> balancer : traffic tcp/443 "50,000/s"', config: { ratePerSecond: 50_000 } },
    { is: 'balancer -> group : load-balancer-target', config: { protocol: 'HTTP', port: 80 } },
    { is: `users -> api : sync-invoke "${label}"`, config: { ratePerSecond } },
    { is: 'api -> handler : sync-invoke "800/s missed"', config: { ratePerSecond: 800 } },
  ],
  steps: [
    {
      at: ['balancer'],
      text: 'A load balancer has no published limit of requests; it grows with them, and for a sudden peak capacity is reserved (LCU).',
    },
    {
      at: ['api'],
      text: 'All APIs of an account share 10,000 requests per second in a Region, until AWS raises it.',
    },
    {
      at: ['handler'],
      text: 'The stage’s cache, of 0.5 to 237 GB, keeps repeated GET requests away from what is behind.',
    },
  ],
})

export default definePattern({
  id: 'extreme-rates-entry',
  title: 'Extreme rates: entry by load balancer or API Gateway',
  summary:
    'An Application Load Balancer grows with its requests; API Gateway throttles at a quota, and can answer from a cache.',
  category: 'web',
  keywords: ['requests per second'],
  notes: {
    wording: ['ALB-', 'API gateway- soft limit of 10,000 rps + caching option'],
    today:
      'A load balancer is no longer “pre-warmed” by a ticket: its capacity is reserved, from 100 LCU on. API Gateway’s cache is for REST APIs only and is paid for by the hour.',
  },
  whenToUse: [
    'A load balancer for steady, high rates in front of servers, containers or functions.',
    'API Gateway where keys, usage plans and throttling for each client are worth the quota.',
  ],
  tradeOffs: [
    { text: 'The load balancer scales, API Gateway limits.', from: 'notes' },
    {
      text: 'API Gateway answers what is above its rate and its burst of 5,000 requests with 429, for all APIs of the account.',
      from: 'aws',
    },
    {
      text: 'Its cache answers GET requests of a stage, for 300 seconds unless stated, up to an hour.',
      from: 'aws',
    },
    { text: 'Reserved capacity is paid for while it is reserved, used or not.', from: 'aws' },
  ],
  scaling:
    'The load balancer by itself, at once only within reserved capacity; API Gateway at once, up to its quota.',
  zoneLoss: 'Both go on in the other zone: API Gateway by itself, the servers as the group replaces them.',
  twin: {
    question: 'Does a default API Gateway take 20,000 requests per second?',
    answer:
      'No. All APIs of an account share 10,000 requests per second in a Region; what is above is answered with 429. AWS does not say that its cache’s answers are free of this, so plan as if they counted. Have AWS raise the quota, let CloudFront answer before the API, or use a load balancer.',
    findings: ['api-gateway-throttled/above'],
    draw: () => draw(20_000, '20,000/s'),
  },
  draw: () => draw(8000, '8,000/s'),
  facts: [
    'apigw.rps',
    'apigw.burst',
    'alb.capacity',
    'apigw.cache-ttl',
    'apigw.cache-sizes',
    'alb.lcu-connections',
  ],
  sources: [
    {
      title: 'Amazon API Gateway quotas',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html',
      asOf: '2026-H2',
    },
    {
      title: 'Capacity reservations for your Application Load Balancer',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/capacity-unit-reservation.html',
      asOf: '2026-H2',
    },
  ],
})
