import { choice, gib, seconds, size } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'lambda-edge',
  name: 'Lambda@Edge function',
  shortName: 'Lambda@Edge function',
  keywords: ['edge function', 'cloudfront trigger'],
  category: 'compute',
  icon: 'architecture-service/AWSLambda',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  caption: 'event',
  fields: [
    choice('event', 'Event', 'When CloudFront calls it: before or after its cache.', [
      'viewer request',
      'origin request',
      'origin response',
      'viewer response',
    ]),
    seconds('timeoutSeconds', 'Timeout', 'Longest run, 30 s at most.', 900),
    size('memoryBytes', 'Memory', 'Memory of the function; 128 MB for viewer events.', 10 * gib),
  ],
  sources: [
    {
      title: 'Customize at the edge with Lambda@Edge',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-at-the-edge.html',
      asOf: '2026',
    },
  ],
})
