import { definePattern } from './pattern'
import { scaledServers, twoZones, usersAndVpc } from './shared/web-tier'
import { inEach, privateTier, refs, zonesWith } from './shared/zoned-vpc'

const draw = (access: 'VPC origin' | 'public') => ({
  nodes: {
    ...usersAndVpc(),
    cdn: { service: 'cloudfront', name: 'Distribution', in: 'cloud' },
    firewall: { service: 'waf', name: 'Web ACL', in: 'cloud', config: { scope: 'CloudFront' } },
    balancer: {
      service: 'alb',
      name: 'Load balancer',
      in: 'vpc',
      config: { scheme: 'internal', listener: 'HTTPS', subnets: refs(...inEach(twoZones, 'private')) },
    },
    ...zonesWith(twoZones, [privateTier]),
    ...scaledServers(twoZones, { server: 'Web server', group: 'Auto Scaling group' }),
  },
  connections: [
    'users -> cdn : traffic tcp/443 "HTTPS"',
    'firewall -> cdn : association',
    {
      is: `cdn -> balancer : origin "${access === 'VPC origin' ? 'VPC origin' : 'as any origin'}"`,
      config: { access },
    },
    { is: 'balancer -> group : load-balancer-target', config: { protocol: 'HTTP', port: 80 } },
  ],
  steps: [
    { at: ['cdn'], text: 'All requests come to CloudFront, which answers from its cache where it can.' },
    { at: ['firewall'], text: 'The web ACL filters them at the edge; there is no way round it.' },
    {
      at: ['balancer'],
      text: 'CloudFront reaches the internal load balancer by a network interface that AWS keeps in its subnets (VPC origin).',
    },
    { at: ['igw'], text: 'The VPC must have an internet gateway attached, but no route leads to it.' },
  ],
})

export default definePattern({
  id: 'cloudfront-vpc-origin',
  title: 'CloudFront with a VPC origin to an internal load balancer',
  summary:
    'The whole application is private: CloudFront alone faces the internet and reaches an internal load balancer.',
  category: 'content',
  whenToUse: [
    'Nobody shall reach the application except through CloudFront and its web ACL.',
    'Public IPv4 addresses and public subnets are to go.',
  ],
  tradeOffs: [
    {
      text: 'No secret header and no list of CloudFront’s addresses are needed to keep others out: there is nothing public to find.',
      from: 'aws',
    },
    { text: 'Origins are internal Application and Network Load Balancers and instances.', from: 'aws' },
    {
      text: 'No gRPC, no Lambda@Edge at the origin, no Network Load Balancer with a TLS listener.',
      from: 'aws',
    },
    {
      text: 'The VPC still needs an internet gateway, as the sign that it may receive such traffic.',
      from: 'aws',
    },
  ],
  scaling:
    'CloudFront takes peaks at once and answers what it has cached; the servers behind grow within minutes.',
  zoneLoss:
    'The load balancer leaves the lost zone out, and the group starts the missing servers in the other.',
  twin: {
    question: 'Can CloudFront fetch from the internal load balancer as from any other origin?',
    answer:
      'No. An internal load balancer has private addresses only, and CloudFront fetches ordinary origins over the internet. State it as a VPC origin.',
    findings: ['vpc-origin/privateOrigin'],
    draw: () => draw('public'),
  },
  draw: () => draw('VPC origin'),
  facts: ['cf.rps', 'cf.vpc-origins', 'cf.bandwidth', 'waf.region', 'alb.two-azs'],
  sources: [
    {
      title: 'Restrict access with VPC origins',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html',
      asOf: '2026-H2',
    },
  ],
})
