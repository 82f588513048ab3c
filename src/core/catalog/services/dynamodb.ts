import { perSecond } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'dynamodb',
  name: 'Amazon DynamoDB table',
  shortName: 'DynamoDB table',
  keywords: ['nosql', 'key-value', 'ddb', 'table'],
  category: 'database',
  icon: 'architecture-service/AmazonDynamoDB',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  caption: 'capacityMode',
  fields: [
    {
      key: 'capacityMode',
      label: 'Capacity',
      help: 'On-demand follows the load; provisioned is set by you and may scale within bounds.',
      type: 'choice',
      options: ['on-demand', 'provisioned'],
    },
    {
      key: 'stream',
      label: 'Stream',
      help: 'Whether changes can be read for 24 hours; design for two readers of a shard.',
      type: 'boolean',
    },
    {
      key: 'itemBytes',
      label: 'Item size',
      help: 'Largest item, names and values; DynamoDB takes up to 400 KB.',
      type: 'number',
      unit: 'bytes',
      min: 0,
      max: 400 * 1024,
    },
    {
      key: 'readUnits',
      label: 'Read units',
      help: 'Provisioned read capacity: one strongly consistent read of up to 4 KB per second each.',
      type: 'number',
      unit: 'none',
      min: 1,
      max: 1_000_000,
      whole: true,
    },
    {
      key: 'writeUnits',
      label: 'Write units',
      help: 'Provisioned write capacity: one write of up to 1 KB per second each.',
      type: 'number',
      unit: 'none',
      min: 1,
      max: 1_000_000,
      whole: true,
    },
    perSecond(
      'hottestKeyReadsPerSecond',
      'Hottest key, reads',
      'Read units per second for the partition-key value that is read most.',
    ),
    perSecond(
      'hottestKeyWritesPerSecond',
      'Hottest key, writes',
      'Write units per second for the partition-key value that is written most.',
    ),
  ],
  sources: [
    {
      title: 'Quotas in Amazon DynamoDB',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html',
      asOf: '2026-H2',
    },
    {
      title: 'Constraints in Amazon DynamoDB',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html',
      asOf: '2026-04',
    },
  ],
})
