import { perSecond, text } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'api-destination',
  name: 'EventBridge API destination',
  shortName: 'API destination',
  keywords: ['webhook', 'http endpoint'],
  category: 'integration',
  icon: 'resource/AmazonEventBridgeSaasPartnerEvent',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  caption: 'url',
  fields: [
    text('url', 'Address', 'HTTPS address that gets the events.', 'https://api.example.com/events'),
    perSecond('throttlePerSecond', 'Throttle', 'Calls per second that it makes at most.'),
  ],
  sources: [
    {
      title: 'API destinations as targets in Amazon EventBridge',
      url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-api-destinations.html',
      asOf: '2026',
    },
  ],
})
