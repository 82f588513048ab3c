import type { SketchedNode } from '../model/sketch'
import { definePattern } from './pattern'
import { publicZone, type Nodes } from './shared/zoned-vpc'

const named = [
  { id: 'virginia', name: 'N. Virginia', region: 'us-east-1' },
  { id: 'ireland', name: 'Ireland', region: 'eu-west-1' },
  { id: 'tokyo', name: 'Tokyo', region: 'ap-northeast-1' },
] as const

function inEach(regions: readonly (typeof named)[number][], build: (id: string) => Nodes): Nodes {
  const nodes: Record<string, SketchedNode> = {}
  for (const { id, name, region } of regions) {
    nodes[id] = { service: 'region', name, in: 'cloud', config: { region } }
    Object.assign(nodes, build(id))
  }
  return nodes
}

const cloud = {
  users: { service: 'users', name: 'Players' },
  cloud: { service: 'aws-cloud', name: 'AWS Cloud' },
}
const api = (id: string) => ({
  [`api-${id}`]: {
    service: 'api-gateway',
    name: 'Scores API',
    in: id,
    config: { apiKind: 'REST', endpointType: 'Regional' },
  },
})
const scores = (id: string) => ({
  [`scores-${id}`]: { service: 'lambda', name: 'Keep scores', in: id, config: { timeoutSeconds: 10 } },
})
const table = (id: string) => ({
  [`table-${id}`]: {
    service: 'dynamodb',
    name: 'Scores',
    in: id,
    config: { capacityMode: 'on-demand', stream: true },
  },
})

export default definePattern({
  id: 'active-regions',
  title: 'Active Regions with DynamoDB global tables and Route 53',
  summary:
    'Each Region serves its own users from its own replica of the table, and takes over users of a Region that fails.',
  category: 'data',
  keywords: ['disaster recovery', 'multi-region'],
  whenToUse: [
    'The application has to go on when a whole Region fails, without anybody restoring anything.',
    'Users on several continents want short ways for reads and for writes.',
  ],
  tradeOffs: [
    { text: 'All Regions read and write all the time, so that a failover is nothing new.', from: 'aws' },
    {
      text: 'Replicas follow usually within a second; what is not replicated yet when a Region fails comes later.',
      from: 'aws',
    },
    {
      text: 'If an item is written in two Regions at once, the last writer wins; counters want conditional writes in one Region.',
      from: 'aws',
    },
    {
      text: 'With strong consistency over Regions nothing is lost, but there are exactly three, and writes wait for another.',
      from: 'aws',
    },
    { text: 'Each write is paid for in every Region, and so is the transfer between them.', from: 'aws' },
  ],
  scaling:
    'Each Region by itself; keep quotas and capacity of each high enough for the users of one that fails.',
  zoneLoss:
    'Nothing is lost: each Region goes on in its other zones; when a whole Region fails, Route 53 answers with another.',
  parameters: [{ id: 'regions', label: 'Regions', usual: 2, most: 3 }],
  draw: ({ regions: count }) => {
    const regions = named.slice(0, count)
    return {
      nodes: {
        ...cloud,
        dns: { ...publicZone, in: 'cloud' },
        ...inEach(regions, (id) => ({ ...api(id), ...scores(id), ...table(id) })),
      },
      connections: [
        'users -> dns : traffic "resolves"',
        ...regions.map(({ id }) => ({
          is: `dns -> api-${id} : dns-record "latency"`,
          config: { recordType: 'alias', routingPolicy: 'latency', healthCheck: true },
        })),
        ...regions.flatMap(({ id }) => [
          `users -> api-${id} : sync-invoke "HTTPS"`,
          `api-${id} -> scores-${id} : sync-invoke`,
          `scores-${id} -> table-${id} : data-access`,
        ]),
        ...regions.flatMap(({ id }) =>
          regions
            .filter((other) => other.id !== id)
            .map((other) => ({
              is: `table-${id} -> table-${other.id} : replication`,
              config: { mode: 'asynchronous' },
            })),
        ),
      ],
      steps: [
        {
          at: ['dns'],
          text: 'Route 53 answers with the Region that is nearer by latency, if its health check says that it works.',
        },
        {
          at: ['api-virginia'],
          text: 'API and function have the same code and the same settings in each Region.',
        },
        { at: ['table-virginia'], text: 'The function reads and writes the replica of its own Region.' },
        {
          at: [`table-${regions.at(-1)?.id ?? 'virginia'}`],
          text: 'The global table copies each write to the other replicas, usually within a second.',
        },
      ],
    }
  },
  twin: {
    question: 'Can functions of the second Region help to work off the first Region’s queue?',
    answer:
      'No: Lambda polls queues of its own Region only. Give each Region a queue of its own; only what the global table holds is in both.',
    findings: ['same-region/otherRegion'],
    draw: () => ({
      nodes: {
        ...cloud,
        ...inEach(named.slice(0, 2), (id) => ({ ...(id === 'virginia' ? api(id) : {}), ...scores(id) })),
        queue: {
          service: 'sqs',
          name: 'Scores queue',
          in: 'virginia',
          config: { queueType: 'standard', visibilityTimeoutSeconds: 60 },
        },
      },
      connections: [
        'users -> api-virginia : sync-invoke "HTTPS"',
        'api-virginia -> queue : data-access "SendMessage"',
        ...named.slice(0, 2).map(({ id }) => `queue -> scores-${id} : poll "polled by Lambda"`),
      ],
    }),
  },
  facts: [
    'apigw.rps',
    'ddb.table-quota',
    'ddb.stream-readers',
    'lambda.sqs-same-region',
    'r53.health-ttl',
    'r53.cached',
    'ddb.strong-regions',
  ],
  sources: [
    {
      title: 'How DynamoDB global tables work',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html',
      asOf: '2026-H2',
    },
    {
      title: 'Global tables: multi-active, multi-Region replication',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GlobalTables.html',
      asOf: '2026',
    },
  ],
})
