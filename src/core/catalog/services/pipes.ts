import { one, output, text } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'pipes',
  name: 'Amazon EventBridge pipe',
  shortName: 'EventBridge pipe',
  keywords: ['pipes', 'point-to-point', 'event source mapping'],
  category: 'integration',
  icon: 'resource/AmazonEventBridgePipes',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [
    text('filter', 'Filter', 'Event pattern that records must match to pass.', '{"status":["new"]}'),
    one('enrichment', 'Enrichment', 'What is called to add to the records before they go on.', [
      'lambda',
      'step-functions',
      'api-gateway',
      'api-destination',
    ]),
    ...output,
  ],
  sources: [
    {
      title: 'Amazon EventBridge Pipes',
      url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes.html',
      asOf: '2026-H2',
    },
  ],
})
