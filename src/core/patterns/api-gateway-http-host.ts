import { definePattern } from './pattern'
import { regionalRestApi, regionInCloud } from './shared/serverless'
import { privateSubnets, privateVpc } from './shared/two-zones'

const draw = (targetType: 'ip' | 'instance') => ({
  nodes: {
    client: { service: 'client', name: 'Client' },
    ...regionInCloud,
    api: { service: 'api-gateway', name: 'Orders API', in: 'region', config: regionalRestApi },
    ...privateVpc(),
    balancer: {
      service: 'nlb',
      name: 'Internal load balancer',
      in: 'vpc',
      config: { scheme: 'internal', subnets: privateSubnets },
    },
    gateway: { service: 'vgw', name: 'Virtual private gateway', in: 'vpc' },
    site: { service: 'site', name: 'Data centre', config: { cidr: '192.168.0.0/16' } },
    router: { service: 'customer-gateway', name: 'Customer gateway', in: 'site' },
    server: { service: 'server', name: 'Order system', in: 'site', config: { address: '192.168.1.10' } },
    partner: { service: 'third-party', name: 'Payment provider' },
  },
  connections: [
    'client -> api : sync-invoke "HTTPS"',
    'api -> partner : sync-invoke "public HTTPS"',
    'api -> balancer : sync-invoke "VPC link"',
    {
      is: `balancer -> server : load-balancer-target "by ${targetType === 'ip' ? 'address' : 'instance'}"`,
      config: { protocol: 'TCP', port: 443, targetType, clientIpPreservation: false },
    },
    'gateway -> router : site-to-site-vpn',
  ],
  steps: [
    { at: ['api'], text: 'The API authorises and throttles, and sends each resource’s requests on.' },
    { at: ['partner'], text: 'An HTTP integration calls any host that has a public name.' },
    { at: ['balancer'], text: 'To a private host a VPC link leads to a load balancer in a connected VPC.' },
    {
      at: ['server'],
      text: 'The load balancer has the host’s address as its target, which it reaches over VPN or Direct Connect.',
    },
  ],
})

export default definePattern({
  id: 'api-gateway-http-host',
  title: 'API Gateway to a host on premises or any other HTTP host',
  summary: 'An API passes requests on to HTTP hosts: public ones by their name, private ones by a VPC link.',
  category: 'web',
  keywords: ['private API'],
  notes: {
    wording: [
      'connect API GW To ALB, on-prem, EC2, some other HTTP host',
      'can use HTTP integrations inside API GW if needed',
    ],
    today:
      'A private host on premises needs a VPC link to a Network or Application Load Balancer, which has its address as an ip target, over Direct Connect or VPN.',
  },
  whenToUse: [
    'One API in front of systems that are moved to AWS one after another.',
    'A partner’s or an older API needs one’s own authorisation, throttling and keys.',
  ],
  tradeOffs: [
    { text: 'The host needs no change, and behind a VPC link no public address.', from: 'notes' },
    { text: 'A public host can be called past the API, unless it checks who calls.', from: 'aws' },
    {
      text: 'Targets outside the VPC are registered by IP address, so that a new address has to be registered anew.',
      from: 'aws',
    },
    { text: 'The VPN or Direct Connect connection bounds both speed and availability.', from: 'aws' },
  ],
  scaling: 'The API at once; the hosts behind it as they can, so let a throttle of the API protect them.',
  zoneLoss:
    'The load balancer goes on in the zone that is left; the tunnels of the VPN connection end in different zones.',
  draw: () => draw('ip'),
  twin: {
    question: 'Can the server on premises be registered with the load balancer as an instance?',
    answer:
      'No: by instance ID a load balancer takes EC2 instances of its own VPC only. Register the server’s private address in a target group of the type ip.',
    findings: ['load-balancer-target-elsewhere/byInstance', 'load-balancer-target-type/wrongType'],
    draw: () => draw('instance'),
  },
  facts: [
    'apigw.timeout-rest',
    'vpn.bandwidth',
    'apigw.vpclink-targets',
    'nlb.target-types',
    'apigw.payload-rest',
    'apigw.vpclinks',
  ],
  sources: [
    {
      title: 'HTTP integrations for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html',
      asOf: '2026-H2',
    },
    {
      title: 'Private integrations for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html',
      asOf: '2026-H2',
    },
  ],
})
