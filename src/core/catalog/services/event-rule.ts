import { one, text } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'event-rule',
  name: 'Amazon EventBridge rule',
  shortName: 'EventBridge rule',
  keywords: ['rule', 'event pattern', 'cron'],
  category: 'integration',
  icon: 'resource/AmazonEventBridgeRule',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [
    one('bus', 'Event bus', 'The bus whose events it matches.', ['event-bus']),
    text('pattern', 'Event pattern', 'What an event must look like.', '{"source":["orders"]}'),
    text('schedule', 'Schedule', 'A rate or cron expression instead of a pattern.', 'rate(5 minutes)'),
    one(
      'deadLetterQueue',
      'Dead-letter queue',
      'Standard queue of the same Region for events that could not be delivered.',
      ['sqs'],
    ),
  ],
  sources: [
    {
      title: 'Amazon EventBridge quotas',
      url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html',
      asOf: '2026-H2',
    },
  ],
})
