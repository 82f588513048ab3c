import { defineService } from '../service'

export default defineService({
  id: 'event-bus',
  name: 'Amazon EventBridge event bus',
  shortName: 'EventBridge event bus',
  keywords: ['eventbridge', 'events', 'rule', 'bus'],
  category: 'integration',
  icon: 'architecture-service/AmazonEventBridge',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [
    {
      key: 'busType',
      label: 'Type',
      help: 'The classic bus has rules with up to five targets each; the Custom Event Bus of 2026 has subscribers with one target each, which may be any AWS API.',
      type: 'choice',
      options: ['classic', 'Custom Event Bus'],
    },
    {
      key: 'archiveSeconds',
      label: 'Archive',
      help: 'How long events are kept for replay.',
      type: 'number',
      unit: 'seconds',
      min: 0,
      max: 31_536_000,
    },
    {
      key: 'deadLetterQueue',
      label: 'Dead-letter queue',
      help: 'Standard queue in the Region of the rule for events that could not be delivered.',
      type: 'reference',
      many: false,
      services: ['sqs'],
    },
  ],
  sources: [
    {
      title: 'Amazon EventBridge quotas',
      url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html',
      asOf: '2026-H2',
    },
    {
      title: 'Event bus targets in Amazon EventBridge',
      url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-targets.html',
      asOf: '2026-H2',
    },
  ],
})
