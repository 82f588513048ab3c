import { defineService } from '../service'

export default defineService({
  id: 'region',
  name: 'AWS Region',
  shortName: 'Region',
  keywords: ['us-east-1', 'eu-west-1'],
  category: 'containers',
  icon: 'architecture-group/Region',
  placement: 'inside',
  livesIn: ['account', 'aws-cloud'],
  frame: { stroke: '#00A4A6', dashed: true, fill: null, header: 'left' },
  caption: 'region',
  fields: [
    {
      key: 'region',
      label: 'Region code',
      help: 'Code of the Region; many quotas are counted per account and Region, and some services reach only resources of their own Region.',
      type: 'text',
      example: 'us-east-1',
    },
  ],
  sources: [
    {
      title: 'AWS Regions and Availability Zones',
      url: 'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions-availability-zones.html',
      asOf: '2026',
    },
  ],
})
