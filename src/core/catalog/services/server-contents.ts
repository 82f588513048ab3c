import { defineService } from '../service'

export default defineService({
  id: 'server-contents',
  name: 'Server contents',
  shortName: 'Server contents',
  keywords: ['on-premises', 'host', 'hypervisor'],
  category: 'containers',
  icon: 'architecture-group/Servercontents',
  placement: 'inside',
  livesIn: ['site'],
  frame: { stroke: '#7D8998', dashed: false, fill: null, header: 'left' },
  fields: [],
  sources: [
    {
      title: 'AWS Architecture Icons',
      url: 'https://aws.amazon.com/architecture/icons/',
      asOf: '2026-01-30',
    },
  ],
})
