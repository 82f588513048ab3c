import { defineService } from '../service'

export default defineService({
  id: 'route53',
  name: 'Amazon Route 53',
  shortName: 'Route 53',
  keywords: ['dns', 'domain', 'hosted zone', 'resolver'],
  category: 'network',
  icon: 'architecture-service/AmazonRoute53',
  placement: 'inside',
  livesIn: ['account', 'aws-cloud'],
  caption: 'domainName',
  fields: [
    {
      key: 'zoneType',
      label: 'Hosted zone',
      help: 'A public zone answers everyone; a private one answers only in the VPCs that it is associated with.',
      type: 'choice',
      options: ['public', 'private'],
    },
    {
      key: 'domainName',
      label: 'Domain name',
      help: 'Name of the hosted zone.',
      type: 'text',
      example: 'example.com',
    },
  ],
  sources: [
    {
      title: 'Route 53 quotas',
      url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html',
      asOf: '2026-H2',
    },
  ],
})
