import { choice } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'cloudfront-function',
  name: 'CloudFront Functions function',
  shortName: 'CloudFront function',
  keywords: ['edge function', 'javascript', 'rewrite'],
  category: 'compute',
  icon: 'resource/AmazonCloudFrontFunctions',
  placement: 'inside',
  livesIn: ['account', 'aws-cloud'],
  caption: 'event',
  fields: [choice('event', 'Event', 'When CloudFront calls it.', ['viewer request', 'viewer response'])],
  sources: [
    {
      title: 'Customize at the edge with CloudFront Functions',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-functions.html',
      asOf: '2026',
    },
  ],
})
