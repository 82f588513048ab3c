import { definePattern } from './pattern'
import { webRequests, webService } from './shared/ecs-services'
import { twoZones } from './shared/web-tier'
import { cloudAndVpc, inEach, privateTier, refs, zonesWith } from './shared/zoned-vpc'

export default definePattern({
  id: 'database-choice',
  title: 'Databases for extreme rates: RDS, Aurora, OpenSearch or DynamoDB',
  summary:
    'Four databases behind one service: what each is for, and how far each goes before it has to be made larger.',
  category: 'data',
  notes: {
    wording: [
      'database layer',
      'RDS, aurora, ElasticSearch - provisioned, harder to scale',
      'DynamoDB: on demand scaling, much higher read/write',
    ],
    today:
      'Elasticsearch is OpenSearch now, and not all is provisioned any more: Aurora Serverless v2 and OpenSearch Serverless follow the load by themselves, within bounds.',
  },
  whenToUse: [
    'Relations, joins and transactions over many rows: RDS, or Aurora for more readers and a faster failover.',
    'Words in texts, facets and ranking: OpenSearch, filled from the database that has the truth.',
    'Known questions by key at any rate: DynamoDB.',
  ],
  tradeOffs: [
    { text: 'Instances are sized beforehand, and a larger one means a short interruption.', from: 'notes' },
    {
      text: 'A table on demand follows the load, and reads and writes far more than one instance.',
      from: 'notes',
    },
    {
      text: 'Replicas multiply reads only: RDS and Aurora have one writer, whose size bounds the writes.',
      from: 'aws',
    },
    {
      text: 'In DynamoDB one key never gets more than 3,000 read and 1,000 write units a second, however large the table.',
      from: 'aws',
    },
    {
      text: 'Replicas of RDS lag behind; those of Aurora share its storage, and follow within a tenth of a second.',
      from: 'aws',
    },
  ],
  scaling:
    'A table on demand takes up to twice its previous peak at once; a replica or a larger instance takes minutes.',
  zoneLoss:
    'RDS goes over to its standby within one or two minutes, Aurora to a replica usually within one; DynamoDB just goes on.',
  parameters: [
    { id: 'replicas', label: 'Aurora Replicas', usual: 2, most: 16, breaks: ['quota-exceeded/hard'] },
  ],
  draw: ({ replicas }) => ({
    nodes: {
      ...webService,
      orders: {
        service: 'rds',
        name: 'Orders',
        in: 'vpc',
        config: { engine: 'PostgreSQL', multiAz: true },
      },
      reports: { service: 'rds', name: 'Read replica', in: 'vpc', config: { engine: 'PostgreSQL' } },
      catalog: {
        service: 'aurora',
        name: `Catalog, ${replicas} ${replicas === 1 ? 'replica' : 'replicas'}`,
        in: 'vpc',
        config: { engine: 'PostgreSQL', replicas },
      },
      search: { service: 'opensearch', name: 'Product search', in: 'region' },
      baskets: {
        service: 'dynamodb',
        name: 'Baskets',
        in: 'region',
        config: { capacityMode: 'on-demand' },
      },
    },
    connections: [
      ...webRequests,
      'web -> orders : data-access tcp/5432 "one writer, a standby"',
      { is: 'orders -> reports : replication "up to 15"', config: { mode: 'asynchronous' } },
      'web -> catalog : data-access tcp/5432 "up to 15 readers"',
      { is: 'web -> search : data-access tcp/443 "searches"', config: { operation: 'search' } },
      'web -> baskets : data-access "40,000 units/s each way"',
    ],
    steps: [
      {
        at: ['orders'],
        text: 'RDS: one instance writes, its standby takes over, and up to 15 read replicas serve reads.',
      },
      {
        at: ['catalog'],
        text: 'Aurora: one writer and up to 15 replicas over shared storage; Serverless v2 follows the load.',
      },
      {
        at: ['search'],
        text: 'OpenSearch: searches texts over its data nodes, which are sized beforehand or serverless.',
      },
      {
        at: ['baskets'],
        text: 'DynamoDB on demand: 40,000 read and write units a second unless raised, and 3,000 and 1,000 for a key.',
      },
    ],
  }),
  twin: {
    question: 'The service runs in two zones and Multi-AZ is off: does it survive the loss of a zone?',
    answer:
      'Only until it needs the database: without a standby, that stands still with its zone, and the tasks in the other zone with it. Turn Multi-AZ on; a read replica lags behind and has to be promoted.',
    findings: ['database-in-one-zone/spreadUsers'],
    draw: () => ({
      nodes: {
        ...cloudAndVpc(),
        ...zonesWith(twoZones, [privateTier]),
        web: {
          service: 'ecs-service',
          name: 'Shop service',
          in: 'vpc',
          config: { launchType: 'Fargate', subnets: refs(...inEach(twoZones, 'private')) },
        },
        orders: {
          service: 'rds',
          name: 'Orders',
          in: 'vpc',
          config: {
            engine: 'PostgreSQL',
            multiAz: false,
            subnets: refs(...inEach(twoZones, 'private')),
          },
        },
      },
      connections: ['web -> orders : data-access tcp/5432 "SQL"'],
    }),
  },
  facts: [
    'ddb.partition',
    'ddb.table-quota',
    'rds.replicas',
    'aurora.replicas',
    'rds.multi-az',
    'aurora.no-replica',
    'rds.instances',
    'aurora.replica-lag',
    'rds.failover',
  ],
  sources: [
    {
      title: 'Quotas in Amazon DynamoDB',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html',
      asOf: '2026-H2',
    },
    {
      title: 'Quotas and constraints for Amazon RDS',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html',
      asOf: '2026-H2',
    },
    {
      title: 'Replication with Amazon Aurora',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Replication.html',
      asOf: '2026-04',
    },
  ],
})
