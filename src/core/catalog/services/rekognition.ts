import { defineService } from '../service'

export default defineService({
  id: 'rekognition',
  name: 'Amazon Rekognition',
  shortName: 'Rekognition',
  keywords: ['image', 'video'],
  category: 'ml',
  icon: 'architecture-service/AmazonRekognition',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is Amazon Rekognition?',
      url: 'https://docs.aws.amazon.com/rekognition/latest/dg/what-is.html',
      asOf: '2026',
    },
  ],
})
