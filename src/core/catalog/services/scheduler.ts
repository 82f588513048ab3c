import { defineService } from '../service'

export default defineService({
  id: 'scheduler',
  name: 'Amazon EventBridge Scheduler',
  shortName: 'EventBridge Scheduler',
  keywords: ['cron', 'schedule', 'timer', 'job'],
  category: 'integration',
  icon: 'resource/AmazonEventBridgeScheduler',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  caption: 'schedule',
  fields: [
    {
      key: 'schedule',
      label: 'Schedule',
      help: 'A rate or cron expression; the finest grain is a minute.',
      type: 'text',
      example: 'rate(5 minutes)',
    },
  ],
  sources: [
    {
      title: 'Quotas for Amazon EventBridge Scheduler',
      url: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/scheduler-quotas.html',
      asOf: '2026-H2',
    },
  ],
})
