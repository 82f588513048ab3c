import { defineService } from '../service'

export default defineService({
  id: 'codepipeline',
  name: 'AWS CodePipeline',
  shortName: 'CodePipeline',
  keywords: ['ci/cd', 'delivery'],
  category: 'developer',
  icon: 'architecture-service/AWSCodePipeline',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is AWS CodePipeline?',
      url: 'https://docs.aws.amazon.com/codepipeline/latest/userguide/welcome.html',
      asOf: '2026',
    },
  ],
})
