import { defineService } from '../service'

export default defineService({
  id: 'systems-manager',
  name: 'AWS Systems Manager',
  shortName: 'Systems Manager',
  keywords: ['ssm', 'session manager', 'run command'],
  category: 'management',
  icon: 'architecture-service/AWSSystemsManager',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is AWS Systems Manager?',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/what-is-systems-manager.html',
      asOf: '2026',
    },
  ],
})
