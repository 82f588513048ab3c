import { defineService } from '../service'

export default defineService({
  id: 'identity-center',
  name: 'AWS IAM Identity Center',
  shortName: 'IAM Identity Center',
  keywords: ['sso', 'single sign-on'],
  category: 'security',
  icon: 'architecture-service/AWSIAMIdentityCenter',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is IAM Identity Center?',
      url: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/what-is.html',
      asOf: '2026',
    },
  ],
})
