import type { SketchedNode } from '../model/sketch'
import { definePattern } from './pattern'
import { regionalRestApi, regionInCloud } from './shared/serverless'
import { privateSubnets, privateVpc, twoZones } from './shared/two-zones'

const client = { service: 'client', name: 'Client' }
const api = { service: 'api-gateway', name: 'Shop API', config: regionalRestApi }
const service: Readonly<Record<string, SketchedNode>> = {
  ...privateVpc(),
  balancer: {
    service: 'alb',
    name: 'Internal load balancer',
    in: 'vpc',
    config: { scheme: 'internal', subnets: privateSubnets },
  },
  ...Object.fromEntries(
    twoZones.map((zone) => [
      `shop-${zone}`,
      { service: 'ec2', name: `Shop ${zone.toUpperCase()}`, in: `private-${zone}` },
    ]),
  ),
}
const connections = [
  'client -> api : sync-invoke "HTTPS"',
  'api -> balancer : sync-invoke "VPC link"',
  ...twoZones.map((zone) => ({
    is: `balancer -> shop-${zone} : load-balancer-target`,
    config: { protocol: 'HTTP', port: 8080, targetType: 'instance' },
  })),
]

export default definePattern({
  id: 'api-gateway-alb',
  title: 'API Gateway to an Application Load Balancer',
  summary:
    'API Gateway stands before a service in private subnets, whose load balancer it reaches by a VPC link.',
  category: 'web',
  keywords: ['private API'],
  notes: {
    wording: [
      'API Gateway + HTTP backend (ex: ALB)',
      'connect API GW To ALB, on-prem, EC2, some other HTTP host',
    ],
    today:
      'A REST API reaches a private Application Load Balancer by a VPC link V2, since November 2025; before, it took a Network Load Balancer. A public one it also reaches by a plain HTTP integration.',
  },
  whenToUse: [
    'An existing service on instances or containers needs authorisation, throttling or API keys in front.',
    'The service should have no public address.',
  ],
  tradeOffs: [
    { text: 'Authorisation, throttling and API keys without a change of the service.', from: 'notes' },
    { text: 'API, VPC link and load balancer have to be in one account.', from: 'aws' },
    { text: 'A second hop to pay for, and an answer within 29 seconds unless that is raised.', from: 'aws' },
  ],
  scaling:
    'The API and the load balancer by themselves; the instances within minutes, or not at all without an Auto Scaling group.',
  zoneLoss:
    'The load balancer sends to the instance in the zone that is left; the API is in several zones by itself.',
  draw: () => ({
    nodes: { client, ...regionInCloud, api: { ...api, in: 'region' }, ...service },
    connections,
    steps: [
      { at: ['api'], text: 'API Gateway authorises and throttles the request.' },
      {
        at: ['balancer'],
        text: 'By a VPC link it reaches the internal load balancer, which has no public address.',
      },
      { at: ['shop-a'], text: 'The load balancer spreads requests over the instances in both zones.' },
    ],
  }),
  twin: {
    question: 'Can the API be in one account and the internal load balancer in another?',
    answer:
      'No: an API, its VPC link and the load balancer belong to one account. Put the API into the account of the service, or offer the service to the other account by PrivateLink or a public address.',
    findings: ['same-account/privateElsewhere'],
    draw: () => ({
      nodes: {
        client,
        cloud: regionInCloud.cloud,
        'account-api': { service: 'account', name: 'API account', in: 'cloud' },
        'region-api': { service: 'region', name: 'Region', in: 'account-api' },
        api: { ...api, in: 'region-api' },
        'account-shop': { service: 'account', name: 'Shop account', in: 'cloud' },
        region: { service: 'region', name: 'Region', in: 'account-shop' },
        ...service,
      },
      connections,
    }),
  },
  facts: [
    'apigw.timeout-rest',
    'apigw.vpclink-targets',
    'apigw.private-same-account',
    'apigw.vpclinks',
    'apigw.payload-rest',
    'apigw.rps',
    'alb.two-azs',
  ],
  sources: [
    {
      title: 'Private integrations for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html',
      asOf: '2026-H2',
    },
    {
      title: 'Set up VPC links V2 in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-links-v2.html',
      asOf: '2026-H2',
    },
  ],
})
