import { defineService } from '../service'

export default defineService({
  id: 'iam-role',
  name: 'IAM role',
  shortName: 'IAM role',
  keywords: ['iam', 'permissions', 'execution role', 'instance profile'],
  category: 'security',
  icon: 'resource/AWSIdentityAccessManagementRole',
  placement: 'inside',
  livesIn: ['account', 'aws-cloud'],
  fields: [
    {
      key: 'trusts',
      label: 'Trusted by',
      help: 'Who may take on the role, such as lambda.amazonaws.com.',
      type: 'text',
      example: 'ec2.amazonaws.com',
    },
  ],
  sources: [
    {
      title: 'IAM roles',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html',
      asOf: '2026',
    },
  ],
})
