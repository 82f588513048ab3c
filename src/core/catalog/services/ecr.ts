import { defineService } from '../service'

export default defineService({
  id: 'ecr',
  name: 'Amazon Elastic Container Registry (ECR)',
  shortName: 'ECR',
  keywords: ['registry', 'docker', 'images'],
  category: 'compute',
  icon: 'architecture-service/AmazonElasticContainerRegistry',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [
    {
      key: 'visibility',
      label: 'Visibility',
      help: 'A private registry asks for IAM permissions; a public one may be pulled by anyone.',
      type: 'choice',
      options: ['private', 'public'],
    },
  ],
  sources: [
    {
      title: 'What is Amazon Elastic Container Registry?',
      url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/what-is-ecr.html',
      asOf: '2026',
    },
  ],
})
