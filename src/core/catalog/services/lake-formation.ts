import { defineService } from '../service'

export default defineService({
  id: 'lake-formation',
  name: 'AWS Lake Formation',
  shortName: 'Lake Formation',
  keywords: ['data lake'],
  category: 'analytics',
  icon: 'architecture-service/AWSLakeFormation',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is AWS Lake Formation?',
      url: 'https://docs.aws.amazon.com/lake-formation/latest/dg/what-is-lake-formation.html',
      asOf: '2026',
    },
  ],
})
