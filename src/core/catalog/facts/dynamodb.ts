import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const constraints: Source = {
  title: 'Constraints in Amazon DynamoDB',
  url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html',
  asOf: '2026-04',
}
const readWriteOperations: Source = {
  title: 'DynamoDB read and write operations',
  url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html',
  asOf: '2026-04',
}
const amazonDynamodbSupports100ActionsPerTransaction: Source = {
  title: 'AWS What’s New (seen as cited elsewhere, not read itself)',
  url: 'https://aws.amazon.com/about-aws/whats-new/2022/09/amazon-dynamodb-supports-100-actions-per-transaction/',
  asOf: '2022-09',
}
const bpPartitionKeyDesign: Source = {
  title: 'Best practices for designing and using partition keys effectively in DynamoDB',
  url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html',
  asOf: '2026-04',
}
const serviceQuotas: Source = {
  title: 'Quotas in Amazon DynamoDB',
  url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html',
  asOf: '2026-H2',
}
const streamsmain: Source = {
  title: 'Change data capture with Amazon DynamoDB',
  url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/streamsmain.html',
  asOf: '2026-04',
}
const streamsLambda: Source = {
  title: 'DynamoDB Streams and AWS Lambda triggers',
  url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.Lambda.html',
  asOf: '2026-04',
}
const daxClusterSizing: Source = {
  title: 'Sizing your DAX cluster',
  url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/dax-cluster-sizing.html',
  asOf: '2026-04',
}
const dAXCreateClusterConsole: Source = {
  title: 'Creating a DAX cluster using the AWS Management Console',
  url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.create-cluster.console.html',
  asOf: '2026-04',
}
const dAXConsistency: Source = {
  title: 'DAX and DynamoDB consistency models',
  url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.consistency.html',
  asOf: '2026-04',
}
const connectorsDynamodb: Source = {
  title: 'Amazon Athena DynamoDB connector',
  url: 'https://docs.aws.amazon.com/athena/latest/ug/connectors-dynamodb.html',
  asOf: '2026-04',
}
const redshiftforDynamoDBZeroEtl: Source = {
  title: 'DynamoDB zero-ETL integration with Amazon Redshift',
  url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/RedshiftforDynamoDB-zero-etl.html',
  asOf: '2026-04',
}
const ebPipesEventTarget: Source = {
  title: 'Amazon EventBridge Pipes targets',
  url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-event-target.html',
  asOf: '2026-H2',
}

