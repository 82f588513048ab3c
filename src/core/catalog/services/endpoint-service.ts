import { defineService } from '../service'

export default defineService({
  id: 'endpoint-service',
  name: 'VPC endpoint service',
  shortName: 'Endpoint service',
  keywords: ['privatelink', 'provider'],
  category: 'network',
  icon: 'architecture-service/AWSPrivateLink',
  placement: 'inside',
  livesIn: ['vpc', 'region', 'account', 'aws-cloud'],
  fields: [
    {
      key: 'loadBalancers',
      label: 'Load balancers',
      help: 'Network or Gateway Load Balancers in front of the service; an NLB belongs to one endpoint service only.',
      type: 'reference',
      many: true,
      services: ['nlb', 'gwlb'],
    },
    {
      key: 'acceptanceRequired',
      label: 'Acceptance required',
      help: 'Whether the provider accepts every endpoint by hand.',
      type: 'boolean',
    },
  ],
  sources: [
    {
      title: 'Create a service powered by AWS PrivateLink',
      url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html',
      asOf: '2026-H2',
    },
  ],
})
