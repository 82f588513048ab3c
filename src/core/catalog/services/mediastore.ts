import { defineService } from '../service'

export default defineService({
  id: 'mediastore',
  name: 'AWS Elemental MediaStore',
  shortName: 'MediaStore',
  keywords: ['video', 'origin'],
  category: 'media',
  icon: 'architecture-service/AWSElementalMediaStore',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is AWS Elemental MediaStore?',
      url: 'https://docs.aws.amazon.com/mediastore/latest/ug/what-is.html',
      asOf: '2026',
    },
  ],
})
