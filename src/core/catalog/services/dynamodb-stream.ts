import { choice, one, output } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'dynamodb-stream',
  name: 'DynamoDB stream',
  shortName: 'DynamoDB stream',
  keywords: ['change data capture', 'cdc', 'streams'],
  category: 'database',
  icon: 'resource/AmazonDynamoDBStream',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  caption: 'viewType',
  fields: [
    one('table', 'Table', 'The table whose changes it holds for 24 hours.', ['dynamodb']),
    choice('viewType', 'View', 'What a record holds of the changed item.', [
      'keys only',
      'new image',
      'old image',
      'new and old images',
    ]),
    ...output,
  ],
  sources: [
    {
      title: 'Change data capture with Amazon DynamoDB',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/streamsmain.html',
      asOf: '2026-04',
    },
  ],
})
