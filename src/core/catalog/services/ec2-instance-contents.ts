import { text } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'ec2-instance-contents',
  name: 'EC2 instance contents',
  shortName: 'EC2 instance contents',
  keywords: ['instance', 'virtual machine', 'software on an instance'],
  category: 'containers',
  icon: 'architecture-group/EC2instancecontents',
  placement: 'inside',
  livesIn: ['subnet', 'availability-zone', 'vpc', 'ecs-cluster'],
  frame: { stroke: '#ED7100', dashed: false, fill: null, header: 'left' },
  caption: 'instanceType',
  fields: [
    text(
      'instanceType',
      'Instance type',
      'Family and size of the instance that is drawn as a box.',
      'm7g.large',
    ),
  ],
  sources: [
    {
      title: 'AWS Architecture Icons',
      url: 'https://aws.amazon.com/architecture/icons/',
      asOf: '2026-01-30',
    },
  ],
})