/** What AWS documents about DynamoDB and DAX. */
export const dynamodbFacts: readonly Fact[] = [
  {
    id: 'ddb.item',
    statement: 'Item size, names and values.',
    value: 400,
    unit: 'KB',
    nature: 'hard',
    scope: 'item',
    sources: [constraints],
    notes: 'AWS has no “recommended size under 4 KB”; 4 KB is the read-unit rounding step (1 KB for writes).',
  },
  {
    id: 'ddb.rcu-4kb',
    statement:
      'One read unit covers a strongly consistent read of up to 4 KB (two eventually consistent); one write unit 1 KB.',
    value: '4 / 1',
    unit: 'KB per RCU / WCU',
    nature: 'hard',
    scope: 'request',
    sources: [readWriteOperations],
  },
  {
    id: 'ddb.transaction',
    statement: 'Transactions: unique items and data size.',
    value: '100 items / 4 MB',
    unit: 'per transaction',
    nature: 'hard',
    scope: 'transaction',
    sources: [constraints, amazonDynamodbSupports100ActionsPerTransaction],
    notes: '25 items until September 2022.',
  },
  {
    id: 'ddb.partition',
    statement: 'Maximum throughput of one partition.',
    value: '3000 RCU / 1000 WCU',
    unit: 'per second',
    nature: 'hard',
    scope: 'partition',
    sources: [bpPartitionKeyDesign],
  },
  {
    id: 'ddb.table-quota',
    statement: 'Default table throughput (on-demand and provisioned).',
    value: '40000 / 40000',
    unit: 'RRU / WRU',
    nature: 'soft',
    scope: 'table',
    sources: [serviceQuotas],
  },
  {
    id: 'ddb.account-quota',
    statement: 'Provisioned throughput per account.',
    value: '80000 / 80000',
    unit: 'RCU / WCU',
    nature: 'soft',
    scope: 'account and Region',
    sources: [serviceQuotas],
  },
  {
    id: 'ddb.tables',
    statement: 'Tables per account and Region.',
    value: 2500,
    unit: 'tables',
    nature: 'soft',
    scope: 'account and Region',
    sources: [serviceQuotas],
  },
  {
    id: 'ddb.gsi',
    statement: 'Global / local secondary indexes per table.',
    value: '20 / 5',
    unit: 'indexes',
    nature: 'law',
    scope: 'table',
    sources: [serviceQuotas],
    notes: 'AWS’s page does not say whether it can be raised.',
  },
  {
    id: 'ddb.stream-readers',
    statement:
      'Simultaneous readers per DynamoDB Streams shard to design for (global tables: 1); AWS does not refuse more, they can result in throttling.',
    value: 2,
    unit: 'consumers',
    nature: 'hard',
    scope: 'shard',
    sources: [serviceQuotas],
  },
  {
    id: 'ddb.stream-retention',
    statement:
      'DynamoDB Streams retention; records appear exactly once per shard in order, Lambda delivery is at least once.',
    value: 24,
    unit: 'h',
    nature: 'hard',
    scope: 'stream',
    sources: [streamsmain],
  },
  {
    id: 'ddb.streams-vs-kds',
    statement:
      'Change data capture options: DynamoDB Streams (24 h, 2 readers, Lambda or KCL adapter) or Kinesis Data Streams for DynamoDB (up to 1 year, 5 readers or 20 EFO, Firehose/Lambda/Flink; possible duplicates).',
    value: 'Streams | KDS',
    unit: 'options',
    nature: 'law',
    scope: 'table',
    sources: [streamsmain],
  },
  {
    id: 'ddb.no-trigger-to-s3',
    statement:
      'A table’s stream is read by Lambda, Pipes, KCL adapter; a table does not invoke S3, SNS or SQS by itself.',
    value: 'poll only',
    unit: 'rule',
    nature: 'law',
    scope: 'table',
    sources: [streamsLambda],
  },
  {
    id: 'dax.nodes',
    statement: 'Nodes per DAX cluster: one primary and up to 10 read replicas.',
    value: 11,
    unit: 'nodes',
    nature: 'hard',
    scope: 'cluster',
    sources: [daxClusterSizing],
    notes:
      'The notes say 10 nodes in total; current text says 11 (1 + 10), although the console walkthrough still says 10 (1 + 9).',
  },
  {
    id: 'dax.nodes-console',
    statement: 'Nodes per DAX cluster according to the console walkthrough.',
    value: 10,
    unit: 'nodes',
    nature: 'law',
    scope: 'cluster',
    sources: [dAXCreateClusterConsole],
    notes:
      'Contradicts the 11-node pages of the same guide. AWS’s page does not say whether it can be raised.',
  },
  {
    id: 'dax.write-through',
    statement:
      'DAX is a write-through cache in the VPC; it helps reads, writes still consume table capacity.',
    value: 'write-through',
    unit: 'rule',
    nature: 'law',
    scope: 'cluster',
    sources: [dAXConsistency],
    notes:
      'Imprecise: writes pass through DAX and populate its item cache, but it does not buffer or absorb write load.',
  },
  {
    id: 'dax.vpc',
    statement:
      'DAX is VPC-based: clients (a Lambda function too) must be in, or connected to, its VPC; at least 3 nodes in different AZs for production.',
    value: 3,
    unit: 'nodes',
    nature: 'law',
    scope: 'cluster',
    sources: [daxClusterSizing],
  },
  {
    id: 'athena.ddb',
    statement:
      'Athena queries DynamoDB only through a federated connector, which is a Lambda function (read only), or over a table export in S3.',
    value: 'connector Lambda',
    unit: 'rule',
    nature: 'law',
    scope: 'query',
    sources: [connectorsDynamodb],
    notes:
      'The notes suggest Athena and Kinesis query the table directly; Kinesis cannot query, it only receives changes.',
  },
  {
    id: 'ddb.zero-etl',
    statement: 'DynamoDB has zero-ETL integrations with Redshift, OpenSearch and SageMaker Lakehouse.',
    value: 'Redshift, OpenSearch, Lakehouse',
    unit: 'targets',
    nature: 'law',
    scope: 'table',
    sources: [redshiftforDynamoDBZeroEtl],
  },
  {
    id: 'ddb.write-buffer',
    statement:
      'Queue-based load levelling in front of DynamoDB is SQS - Lambda (or Pipes - API Gateway / Step Functions) - BatchWriteItem; neither SNS nor SQS writes to a table by itself.',
    value: 'compute needed',
    unit: 'rule',
    nature: 'law',
    scope: 'table',
    sources: [ebPipesEventTarget],
    notes: 'The notes name SNS as the writer.',
  },
  {
    id: 'ddb.partition-reads',
    statement: 'Read units of one partition, and so of one item or key.',
    value: 3000,
    unit: 'read units/s',
    nature: 'hard',
    scope: 'partition',
    sources: [bpPartitionKeyDesign],
  },
  {
    id: 'ddb.partition-writes',
    statement: 'Write units of one partition, and so of one item or key.',
    value: 1000,
    unit: 'write units/s',
    nature: 'hard',
    scope: 'partition',
    sources: [bpPartitionKeyDesign],
  },
  {
    id: 'ddb.read-unit-bytes',
    statement:
      'What one read unit reads strongly consistently; eventually consistent it reads twice as much.',
    value: 4,
    unit: 'KB',
    nature: 'hard',
    scope: 'read unit',
    sources: [readWriteOperations],
    notes:
      'The notes call items under 4 KB recommended; AWS recommends no size, 4 KB is what one read unit covers.',
  },
  {
    id: 'ddb.write-unit-bytes',
    statement: 'What one write unit writes.',
    value: 1,
    unit: 'KB',
    nature: 'hard',
    scope: 'write unit',
    sources: [readWriteOperations],
  },
  {
    id: 'ddb.table-reads',
    statement: 'Default read throughput of a table, on-demand and provisioned.',
    value: 40000,
    unit: 'read units/s',
    nature: 'soft',
    scope: 'table',
    sources: [serviceQuotas],
  },
  {
    id: 'ddb.table-writes',
    statement: 'Default write throughput of a table, on-demand and provisioned.',
    value: 40000,
    unit: 'write units/s',
    nature: 'soft',
    scope: 'table',
    sources: [serviceQuotas],
  },
  {
    id: 'ddb.batch-write',
    statement: 'Data of one BatchWriteItem call, all items together.',
    value: 16,
    unit: 'MB',
    nature: 'hard',
    scope: 'request',
    sources: [constraints],
  },
]
