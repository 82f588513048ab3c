import { subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'sagemaker',
  name: 'Amazon SageMaker AI',
  shortName: 'SageMaker AI',
  keywords: ['machine learning', 'training', 'notebook'],
  category: 'ml',
  icon: 'architecture-service/AmazonSageMakerAI',
  placement: 'inside',
  livesIn: ['region', 'vpc', 'account', 'aws-cloud'],
  stubs: 'subnets',
  fields: [subnets('Subnets that it is attached to, where it reaches into a VPC.')],
  sources: [
    {
      title: 'What is Amazon SageMaker AI?',
      url: 'https://docs.aws.amazon.com/sagemaker/latest/dg/whatis.html',
      asOf: '2026',
    },
  ],
})
