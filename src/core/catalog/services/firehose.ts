import { output } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'firehose',
  name: 'Amazon Data Firehose',
  shortName: 'Data Firehose',
  keywords: ['kinesis firehose', 'delivery stream', 'kdf'],
  category: 'analytics',
  icon: 'architecture-service/AmazonDataFirehose',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [
    {
      key: 'bufferSeconds',
      label: 'Buffer interval',
      help: 'How long it gathers records before it delivers them.',
      type: 'number',
      unit: 'seconds',
      min: 0,
      max: 900,
    },
    {
      key: 'bufferBytes',
      label: 'Buffer size',
      help: 'How much it gathers before it delivers.',
      type: 'number',
      unit: 'bytes',
      min: 0,
      max: 128 * 1024 ** 2,
    },
    ...output,
  ],
  sources: [
    {
      title: 'Amazon Data Firehose Quota',
      url: 'https://docs.aws.amazon.com/firehose/latest/dev/limits.html',
      asOf: '2026-H2',
    },
    {
      title: 'Choose source and destination for your Firehose stream',
      url: 'https://docs.aws.amazon.com/firehose/latest/dev/create-name.html',
      asOf: '2026-H2',
    },
  ],
})
