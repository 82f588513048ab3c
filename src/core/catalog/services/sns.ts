import { defineService } from '../service'

export default defineService({
  id: 'sns',
  name: 'Amazon SNS topic',
  shortName: 'SNS topic',
  keywords: ['topic', 'pub/sub', 'publish', 'notification', 'e-mail', 'sms'],
  category: 'integration',
  icon: 'architecture-service/AmazonSimpleNotificationService',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  caption: 'topicType',
  fields: [
    {
      key: 'topicType',
      label: 'Type',
      help: 'Standard delivers to queues, functions, HTTP endpoints, e-mail, SMS and more; FIFO keeps order and delivers to SQS queues.',
      type: 'choice',
      options: ['standard', 'FIFO'],
    },
  ],
  sources: [
    {
      title: 'Amazon Simple Notification Service endpoints and quotas',
      url: 'https://docs.aws.amazon.com/general/latest/gr/sns.html',
      asOf: '2026-H2',
    },
    {
      title: 'Amazon SNS event destinations',
      url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-event-destinations.html',
      asOf: '2026-H2',
    },
  ],
})
