import { subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'codebuild',
  name: 'AWS CodeBuild project',
  shortName: 'CodeBuild project',
  keywords: ['ci/cd', 'build'],
  category: 'developer',
  icon: 'architecture-service/AWSCodeBuild',
  placement: 'inside',
  livesIn: ['region', 'vpc', 'account', 'aws-cloud'],
  stubs: 'subnets',
  fields: [subnets('Subnets that it is attached to, where it reaches into a VPC.')],
  sources: [
    {
      title: 'Use AWS CodeBuild with Amazon Virtual Private Cloud',
      url: 'https://docs.aws.amazon.com/codebuild/latest/userguide/vpc-support.html',
      asOf: '2026',
    },
  ],
})
