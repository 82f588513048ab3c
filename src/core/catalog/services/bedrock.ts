import { defineService } from '../service'

export default defineService({
  id: 'bedrock',
  name: 'Amazon Bedrock',
  shortName: 'Bedrock',
  keywords: ['generative ai', 'llm'],
  category: 'ml',
  icon: 'architecture-service/AmazonBedrock',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is Amazon Bedrock?',
      url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/what-is-bedrock.html',
      asOf: '2026',
    },
  ],
})
