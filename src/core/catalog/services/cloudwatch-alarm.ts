import { defineService } from '../service'

export default defineService({
  id: 'cloudwatch-alarm',
  name: 'Amazon CloudWatch alarm',
  shortName: 'CloudWatch alarm',
  keywords: ['threshold'],
  category: 'management',
  icon: 'resource/AmazonCloudWatchAlarm',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'Alarm actions',
      url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html',
      asOf: '2026',
    },
  ],
})
