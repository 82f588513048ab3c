import { securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'opensearch',
  name: 'Amazon OpenSearch Service domain',
  shortName: 'OpenSearch domain',
  keywords: ['elasticsearch', 'search', 'kibana'],
  category: 'analytics',
  icon: 'architecture-service/AmazonOpenSearchService',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'availability-zone', 'region', 'account', 'aws-cloud'],
  stubs: 'subnets',
  fields: [
    subnets('Subnets of a domain with VPC access, one in each of its zones; a public domain has none.'),
    securityGroups,
  ],
  sources: [
    {
      title: 'Launching your Amazon OpenSearch Service domains within a VPC',
      url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html',
      asOf: '2026',
    },
  ],
})
