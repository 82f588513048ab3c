import { defineService } from '../service'

export default defineService({
  id: 'organizations',
  name: 'AWS Organizations',
  shortName: 'Organizations',
  keywords: ['multi-account', 'scp'],
  category: 'management',
  icon: 'architecture-service/AWSOrganizations',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is AWS Organizations?',
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_introduction.html',
      asOf: '2026',
    },
  ],
})
