import type { SoundDrawing } from './drawing'
import { admits, alone, at, both, oneRegion, openBalancer, openVpc, refs, type Nodes } from './two-zones'

const MB = 1024 ** 2
const client: Nodes = { client: alone('client') }
const rest = { apiKind: 'REST', endpointType: 'Regional', timeoutSeconds: 29 }
const api: Nodes = { ...client, ...oneRegion, api: at('api-gateway', 'region', rest) }
const apiByVpc: Nodes = { ...client, ...openVpc, api: at('api-gateway', 'region', rest) }
const privateBalancer: Nodes = {
  ...apiByVpc,
  linkGroup: at('security-group', 'vpc'),
  balancerGroup: admits(443, 'linkGroup'),
  alb: at('alb', 'vpc', {
    scheme: 'internal',
    listener: 'HTTPS',
    ...both('vpc', 'private'),
    securityGroups: refs('balancerGroup'),
  }),
  webGroup: admits(8080, 'balancerGroup'),
  webA: at('ec2', 'vpc-privateA', { securityGroups: refs('webGroup') }),
  webB: at('ec2', 'vpc-privateB', { securityGroups: refs('webGroup') }),
}
const toWeb = ['webA', 'webB'].map((to) => ({
  is: `alb -> ${to} : load-balancer-target`,
  config: { protocol: 'HTTP', port: 8080, targetType: 'instance' },
}))
const site: Nodes = {
  office: alone('site', { cidr: '192.168.0.0/16' }),
  server: at('server', 'office', { address: '192.168.1.10' }),
  cgw: at('customer-gateway', 'office', { asn: 65001 }),
}
const vpn = { routing: 'BGP', asn: 65001, tunnels: 2 }
const small = { requestBytes: 8192, responseBytes: 65_536, ratePerSecond: 500 }

/** Patterns 48 to 51: API Gateway in front of functions, services, load balancers and hosts. */
export const apis: readonly SoundDrawing[] = [
  {
    name: '48 API Gateway and Lambda',
    nodes: {
      ...api,
      fn: at('lambda', 'region', { timeoutSeconds: 15, averageDurationSeconds: 0.1, memoryBytes: 512 * MB }),
      table: at('dynamodb', 'region', { capacityMode: 'on-demand', itemBytes: 2048 }),
    },
    connections: [
      { is: 'client -> api : sync-invoke', config: small },
      { is: 'api -> fn : sync-invoke', config: small },
      { is: 'fn -> table : data-access', config: { operation: 'read', ratePerSecond: 500 } },
    ],
  },
  {
    name: '48 API Gateway and Lambda at the limits: 5,000/s of 100 ms, 6 MB requests, a streamed answer',
    nodes: {
      ...client,
      ...oneRegion,
      api: at('api-gateway', 'region', { ...rest, responseMode: 'streamed' }),
      fn: at('lambda', 'region', {
        timeoutSeconds: 25,
        averageDurationSeconds: 0.1,
        responseStreaming: true,
        reservedConcurrency: 900,
      }),
    },
    connections: [
      { is: 'client -> api : sync-invoke', config: { requestBytes: 5 * MB, ratePerSecond: 5000 } },
      {
        is: 'api -> fn : sync-invoke',
        config: {
          requestBytes: 5 * MB,
          responseBytes: 100 * MB,
          streamedResponse: true,
          ratePerSecond: 5000,
        },
      },
    ],
  },
  {
    name: '49 API Gateway directly to AWS services',
    nodes: {
      ...api,
      table: at('dynamodb', 'region', { capacityMode: 'on-demand' }),
      bucket: at('s3', 'region', { publicAccessBlocked: true }),
      topic: at('sns', 'region', { topicType: 'standard' }),
      workflow: at('step-functions', 'region', { workflowType: 'Express' }),
      role: at('iam-role', 'cloud'),
    },
    connections: [
      { is: 'client -> api : sync-invoke', config: { ...small, ratePerSecond: 100 } },
      { is: 'api -> table : data-access', config: { operation: 'read' } },
      { is: 'api -> bucket : data-access', config: { operation: 'write', requestBytes: 9 * MB } },
      { is: 'api -> topic : data-access', config: { requestBytes: 200 * 1024 } },
      'api -> workflow : sync-invoke',
      'role -> api : association',
    ],
  },
  {
    name: '49 HTTP API to SQS, EventBridge and a workflow',
    nodes: {
      ...client,
      ...oneRegion,
      api: at('api-gateway', 'region', { apiKind: 'HTTP', endpointType: 'Regional' }),
      queue: at('sqs', 'region', { queueType: 'standard' }),
      bus: at('event-bus', 'region', { busType: 'classic' }),
      workflow: at('step-functions', 'region', { workflowType: 'Standard' }),
    },
    connections: [
      'client -> api : sync-invoke',
      'api -> queue : data-access',
      'api -> bus : data-access',
      'api -> workflow : async-invoke',
    ],
  },
  {
    name: '50 API Gateway to a private ALB (VPC link V2)',
    nodes: privateBalancer,
    connections: [
      { is: 'client -> api : sync-invoke', config: small },
      { is: 'api -> alb : sync-invoke', config: small },
      ...toWeb,
    ],
  },
  {
    name: '50 API Gateway to a public ALB (HTTP integration)',
    nodes: {
      ...apiByVpc,
      ...openBalancer,
      webGroup: admits(8080, 'albGroup'),
      webA: at('ec2', 'vpc-privateA', { securityGroups: refs('webGroup') }),
      webB: at('ec2', 'vpc-privateB', { securityGroups: refs('webGroup') }),
    },
    connections: ['client -> api : sync-invoke', 'api -> alb : sync-invoke', ...toWeb],
  },
  {
    name: '51 API Gateway to public HTTP hosts',
    nodes: {
      ...apiByVpc,
      host: at('ec2', 'vpc-publicA', { publicAddress: true }),
      partner: alone('third-party'),
      server: alone('server'),
    },
    connections: [
      'client -> api : sync-invoke',
      'api -> host : sync-invoke',
      'api -> partner : sync-invoke',
      'api -> server : sync-invoke',
    ],
  },
  {
    name: '51 API Gateway to a private host on premises (VPC link, NLB, VPN)',
    nodes: {
      ...apiByVpc,
      ...site,
      nlb: at('nlb', 'vpc', { scheme: 'internal', listener: 'TCP', ...both('vpc', 'private') }),
      vgw: at('vgw', 'vpc', { asn: 64512 }),
    },
    connections: [
      'client -> api : sync-invoke',
      'api -> nlb : sync-invoke',
      {
        is: 'nlb -> server : load-balancer-target',
        config: { protocol: 'TCP', port: 443, targetType: 'ip', clientIpPreservation: false },
      },
      { is: 'cgw -> vgw : site-to-site-vpn', config: vpn },
    ],
  },
]
