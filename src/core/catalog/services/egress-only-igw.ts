import { defineService } from '../service'

export default defineService({
  id: 'egress-only-igw',
  name: 'Egress-only internet gateway',
  shortName: 'Egress-only internet gateway',
  keywords: ['eigw', 'ipv6'],
  category: 'network',
  icon: 'resource/AmazonVPCInternetGateway',
  placement: 'border',
  livesIn: ['vpc'],
  fields: [],
  sources: [
    {
      title: 'Egress-only internet gateways',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html',
      asOf: '2026',
    },
  ],
})
