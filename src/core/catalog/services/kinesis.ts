import { defineService } from '../service'

export default defineService({
  id: 'kinesis',
  name: 'Amazon Kinesis Data Streams',
  shortName: 'Kinesis data stream',
  keywords: ['stream', 'kds', 'streaming'],
  category: 'analytics',
  icon: 'architecture-service/AmazonKinesisDataStreams',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  caption: 'capacityMode',
  fields: [
    {
      key: 'capacityMode',
      label: 'Capacity',
      help: 'On-demand scales by itself; provisioned has shards, each taking 1 MB or 1,000 records per second.',
      type: 'choice',
      options: ['on-demand', 'provisioned'],
    },
    {
      key: 'shards',
      label: 'Shards',
      help: 'Shards of a provisioned stream; each is read at 2 MB per second, shared by its readers.',
      type: 'number',
      unit: 'none',
      min: 1,
      max: 20_000,
      whole: true,
    },
    {
      key: 'retentionSeconds',
      label: 'Retention',
      help: 'How long records can be read, 24 hours to 365 days.',
      type: 'number',
      unit: 'seconds',
      min: 86_400,
      max: 31_536_000,
    },
  ],
  sources: [
    {
      title: 'Quotas and limits (Kinesis Data Streams)',
      url: 'https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html',
      asOf: '2026-H2',
    },
  ],
})
