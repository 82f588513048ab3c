import type { SketchedConnection } from '../model/sketch'
import { definePattern } from './pattern'
import { twoZones } from './shared/web-tier'
import { cloudAndVpc, inEach, privateTier, refs, zonesWith, type Nodes } from './shared/zoned-vpc'

const subnets = refs(...inEach(twoZones, 'private'))

/** Functions and database; the function connects to `connectsTo`, which is the proxy or the database itself. */
const draw = ({
  connectsTo,
  ratePerSecond,
  ...database
}: {
  readonly connectsTo: 'proxy' | 'database'
  readonly ratePerSecond: number
  readonly name: string
  readonly maxConnections: number
}) => {
  const between: Nodes = {
    proxy: { service: 'rds-proxy', name: 'Orders proxy', in: 'vpc', config: { subnets } },
  }
  return {
    nodes: {
      client: { service: 'client', name: 'Web client' },
      ...cloudAndVpc(),
      api: { service: 'api-gateway', name: 'Orders API', in: 'region', config: { apiKind: 'HTTP' } },
      ...zonesWith(twoZones, [privateTier]),
      function: {
        service: 'lambda',
        name: 'Orders function',
        in: 'vpc',
        config: { timeoutSeconds: 20, averageDurationSeconds: 0.2, subnets },
      },
      ...(connectsTo === 'proxy' ? between : {}),
      database: {
        service: 'rds',
        name: database.name,
        in: 'vpc',
        config: {
          engine: 'PostgreSQL',
          multiAz: true,
          publiclyAccessible: false,
          maxConnections: database.maxConnections,
          subnets,
        },
      },
      secret: { service: 'secrets-manager', name: 'Database secret', in: 'region' },
    } satisfies Nodes,
    connections: [
      {
        is: `client -> api : sync-invoke "${ratePerSecond.toLocaleString('en')} requests/s"`,
        config: { ratePerSecond },
      },
      'api -> function : sync-invoke',
      `function -> ${connectsTo} : data-access tcp/5432 "up to ${ratePerSecond / 5} at a time"`,
      ...(connectsTo === 'proxy' ? ['proxy -> database : data-access tcp/5432 "pooled"'] : []),
      `${connectsTo === 'proxy' ? 'proxy' : 'function'} -> secret : data-access`,
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
    question: 'Can 400 executions at one time share a database that takes 200 connections?',
    answer:
      'No. Each execution environment has connections of its own and keeps them while it lives; the database refuses what comes after its 200. RDS Proxy lends each execution a connection of its pool for a transaction, or reserve no more concurrency than there are connections.',
    findings: ['database-connections-exhausted/functions'],
    draw: () =>
      draw({
        connectsTo: 'database',
        ratePerSecond: 2_000,
        name: 'Orders database, 200 connections',
        maxConnections: 200,
      }),
  },
  draw: () => ({
    ...draw({
      connectsTo: 'proxy',
      ratePerSecond: 2_000,
      name: 'Orders database',
      maxConnections: 200,
    }),
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
    'rds.function-connections',
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
