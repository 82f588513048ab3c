import { choice, output, seconds, securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'batch',
  name: 'AWS Batch',
  shortName: 'Batch',
  keywords: ['batch job', 'job queue', 'compute environment'],
  category: 'compute',
  icon: 'architecture-service/AWSBatch',
  placement: 'inside',
  livesIn: ['vpc', 'region', 'account', 'aws-cloud'],
  stubs: 'subnets',
  caption: 'launchType',
  fields: [
    choice('launchType', 'Compute environment', 'What runs the jobs.', ['Fargate', 'EC2', 'EKS']),
    subnets('Subnets in which jobs run.'),
    seconds('averageDurationSeconds', 'Average duration', 'How long one job usually runs.', 31_536_000),
    securityGroups,
    ...output,
  ],
  sources: [
    {
      title: 'What is AWS Batch?',
      url: 'https://docs.aws.amazon.com/batch/latest/userguide/what-is-batch.html',
      asOf: '2026',
    },
  ],
})
