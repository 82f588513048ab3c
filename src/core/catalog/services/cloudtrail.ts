import { defineService } from '../service'

export default defineService({
  id: 'cloudtrail',
  name: 'AWS CloudTrail',
  shortName: 'CloudTrail',
  keywords: ['audit', 'trail'],
  category: 'management',
  icon: 'architecture-service/AWSCloudTrail',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is AWS CloudTrail?',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-user-guide.html',
      asOf: '2026',
    },
  ],
})
