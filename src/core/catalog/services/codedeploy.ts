import { defineService } from '../service'

export default defineService({
  id: 'codedeploy',
  name: 'AWS CodeDeploy',
  shortName: 'CodeDeploy',
  keywords: ['ci/cd', 'deployment'],
  category: 'developer',
  icon: 'architecture-service/AWSCodeDeploy',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is CodeDeploy?',
      url: 'https://docs.aws.amazon.com/codedeploy/latest/userguide/welcome.html',
      asOf: '2026',
    },
  ],
})
