import type { SketchedNode } from '../model/sketch'
import { definePattern } from './pattern'
import { inSeveralZones, regionInCloud } from './shared/serverless'

const services = ['Orders', 'Stock', 'Customers', 'Reviews', 'Offers']

const shared = {
  ...regionInCloud,
  table: {
    service: 'dynamodb',
    name: 'Shared table',
    in: 'region',
    config: { capacityMode: 'on-demand', stream: false },
  },
  athena: { service: 'athena', name: 'Ad hoc queries', in: 'region' },
} satisfies Readonly<Record<string, SketchedNode>>

const draw = (numbers: { readonly services: number }) => {
  const shown = services.slice(0, numbers.services)
  return {
    nodes: {
      analyst: { service: 'user', name: 'Analyst' },
      cloud: shared.cloud,
      region: shared.region,
      ...Object.fromEntries(
        shown.map((name, index): [string, SketchedNode] => [
          `service-${index + 1}`,
          { service: 'lambda', name: `${name} service`, in: 'region' },
        ]),
      ),
      table: shared.table,
      changes: {
        service: 'kinesis',
        name: 'Changes',
        in: 'region',
        config: { capacityMode: 'on-demand' },
      },
      live: { service: 'lambda', name: 'Live figures', in: 'region' },
      athena: shared.athena,
      connector: {
        service: 'lambda',
        name: 'DynamoDB connector',
        in: 'region',
        config: { timeoutSeconds: 900 },
      },
      lake: { service: 's3', name: 'Table exports', in: 'region' },
    },
    connections: [
      ...shown.map((_, index) => `service-${index + 1} -> table : data-access`),
      'table -> changes : stream "changes"',
      'changes -> live : poll "polled by Lambda"',
      'table -> lake : transfer "export"',
      { is: 'connector -> table : data-access "reads"', config: { operation: 'read' } },
      'athena -> connector : sync-invoke "federated query"',
      { is: 'athena -> lake : data-access "SQL"', config: { operation: 'query' } },
      'analyst -> athena : data-access "SQL"',
    ],
    steps: [
      {
        at: ['service-1'],
        text: 'Each service reads and writes its own items, which the first part of their keys tells apart.',
      },
      {
        at: ['changes'],
        text: 'For live figures, the table sends each change to a data stream that functions read.',
      },
      {
        at: ['lake'],
        text: 'For reports, the table is exported to S3 from a backup, which takes none of its read capacity.',
      },
      {
        at: ['connector'],
        text: 'For what has to be fresh, Athena invokes a connector, a function that reads the table itself.',
      },
    ],
  }
}

export default definePattern({
  id: 'one-table-for-all-services',
  title: 'One DynamoDB table for all microservices, with analytics beside it',
  summary:
    'Several services share a table; analytics get its changes as a stream, its contents as exports, and the rest through Athena.',
  category: 'data',
  notes: {
    wording: [
      'you can have one big dynamodb instance used by all microservices',
      'then employ other aws analytics services (kinesis, athena) to query db instance for data specific to a microservice',
    ],
    today:
      'Kinesis queries nothing: it gets the changes. Athena needs a connector function or an export. DynamoDB has tables rather than instances, and zero-ETL integrations copy them to Redshift, OpenSearch and SageMaker Lakehouse.',
  },
  whenToUse: [
    'A few services of one team need each other’s items, often several kinds by one query.',
    'Analysts need the data of all services in one place, without loading the services.',
  ],
  tradeOffs: [
    { text: 'A single database to run, to back up and to query.', from: 'notes' },
    {
      text: 'A table per service keeps them apart: here one service’s keys, indexes and peaks concern all others.',
      from: 'aws',
    },
    {
      text: 'A federated query reads through the table’s capacity, and a scan of a large table takes much of it.',
      from: 'aws',
    },
    { text: 'An export needs point-in-time recovery and is as old as its last run.', from: 'aws' },
    {
      text: 'All services share the quotas of the table: 40,000 units each of reads and writes.',
      from: 'aws',
    },
  ],
  scaling: 'The table on demand follows the load by itself; one key never gets more than a partition gives.',
  zoneLoss: inSeveralZones,
  delivery: {
    retries: 'Lambda reads a batch again until it succeeds or its records expire, unless bounded.',
    retention: '24 hours in the data stream unless more is set, up to 365 days.',
    ordering:
      'None to rely on: changes may arrive in another order; ApproximateCreationDateTime tells the right one.',
    duplicates: 'Possible: the data stream may get a change more than once.',
    batching: 'Up to 10,000 records or 6 MB in a batch.',
    deadLetters: 'An on-failure destination of the event source mapping.',
    peaks: 'The table on demand, and the on-demand data stream; neither waits for its readers.',
  },
  parameters: [{ id: 'services', label: 'Services', usual: 3, most: 5 }],
  draw,
  twin: {
    question: 'Can Athena query the table itself?',
    answer:
      'No: Athena reads a table through a connector, which is a Lambda function, or from an export in S3. Neither needs the services.',
    findings: ['no-such-connection/missing'],
    draw: () => ({
      nodes: { analyst: { service: 'user', name: 'Analyst' }, ...shared },
      connections: ['analyst -> athena : data-access "SQL"', 'athena -> table : sync-invoke "SQL"'],
    }),
  },
  facts: [
    'ddb.partition',
    'ddb.table-quota',
    'athena.ddb',
    'ddb.streams-vs-kds',
    'ddb.zero-etl',
    'kds.retention',
    'lambda.stream-batch',
    'lambda.esm-payload',
  ],
  sources: [
    {
      title: 'Amazon Athena DynamoDB connector',
      url: 'https://docs.aws.amazon.com/athena/latest/ug/connectors-dynamodb.html',
      asOf: '2026-04',
    },
    {
      title: 'Using Kinesis Data Streams to capture changes to DynamoDB',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/kds.html',
      asOf: '2026-H2',
    },
    {
      title: 'DynamoDB zero-ETL integration with Amazon Redshift',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/RedshiftforDynamoDB-zero-etl.html',
      asOf: '2026-04',
    },
  ],
})
