import { defineService } from '../service'

export default defineService({
  id: 'iot-core',
  name: 'AWS IoT Core',
  shortName: 'IoT Core',
  keywords: ['mqtt', 'devices'],
  category: 'iot',
  icon: 'architecture-service/AWSIoTCore',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'AWS IoT rule actions',
      url: 'https://docs.aws.amazon.com/iot/latest/developerguide/iot-rule-actions.html',
      asOf: '2026',
    },
  ],
})
