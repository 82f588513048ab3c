import { defineService } from '../service'

export default defineService({
  id: 'control-tower',
  name: 'AWS Control Tower',
  shortName: 'Control Tower',
  keywords: ['landing zone'],
  category: 'management',
  icon: 'architecture-service/AWSControlTower',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is AWS Control Tower?',
      url: 'https://docs.aws.amazon.com/controltower/latest/userguide/what-is-control-tower.html',
      asOf: '2026',
    },
  ],
})
