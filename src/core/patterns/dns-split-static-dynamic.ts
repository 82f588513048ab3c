import type { SketchedConnection } from '../model/sketch'
import { definePattern } from './pattern'
import { bucketOrigin, distribution, privateBucket } from './shared/static-files'
import { publicBalancer, scaledServers, twoTierVpc, twoZones, usersAndVpc } from './shared/web-tier'
import { publicZone } from './shared/zoned-vpc'

const application = {
  balancer: publicBalancer(twoZones, 'alb'),
  ...twoTierVpc(twoZones, { withNat: false }),
  ...scaledServers(twoZones, { server: 'Server', group: 'Auto Scaling group' }),
}
const toServers: SketchedConnection = {
  is: 'balancer -> group : load-balancer-target',
  config: { protocol: 'HTTP', port: 80 },
}

export default definePattern({
  id: 'dns-split-static-dynamic',
  title: 'Dynamic and static content under names of their own',
  summary:
    'Route 53 leads one name to the application behind its load balancer, and another to CloudFront and S3.',
  category: 'content',
  notes: {
    wording: [
      'can use DNS (route53) to redirect requests for dynamic content to the application and static content to cloudfront + S3',
      'html + img + vids',
    ],
    today:
      'DNS redirects nothing and knows only host names: two kinds of content need two names. To keep one name, let CloudFront choose the origin by path (cache behaviors).',
  },
  whenToUse: [
    'An application whose pages, images and videos make up most of its traffic.',
    'Static files shall have a name without cookies and a cache of their own.',
  ],
  tradeOffs: [
    { text: 'The static load leaves the application, and costs no servers.', from: 'notes' },
    { text: 'DNS splits by host name only; links in the pages have to name the right host.', from: 'aws' },
    {
      text: 'Pages of the one name that call the other are calls across origins for browsers (CORS).',
      from: 'aws',
    },
    {
      text: 'Alias records follow the addresses of load balancer and distribution by themselves, without a fee for each query.',
      from: 'aws',
    },
  ],
  scaling: 'CloudFront at once for the static part, the application’s servers within minutes.',
  zoneLoss:
    'Static files are not touched; the application goes on in the other zone, where the group starts the missing servers.',
  twin: {
    question: 'Can the load balancer send requests for images to the bucket?',
    answer:
      'No. Its targets are instances, IP addresses and functions. Serve the bucket by CloudFront under a name or a path of its own, or let a listener rule answer with a redirect.',
    findings: ['no-such-connection/doubtful'],
    draw: () => ({
      nodes: { ...usersAndVpc(), ...application, bucket: privateBucket },
      connections: [
        'users -> balancer : traffic tcp/443 "HTTPS"',
        toServers,
        'balancer -> bucket : load-balancer-target "images"',
      ],
    }),
  },
  draw: () => ({
    nodes: {
      dns: publicZone,
      ...usersAndVpc(),
      cdn: distribution,
      ...application,
      bucket: privateBucket,
    },
    connections: [
      'users -> dns : traffic "resolves"',
      { is: 'dns -> balancer : dns-record "app.example.com"', config: { recordType: 'alias' } },
      { is: 'dns -> cdn : dns-record "static.example.com"', config: { recordType: 'alias' } },
      'users -> balancer : traffic tcp/443 "dynamic"',
      'users -> cdn : traffic tcp/443 "static"',
      toServers,
      bucketOrigin,
    ],
    steps: [
      {
        at: ['dns'],
        text: 'Route 53 answers app.example.com with the load balancer, and static.example.com with the distribution.',
      },
      { at: ['balancer'], text: 'What is made for each user comes from the application.' },
      {
        at: ['cdn'],
        text: 'Pages, images and videos come from CloudFront’s cache.',
      },
      { at: ['bucket'], text: 'CloudFront fetches what it has not from the bucket.' },
    ],
  }),
  facts: ['cf.rps', 'r53.alias-targets', 'r53.s3-alias-name', 'cf.behaviors'],
  sources: [
    {
      title: 'Choosing between alias and non-alias records',
      url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html',
      asOf: '2026-H2',
    },
    {
      title: 'Values that are common for alias records for all routing policies',
      url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-alias-common.html',
      asOf: '2026-H2',
    },
  ],
})
