import { defineService } from '../service'

export default defineService({
  id: 'amplify',
  name: 'AWS Amplify',
  shortName: 'Amplify',
  keywords: ['web hosting', 'frontend'],
  category: 'developer',
  icon: 'architecture-service/AWSAmplify',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'Welcome to AWS Amplify Hosting',
      url: 'https://docs.aws.amazon.com/amplify/latest/userguide/welcome.html',
      asOf: '2026',
    },
  ],
})
