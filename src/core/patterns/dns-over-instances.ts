import type { SketchedNode } from '../model/sketch'
import { definePattern } from './pattern'
import { twoZones, usersAndVpc } from './shared/web-tier'
import { natInEach, privateTier, publicTier, publicZone, refs, zonesWith } from './shared/zoned-vpc'

const draw = ({ instances }: { readonly instances: number }) => {
  // The first zone takes the odd one.
  const servers = twoZones
    .map((zone, index) => ({ zone, id: `web-${zone}`, count: Math.floor((instances + 1 - index) / 2) }))
    .filter(({ count }) => count > 0)
  const many = (count: number) => (count > 1 ? ` x${count}` : '')
  return {
    nodes: {
      dns: publicZone,
      ...usersAndVpc(),
      ...zonesWith(twoZones, [publicTier]),
      ...Object.fromEntries(
        servers.map(({ zone, id, count }): [string, SketchedNode] => [
          id,
          {
            service: 'ec2',
            name: `Web server${count > 1 ? 's' : ''} ${zone.toUpperCase()}`,
            in: `public-${zone}`,
            config: { publicAddress: true },
            ...(count > 1 ? { count } : {}),
          },
        ]),
      ),
    },
    connections: [
      'users -> dns : traffic "resolves"',
      ...servers.map(({ id, count }) => ({
        is: `dns -> ${id} : dns-record${many(count)}`,
        config: { recordType: 'A', routingPolicy: 'multivalue', healthCheck: true, ttlSeconds: 60 },
      })),
      'users -> web-a : traffic tcp/443 "HTTPS"',
    ],
    steps: [
      {
        at: ['dns'],
        text: 'Route 53 answers with up to eight addresses of healthy servers, different ones for different resolvers (multivalue answer).',
      },
      {
        at: ['users'],
        text: 'The client picks one of them, which one is up to it, and keeps the answer for its TTL.',
      },
      { at: ['web-a'], text: 'It calls that server directly, at its public address.' },
    ],
  }
}

export default definePattern({
  id: 'dns-over-instances',
  title: 'EC2 instances behind Route 53 records',
  summary: 'DNS alone spreads clients over instances with public addresses; there is no load balancer.',
  category: 'web',
  notes: {
    wording: [
      'EC2 with Route53',
      'a bunch of EC2 instances with DNS based load balancing to each one',
      "DNS returns one or numerous IP's based on configuration",
      'If more than one is returned client will select one randomly',
      'Can add new EC2 instances and add them to the hosted zone in DNS',
      'downside:',
      'if a host goes down, a client will not be able to get a new DNS until TTL expires',
      'also if add a new instance will take some time until TTL expires for it to get traffic',
    ],
    today:
      'Which of several addresses is taken is up to the client. Health checks take dead hosts out of the answers, but not out of those that clients keep.',
  },
  whenToUse: [
    'A handful of servers with equal clients, such as mirrors or name servers.',
    'The protocol or the price rules out a load balancer.',
  ],
  tradeOffs: [
    {
      text: 'Simple and cheap: records and health checks, nothing in the path of the requests.',
      from: 'notes',
    },
    { text: 'Failover and new hosts wait for the TTL of the answers that clients keep.', from: 'notes' },
    { text: 'Each server has a public address, takes TLS itself and meets attacks itself.', from: 'aws' },
    { text: 'It is no substitute for a load balancer: DNS does not know how busy a server is.', from: 'aws' },
  ],
  scaling: 'Slowly: a new server needs its record, and gets clients as their answers end.',
  zoneLoss:
    'Health checks take the lost servers out of the answers; clients that have them wait for the TTL.',
  twin: {
    question: 'Can a server in a private subnet be reached at an Elastic IP address?',
    answer:
      'No. Without a route to an internet gateway the server’s answers have no way back to the internet, whatever address it has. Put it into a public subnet, or leave it private behind a load balancer.',
    findings: ['public-address-in-a-private-subnet/ofNoUse'],
    draw: () => ({
      nodes: {
        ...usersAndVpc(),
        ...zonesWith(['a'], [publicTier, privateTier]),
        ...natInEach(['a']),
        routes: {
          service: 'route-table',
          name: 'Private routes',
          in: 'vpc',
          config: {
            subnets: refs('private-a'),
            routes: [{ destination: '0.0.0.0/0', target: { ref: 'nat-a' } }],
          },
        },
        server: { service: 'ec2', name: 'Web server', in: 'private-a' },
        address: { service: 'elastic-ip', name: 'Elastic IP address', in: 'vpc' },
      },
      connections: ['users -> address : traffic tcp/443 "HTTPS"', 'address -> server : address-association'],
    }),
  },
  parameters: [{ id: 'instances', label: 'Instances', usual: 2, most: 12 }],
  draw,
  facts: [
    'r53.policy-records',
    'r53.healthchecks',
    'r53.cached',
    'r53.health-ttl',
    'igw.needs-public-ip',
    'r53.multivalue-answer',
  ],
  sources: [
    {
      title: 'Multivalue answer routing',
      url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-multivalue.html',
      asOf: '2026-H2',
    },
  ],
})
