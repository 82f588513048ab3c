import { seconds, statement } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'backup',
  name: 'AWS Backup',
  shortName: 'Backup',
  keywords: ['backup plan', 'vault', 'recovery point'],
  category: 'storage',
  icon: 'architecture-service/AWSBackup',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [
    seconds('intervalSeconds', 'Interval', 'How often a recovery point is made.', 31_536_000),
    seconds('retentionSeconds', 'Retention', 'How long recovery points are kept.', 3_153_600_000),
    statement('vaultLock', 'Vault Lock', 'Whether recovery points are kept from being deleted early.'),
  ],
  sources: [
    {
      title: 'What is AWS Backup?',
      url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/whatisbackup.html',
      asOf: '2026',
    },
  ],
})
