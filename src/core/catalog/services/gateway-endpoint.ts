import { defineService } from '../service'

export default defineService({
  id: 'gateway-endpoint',
  name: 'VPC gateway endpoint',
  shortName: 'Gateway endpoint',
  keywords: ['vpc endpoint', 's3 endpoint', 'dynamodb endpoint', 'vpce'],
  category: 'network',
  icon: 'resource/AmazonVPCEndpoints',
  placement: 'inside',
  livesIn: ['vpc'],
  caption: 'service',
  fields: [
    {
      key: 'service',
      label: 'Service',
      help: 'Gateway endpoints exist for Amazon S3 and DynamoDB only, of the VPC’s own Region.',
      type: 'text',
      example: 's3',
    },
    {
      key: 'routeTables',
      label: 'Route tables',
      help: 'Route tables that lead to the service by this endpoint; it cannot be used from outside its VPC.',
      type: 'reference',
      many: true,
      services: ['route-table'],
    },
  ],
  sources: [
    {
      title: 'Gateway endpoints',
      url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
      asOf: '2026-H2',
    },
  ],
})
