import { defineService } from '../service'

export default defineService({
  id: 'aws-cloud',
  name: 'AWS Cloud',
  shortName: 'AWS Cloud',
  keywords: ['aws', 'cloud'],
  category: 'containers',
  icon: 'architecture-group/AWSCloud',
  placement: 'inside',
  livesIn: [],
  frame: { stroke: '#232F3E', dashed: false, fill: null, header: 'left' },
  fields: [],
  sources: [
    {
      title: 'AWS Architecture Icons',
      url: 'https://aws.amazon.com/architecture/icons/',
      asOf: '2026-01-30',
    },
  ],
})
