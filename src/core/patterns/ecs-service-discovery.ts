import { definePattern } from './pattern'
import { twoZones } from './shared/web-tier'
import { cloudAndVpc, inEach, privateTier, refs, zonesWith } from './shared/zoned-vpc'

const service = (name: string) => ({
  service: 'ecs-service',
  name,
  in: 'vpc',
  config: { launchType: 'Fargate', subnets: refs(...inEach(twoZones, 'private')) },
})

export default definePattern({
  id: 'ecs-service-discovery',
  title: 'ECS service discovery with Route 53',
  summary:
    'Services find each other’s tasks by name: ECS keeps a private DNS name for each service up to date.',
  category: 'containers',
  notes: {
    wording: ['dns service discovery'],
    today: 'ECS Service Connect does the same with proxies beside the tasks, without the delay of DNS.',
  },
  whenToUse: [
    'Services call each other within the VPC and shall not pay for a load balancer in between.',
    'Clients can look a name up again and again, and try another address when one fails.',
  ],
  tradeOffs: [
    { text: 'No load balancer to pay, and one hop less.', from: 'aws' },
    {
      text: 'An answer holds at most eight healthy addresses, and the client chooses: load spreads only roughly.',
      from: 'aws',
    },
    {
      text: 'Clients keep an answer until its TTL ends, also when the task is gone; keep it short.',
      from: 'aws',
    },
    { text: 'At most 1,000 tasks of a service can be found this way.', from: 'aws' },
  ],
  scaling: 'A new task is found after it is healthy and the answers that clients keep have ended.',
  zoneLoss: 'ECS takes unhealthy tasks out of the names; clients try lost ones until their answers end.',
  draw: () => ({
    nodes: {
      ...cloudAndVpc(),
      zone: {
        service: 'route53',
        name: 'Private zone',
        in: 'cloud',
        config: { zoneType: 'private', domainName: 'shop.internal' },
      },
      ...zonesWith(twoZones, [privateTier]),
      web: service('Web service'),
      orders: service('Orders service'),
    },
    connections: [
      'web -> zone : traffic "asks"',
      'web -> orders : traffic tcp/8080 "calls"',
      {
        is: 'zone -> orders : dns-record "A records"',
        config: { recordType: 'A', routingPolicy: 'multivalue', ttlSeconds: 10 },
      },
    ],
    steps: [
      {
        at: ['orders'],
        text: 'ECS registers each task of the service with Cloud Map as it starts, and removes it as it stops.',
      },
      {
        at: ['zone'],
        text: 'Cloud Map keeps one record for each healthy task in a private hosted zone of the VPC.',
      },
      {
        at: ['web'],
        text: 'The caller asks for the name, gets up to eight addresses and calls one directly.',
      },
    ],
  }),
  facts: ['ecs.discovery', 'r53.phz-vpcs', 'r53.cached'],
  sources: [
    {
      title: 'Use service discovery to connect Amazon ECS services with DNS names',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html',
      asOf: '2026-H2',
    },
  ],
})
