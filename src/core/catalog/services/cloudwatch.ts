import { defineService } from '../service'

export default defineService({
  id: 'cloudwatch',
  name: 'Amazon CloudWatch',
  shortName: 'CloudWatch',
  keywords: ['metrics', 'logs', 'alarm', 'monitoring', 'dashboard'],
  category: 'management',
  icon: 'architecture-service/AmazonCloudWatch',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [
    {
      key: 'logRetentionSeconds',
      label: 'Log retention',
      help: 'How long logs are kept; for ever unless set.',
      type: 'number',
      unit: 'seconds',
      min: 86_400,
      max: 315_619_200,
    },
  ],
  sources: [
    {
      title: 'Alarm actions',
      url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html',
      asOf: '2026-04',
    },
    {
      title: 'Real-time processing of log data with subscriptions',
      url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Subscriptions.html',
      asOf: '2026-04',
    },
  ],
})
