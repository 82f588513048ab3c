import { defineService } from '../service'

export default defineService({
  id: 'cdk',
  name: 'AWS Cloud Development Kit',
  shortName: 'CDK',
  keywords: ['infrastructure as code'],
  category: 'developer',
  icon: 'architecture-service/AWSCloudDevelopmentKit',
  placement: 'inside',
  livesIn: [],
  fields: [],
  sources: [
    {
      title: 'What is the AWS CDK?',
      url: 'https://docs.aws.amazon.com/cdk/v2/guide/home.html',
      asOf: '2026',
    },
  ],
})
