import { statement } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 's3-glacier',
  name: 'Amazon S3 Glacier vault',
  shortName: 'S3 Glacier vault',
  keywords: ['archive', 'vault', 'cold storage'],
  category: 'storage',
  icon: 'architecture-service/AmazonSimpleStorageServiceGlacier',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [
    statement(
      'vaultLock',
      'Vault Lock',
      'Whether a locked policy keeps archives from being changed or deleted.',
    ),
  ],
  sources: [
    {
      title: 'What is Amazon Glacier?',
      url: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/introduction.html',
      asOf: '2026',
    },
  ],
})
