import { defineService } from '../service'

export default defineService({
  id: 'x-ray',
  name: 'AWS X-Ray',
  shortName: 'X-Ray',
  keywords: ['tracing'],
  category: 'developer',
  icon: 'architecture-service/AWSXRay',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is AWS X-Ray?',
      url: 'https://docs.aws.amazon.com/xray/latest/devguide/aws-xray.html',
      asOf: '2026',
    },
  ],
})
