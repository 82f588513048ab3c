import { defineService } from '../service'

export default defineService({
  id: 'account',
  name: 'AWS account',
  shortName: 'Account',
  keywords: ['aws account', 'tenant', 'organization'],
  category: 'containers',
  icon: 'architecture-group/AWSAccount',
  placement: 'inside',
  livesIn: ['aws-cloud'],
  frame: { stroke: '#E7157B', dashed: false, fill: null, header: 'left' },
  caption: 'accountId',
  fields: [
    {
      key: 'accountId',
      label: 'Account ID',
      help: 'The twelve digits that identify the account.',
      type: 'text',
      pattern: '^\\d{12}$',
      example: '123456789012',
    },
  ],
  sources: [
    {
      title: 'What is an AWS account?',
      url: 'https://docs.aws.amazon.com/accounts/latest/reference/accounts-welcome.html',
      asOf: '2026',
    },
  ],
})
