import { defineService } from '../service'

export default defineService({
  id: 'mediapackage',
  name: 'AWS Elemental MediaPackage',
  shortName: 'MediaPackage',
  keywords: ['video', 'streaming'],
  category: 'media',
  icon: 'architecture-service/AWSElementalMediaPackage',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is AWS Elemental MediaPackage?',
      url: 'https://docs.aws.amazon.com/mediapackage/latest/ug/what-is.html',
      asOf: '2026',
    },
  ],
})
