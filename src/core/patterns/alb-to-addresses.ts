import { definePattern } from './pattern'
import { publicBalancer, twoTierVpc, twoZones, usersAndVpc } from './shared/web-tier'
import { inEach, refs } from './shared/zoned-vpc'

const front = {
  ...usersAndVpc(),
  balancer: publicBalancer(twoZones, 'alb'),
  ...twoTierVpc(twoZones, { withNat: false }),
}
const bucket = { service: 's3', name: 'Images bucket', in: 'region' }
const https = 'users -> balancer : traffic tcp/443 "HTTPS"'

export default definePattern({
  id: 'alb-to-addresses',
  title: 'Application Load Balancer to other services and to a site',
  summary:
    'By IP address a load balancer reaches what is not an instance: interface endpoints and servers on premises.',
  category: 'web',
  notes: {
    wording: ['ALB + Lambda(or other AWS services)', 'can connect ALB directly to a number of AWS services'],
    today:
      'Only to what has an address in reach of the VPC, or to Lambda: S3, SQS or a private API through the addresses of an interface endpoint, servers on premises over VPN or Direct Connect. Targets speak HTTP or HTTPS; databases stand behind a Network Load Balancer.',
  },
  whenToUse: [
    'One host name serves an application, objects of a bucket and a system that is still on premises.',
    'Users sign in before any of them sees a request.',
  ],
  tradeOffs: [
    { text: 'One entry, one certificate and one sign-in for all of them.', from: 'aws' },
    {
      text: 'Addresses of an endpoint are registered by hand, and again if the endpoint is made anew.',
      from: 'aws',
    },
    {
      text: 'S3 finds the bucket by the Host header or the first part of the path, so these have to fit its name.',
      from: 'aws',
    },
    { text: 'HTTP and HTTPS targets only.', from: 'aws' },
  ],
  scaling: 'The load balancer grows with its traffic; the VPN tunnel carries up to 1.25 Gbps and does not.',
  zoneLoss: 'The endpoint’s address in the other zone goes on; of the VPN’s two tunnels one is left.',
  twin: {
    question: 'Can the load balancer send /images to the bucket itself?',
    answer:
      'No. A bucket is no target: targets are instances, functions and private addresses. Register the addresses of an interface endpoint for S3, or let CloudFront serve the bucket.',
    findings: ['no-such-connection/doubtful'],
    draw: () => ({
      nodes: { ...front, bucket },
      connections: [https, 'balancer -> bucket : load-balancer-target "/images"'],
    }),
  },
  draw: () => ({
    nodes: {
      ...front,
      endpoint: {
        service: 'interface-endpoint',
        name: 'Endpoint for S3',
        in: 'vpc',
        config: { service: 's3', subnets: refs(...inEach(twoZones, 'private')) },
      },
      vgw: { service: 'vgw', name: 'Virtual private gateway', in: 'vpc' },
      bucket,
      pool: { service: 'cognito', name: 'User pool', in: 'region' },
      office: { service: 'site', name: 'Head office', config: { cidr: '192.168.0.0/16' } },
      cgw: { service: 'customer-gateway', name: 'Customer gateway', in: 'office' },
      server: {
        service: 'server',
        name: 'Billing server',
        in: 'office',
        config: { address: '192.168.1.10' },
      },
    },
    connections: [
      https,
      'pool -> balancer : association',
      {
        is: 'balancer -> endpoint : load-balancer-target "/images"',
        config: { protocol: 'HTTPS', port: 443, targetType: 'ip' },
      },
      'endpoint -> bucket : privatelink',
      {
        is: 'balancer -> server : load-balancer-target "/billing"',
        config: { protocol: 'HTTP', port: 8080, targetType: 'ip' },
      },
      'cgw -> vgw : site-to-site-vpn',
    ],
    steps: [
      { at: ['pool'], text: 'The listener has users sign in at Cognito before it forwards a request.' },
      {
        at: ['endpoint'],
        text: 'Requests for images go to the addresses of the interface endpoint, and so to S3.',
      },
      {
        at: ['server'],
        text: 'Requests for billing go to the server’s private address over the VPN connection.',
      },
    ],
  }),
  facts: ['alb.targets', 'alb.target-types', 'alb.protocols', 'elb.targets-by-address', 'vpn.bandwidth'],
  sources: [
    {
      title: 'Target groups for your Application Load Balancers',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html',
      asOf: '2026-H2',
    },
    {
      title: 'Authenticate users using an Application Load Balancer',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html',
      asOf: '2026-H2',
    },
  ],
})
