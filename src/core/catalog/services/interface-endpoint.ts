import { securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'interface-endpoint',
  name: 'VPC interface endpoint',
  shortName: 'Interface endpoint',
  keywords: ['vpc endpoint', 'privatelink', 'vpce'],
  category: 'network',
  icon: 'resource/AmazonVPCEndpoints',
  placement: 'inside',
  livesIn: ['subnet', 'vpc'],
  stubs: 'subnets',
  caption: 'service',
  fields: [
    {
      key: 'service',
      label: 'Service',
      help: 'The AWS service or endpoint service that it leads to, such as s3, sqs, secretsmanager or execute-api.',
      type: 'text',
      example: 'sqs',
    },
    subnets('Subnets in which the endpoint has a network interface, one for each zone.'),
    {
      key: 'privateDns',
      label: 'Private DNS',
      help: 'Whether the service’s usual name resolves to the endpoint within the VPC.',
      type: 'boolean',
    },
    securityGroups,
  ],
  sources: [
    {
      title: 'AWS PrivateLink concepts',
      url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html',
      asOf: '2026-H2',
    },
    {
      title: 'AWS PrivateLink quotas',
      url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html',
      asOf: '2026-H2',
    },
  ],
})
