import { defineService } from '../service'

export default defineService({
  id: 'secrets-manager',
  name: 'AWS Secrets Manager',
  shortName: 'Secrets Manager',
  keywords: ['secret', 'password', 'credentials'],
  category: 'security',
  icon: 'architecture-service/AWSSecretsManager',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [
    {
      key: 'rotationSeconds',
      label: 'Rotation',
      help: 'How often the secret is changed by itself.',
      type: 'number',
      unit: 'seconds',
      min: 14_400,
      max: 86_313_600,
    },
  ],
  sources: [
    {
      title: 'What is AWS Secrets Manager?',
      url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/intro.html',
      asOf: '2026',
    },
  ],
})
