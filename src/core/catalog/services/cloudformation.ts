import { defineService } from '../service'

export default defineService({
  id: 'cloudformation',
  name: 'AWS CloudFormation',
  shortName: 'CloudFormation',
  keywords: ['stack', 'infrastructure as code'],
  category: 'management',
  icon: 'architecture-service/AWSCloudFormation',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is CloudFormation?',
      url: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/Welcome.html',
      asOf: '2026',
    },
  ],
})
