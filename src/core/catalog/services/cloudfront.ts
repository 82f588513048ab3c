import { statement } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'cloudfront',
  name: 'Amazon CloudFront',
  shortName: 'CloudFront',
  keywords: ['cdn', 'distribution', 'cache', 'edge'],
  category: 'network',
  icon: 'architecture-service/AmazonCloudFront',
  placement: 'inside',
  livesIn: ['account', 'aws-cloud'],
  fields: [
    {
      key: 'alternateName',
      label: 'Alternate domain name',
      help: 'Name of your own for the distribution; its certificate must be in us-east-1.',
      type: 'text',
      example: 'www.example.com',
    },
    {
      key: 'cacheTtlSeconds',
      label: 'Cache lifetime',
      help: 'How long an answer is kept at the edge if the origin does not say.',
      type: 'number',
      unit: 'seconds',
      min: 0,
      max: 31_536_000,
    },
    statement(
      'flatRatePlan',
      'Flat-rate plan',
      'Whether the distribution is on a flat-rate pricing plan, which comes with allowances of its own.',
    ),
  ],
  sources: [
    {
      title: 'CloudFront quotas',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html',
      asOf: '2026-H2',
    },
    {
      title: 'Use various origins with CloudFront distributions',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistS3AndCustomOrigins.html',
      asOf: '2026-04',
    },
  ],
})
