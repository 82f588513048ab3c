import { asn } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'transit-gateway',
  name: 'AWS Transit Gateway',
  shortName: 'Transit gateway',
  keywords: ['tgw', 'hub'],
  category: 'network',
  icon: 'architecture-service/AWSTransitGateway',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [
    asn('Amazon’s side of BGP sessions; peered transit gateways should each have their own.'),
    {
      key: 'securityGroupReferencing',
      label: 'Security-group referencing',
      help: 'Whether inbound rules may name security groups of other attached VPCs; it has to be on at the attachments too.',
      type: 'boolean',
    },
  ],
  sources: [
    {
      title: 'How AWS Transit Gateway works',
      url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
      asOf: '2026-H2',
    },
    {
      title: 'AWS Transit Gateway Quotas',
      url: 'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html',
      asOf: '2026',
    },
  ],
})
