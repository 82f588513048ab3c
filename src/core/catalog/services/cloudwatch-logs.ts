import { defineService } from '../service'

export default defineService({
  id: 'cloudwatch-logs',
  name: 'Amazon CloudWatch Logs',
  shortName: 'CloudWatch Logs',
  keywords: ['log group', 'subscription filter'],
  category: 'management',
  icon: 'resource/AmazonCloudWatchLogs',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'Real-time processing of log data with subscriptions',
      url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Subscriptions.html',
      asOf: '2026',
    },
  ],
})
