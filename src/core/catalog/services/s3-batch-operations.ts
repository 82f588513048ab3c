import { choice } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 's3-batch-operations',
  name: 'Amazon S3 Batch Operations',
  shortName: 'S3 Batch Operations',
  keywords: ['batch job', 'inventory'],
  category: 'storage',
  icon: 'resource/AmazonSimpleStorageServiceS3BatchOperations',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  caption: 'operation',
  fields: [
    choice('operation', 'Operation', 'What is done to each object of the list.', [
      'copy',
      'invoke Lambda',
      'restore',
      'replace tags',
      'replicate',
    ]),
  ],
  sources: [
    {
      title: 'Performing object operations in bulk with Batch Operations',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops.html',
      asOf: '2026',
    },
  ],
})
