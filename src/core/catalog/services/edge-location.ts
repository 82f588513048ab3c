import { text } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'edge-location',
  name: 'CloudFront edge location',
  shortName: 'Edge location',
  keywords: ['point of presence', 'pop'],
  category: 'network',
  icon: 'resource/AmazonCloudFrontEdgeLocation',
  placement: 'inside',
  livesIn: ['aws-cloud', 'account'],
  caption: 'location',
  fields: [text('location', 'Location', 'City of the edge location.', 'Vienna')],
  sources: [
    {
      title: 'How CloudFront delivers content',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/HowCloudFrontWorks.html',
      asOf: '2026',
    },
  ],
})
