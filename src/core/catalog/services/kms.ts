import { defineService } from '../service'

export default defineService({
  id: 'kms',
  name: 'AWS KMS key',
  shortName: 'KMS key',
  keywords: ['key', 'encryption', 'key management service', 'cmk'],
  category: 'security',
  icon: 'architecture-service/AWSKeyManagementService',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [
    {
      key: 'keyType',
      label: 'Key',
      help: 'A customer managed key has a policy of your own; an AWS managed one is kept by the service that uses it.',
      type: 'choice',
      options: ['customer managed', 'AWS managed'],
    },
    {
      key: 'multiRegion',
      label: 'Multi-Region',
      help: 'Whether the key has replicas in other Regions.',
      type: 'boolean',
    },
  ],
  sources: [
    {
      title: 'Request quotas (AWS KMS)',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html',
      asOf: '2026-H2',
    },
  ],
})
