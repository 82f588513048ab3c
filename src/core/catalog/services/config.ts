import { defineService } from '../service'

export default defineService({
  id: 'config',
  name: 'AWS Config',
  shortName: 'Config',
  keywords: ['compliance'],
  category: 'management',
  icon: 'architecture-service/AWSConfig',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is AWS Config?',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/WhatIsConfig.html',
      asOf: '2026',
    },
  ],
})
