import { gib, size } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'lambda-layer',
  name: 'AWS Lambda layer',
  shortName: 'Lambda layer',
  keywords: ['library', 'dependencies', 'package'],
  category: 'compute',
  icon: 'resource/AWSLambdaLambdaFunction',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [
    size('sizeBytes', 'Size', 'Unzipped; a function and its layers together take up to 250 MB.', 10 * gib),
  ],
  sources: [
    {
      title: 'Lambda quotas',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
      asOf: '2026-H2',
    },
  ],
})
