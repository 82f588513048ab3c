import { defineService } from '../service'

export default defineService({
  id: 'cognito',
  name: 'Amazon Cognito user pool',
  shortName: 'Cognito user pool',
  keywords: ['user pool', 'login', 'sign-in', 'authentication', 'oauth', 'identity'],
  category: 'security',
  icon: 'architecture-service/AmazonCognito',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is Amazon Cognito?',
      url: 'https://docs.aws.amazon.com/cognito/latest/developerguide/what-is-amazon-cognito.html',
      asOf: '2026',
    },
  ],
})
