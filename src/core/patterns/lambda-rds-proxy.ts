import type { SketchedConnection } from '../model/sketch'
import { definePattern } from './pattern'
import { twoZones } from './shared/web-tier'
import {
  cloudAndVpc,
  inEach,
  openVpc,
  privateTier,
  publicTier,
  refs,
  zonesWith,
  type Nodes,
} from './shared/zoned-vpc'

const draw = (access: 'public' | 'private') => {
  const subnets = refs(...inEach(twoZones, 'private'))
  return {
    nodes: {
      client: { service: 'client', name: 'Web client' },
      ...(access === 'public' ? openVpc() : cloudAndVpc()),
      api: { service: 'api-gateway', name: 'Orders API', in: 'region', config: { apiKind: 'HTTP' } },
      ...zonesWith(twoZones, access === 'public' ? [publicTier, privateTier] : [privateTier]),
      function: {
        service: 'lambda',
        name: 'Orders function',
        in: 'vpc',
        config: { timeoutSeconds: 20, subnets: refs(...inEach(twoZones, access)) },
      },
      proxy: { service: 'rds-proxy', name: 'Orders proxy', in: 'vpc', config: { subnets } },
      database: {
        service: 'rds',
        name: 'Orders database',
        in: 'vpc',
        config: { engine: 'PostgreSQL', multiAz: true, publiclyAccessible: false, subnets },
      },
      secret: { service: 'secrets-manager', name: 'Database secret', in: 'region' },
    } satisfies Nodes,
    connections: [
      'client -> api : sync-invoke "HTTPS"',
      'api -> function : sync-invoke',
      'function -> proxy : data-access tcp/5432',
      'proxy -> database : data-access tcp/5432 "pooled"',
      'proxy -> secret : data-access',
    ] satisfies readonly SketchedConnection[],
  }
}

export default definePattern({
  id: 'lambda-rds-proxy',
  title: 'Lambda in a VPC with RDS Proxy',
  summary:
    'A proxy keeps a pool of connections to the database, so that thousands of functions share a few of them.',
  category: 'data',
  whenToUse: [
    'Functions use a relational database, and their number changes with the load.',
    'A failover of the database shall not break every function’s connections.',
  ],
  tradeOffs: [
    {
      text: 'Functions share connections that stay open; without it, each environment holds its own.',
      from: 'aws',
    },
    {
      text: 'During a failover the proxy keeps clients connected and goes over to the standby sooner than DNS.',
      from: 'aws',
    },
    {
      text: 'A function in a VPC has no public address: for calls to the internet it needs NAT, even in a public subnet.',
      from: 'aws',
    },
    {
      text: 'Session state such as prepared statements may pin a client to one connection, and then nothing is shared.',
      from: 'aws',
    },
    { text: 'It is paid for by the size of the database, and is never public.', from: 'aws' },
  ],
  scaling: 'Functions scale almost at once; the proxy queues what the database’s connections cannot take.',
  zoneLoss: 'Functions and proxy go on in the other zone, and the proxy goes over to the database’s standby.',
  twin: {
    question: 'Does a function in a public subnet reach the internet?',
    answer:
      'No. The network interface of a function never gets a public address, so the internet gateway has nothing to translate. Put the function into a private subnet whose route leads to a NAT gateway.',
    findings: ['traffic-cannot-pass/functionNotPublic'],
    draw: () => {
      const { nodes, connections } = draw('public')
      return {
        nodes: { ...nodes, payments: { service: 'third-party', name: 'Payment service' } },
        connections: [...connections, 'function -> payments : traffic tcp/443 "HTTPS"'],
      }
    },
  },
  draw: () => ({
    ...draw('private'),
    steps: [
      {
        at: ['function'],
        text: 'The function is attached to private subnets, so that it reaches what is in the VPC.',
      },
      { at: ['proxy'], text: 'The proxy lends it a connection of its pool for the time of a transaction.' },
      {
        at: ['secret'],
        text: 'It signs in to the database with the secret. With IAM authentication at the proxy the function itself needs no password.',
      },
      { at: ['database'], text: 'The database sees a steady, small number of connections.' },
    ],
  }),
  facts: [
    'lambda.concurrency',
    'rds.proxies',
    'rds.proxy-vpc',
    'rds.proxy-subnets',
    'lambda.vpc-egress',
    'lambda.enis',
  ],
  sources: [
    {
      title: 'Amazon RDS Proxy',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.html',
      asOf: '2026-H2',
    },
  ],
})
