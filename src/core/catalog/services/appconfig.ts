import { defineService } from '../service'

export default defineService({
  id: 'appconfig',
  name: 'AWS AppConfig',
  shortName: 'AppConfig',
  keywords: ['feature flags', 'configuration'],
  category: 'management',
  icon: 'architecture-service/AWSAppConfig',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is AWS AppConfig?',
      url: 'https://docs.aws.amazon.com/appconfig/latest/userguide/what-is-appconfig.html',
      asOf: '2026',
    },
  ],
})
