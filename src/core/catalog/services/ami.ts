import { choice } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'ami',
  name: 'Amazon Machine Image',
  shortName: 'AMI',
  keywords: ['image', 'golden image', 'machine image'],
  category: 'compute',
  icon: 'resource/AmazonEC2AMI',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [
    choice('operatingSystem', 'Operating system', 'What instances made from it run.', ['Linux', 'Windows']),
  ],
  sources: [
    {
      title: 'Amazon Machine Images in Amazon EC2',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AMIs.html',
      asOf: '2026',
    },
  ],
})
