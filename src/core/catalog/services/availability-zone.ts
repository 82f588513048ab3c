import { defineService } from '../service'

export default defineService({
  id: 'availability-zone',
  name: 'Availability Zone',
  shortName: 'Availability Zone',
  keywords: ['az', 'zone', 'data centre', 'data center'],
  category: 'containers',
  icon: null,
  noIconBecause: 'AWS draws an Availability Zone as a dashed border with its name only.',
  placement: 'inside',
  livesIn: ['vpc', 'region'],
  frame: { stroke: '#00A4A6', dashed: true, fill: null, header: 'centre' },
  caption: 'zone',
  fields: [
    {
      key: 'zone',
      label: 'Zone',
      help: 'Name of the zone. A subnet, an EBS volume and an instance each lie in exactly one.',
      type: 'text',
      example: 'us-east-1a',
    },
  ],
  sources: [
    {
      title: 'Subnets for your VPC',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html',
      asOf: '2026-H2',
    },
  ],
})
