import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const vpcLimitsEndpoints: Source = {
  title: 'AWS PrivateLink quotas',
  url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html',
  asOf: '2026-H2',
}
const gatewayEndpoints: Source = {
  title: 'Gateway endpoints',
  url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
  asOf: '2026-H2',
}
const privatelinkInterfaceEndpoints: Source = {
  title: 'AWS PrivateLink for Amazon S3',
  url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html',
  asOf: '2026-H2',
}
const createEndpointService: Source = {
  title: 'Create a service powered by AWS PrivateLink',
  url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html',
  asOf: '2026-H2',
}
const concepts: Source = {
  title: 'AWS PrivateLink concepts',
  url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html',
  asOf: '2026-H2',
}

/** What AWS documents about VPC endpoints and PrivateLink. */
export const endpointsFacts: readonly Fact[] = [
  {
    id: 'vpce.interface-per-vpc',
    statement: 'Interface and GWLB endpoints per VPC.',
    value: 50,
    unit: 'endpoints',
    nature: 'soft',
    scope: 'VPC',
    sources: [vpcLimitsEndpoints],
  },
  {
    id: 'vpce.gateway-per-region',
    statement: 'Gateway endpoints per Region (255 per VPC at most).',
    value: 20,
    unit: 'endpoints',
    nature: 'soft',
    scope: 'account and Region',
    sources: [vpcLimitsEndpoints],
  },
  {
    id: 'vpce.gateway-services',
    statement: 'Gateway endpoints exist only for Amazon S3 and DynamoDB.',
    value: 'S3, DynamoDB',
    unit: 'services',
    nature: 'law',
    scope: 'VPC',
    sources: [gatewayEndpoints],
  },
  {
    id: 'vpce.gateway-not-outside',
    statement:
      'A gateway endpoint cannot be used from outside its VPC: not from on premises, another Region or a peered VPC.',
    value: 'VPC-local',
    unit: 'rule',
    nature: 'law',
    scope: 'gateway endpoint',
    sources: [privatelinkInterfaceEndpoints],
  },
  {
    id: 'vpce.gateway-route',
    statement:
      'A gateway endpoint works through a prefix-list route in the chosen subnet route tables; one per service and route table; it does not use PrivateLink and costs nothing.',
    value: 'prefix-list route',
    unit: 'rule',
    nature: 'law',
    scope: 'route table',
    sources: [gatewayEndpoints],
  },
  {
    id: 'vpce.gateway-region',
    statement: 'A gateway endpoint serves the service in its own Region only.',
    value: 'same Region',
    unit: 'rule',
    nature: 'law',
    scope: 'gateway endpoint',
    sources: [gatewayEndpoints],
  },
  {
    id: 'privatelink.lb-required',
    statement:
      'An endpoint service is fronted by a Network Load Balancer or a Gateway Load Balancer (not an ALB).',
    value: 'NLB or GWLB',
    unit: 'rule',
    nature: 'law',
    scope: 'endpoint service',
    sources: [createEndpointService, concepts],
    notes:
      'Since Dec 2024 resource endpoints (resource gateway, VPC Lattice) reach an RDS database, IP or domain without any load balancer. The date is from general knowledge, the current value from the cited page.',
  },
  {
    id: 'privatelink.one-way',
    statement:
      'PrivateLink connections are initiated by the consumer side only; the provider cannot open connections to the consumer VPC.',
    value: 'consumer to provider',
    unit: 'rule',
    nature: 'law',
    scope: 'endpoint',
    sources: [concepts],
  },
  {
    id: 'privatelink.overlap-ok',
    statement:
      'PrivateLink works between VPCs with overlapping CIDRs because traffic is source-NATed to the load balancer nodes (the provider sees NLB addresses).',
    value: 'overlap allowed',
    unit: 'rule',
    nature: 'law',
    scope: 'endpoint',
    sources: [createEndpointService],
  },
  {
    id: 'privatelink.nlb-one-service',
    statement:
      'A Network Load Balancer can belong to one endpoint service; an endpoint service can have several NLBs.',
    value: 1,
    unit: 'endpoint service per NLB',
    nature: 'hard',
    scope: 'NLB',
    sources: [createEndpointService],
  },
  {
    id: 'privatelink.region',
    statement:
      'An endpoint service is Regional; other Regions need cross-Region access enabled, peering or a TGW.',
    value: 'Regional',
    unit: 'scope',
    nature: 'law',
    scope: 'endpoint service',
    sources: [createEndpointService],
    notes:
      'Older texts say strictly same Region. The date is from general knowledge, the current value from the cited page.',
  },
  {
    id: 'privatelink.bandwidth',
    statement: 'Bandwidth per endpoint and AZ.',
    value: '10, scaling to 100',
    unit: 'Gbps',
    nature: 'hard',
    scope: 'endpoint and AZ',
    sources: [vpcLimitsEndpoints],
  },
  {
    id: 'privatelink.onprem',
    statement:
      'Interface endpoints can be used from on premises over VPN or Direct Connect and from peered VPCs or over a TGW.',
    value: 'allowed',
    unit: 'rule',
    nature: 'law',
    scope: 'interface endpoint',
    sources: [concepts],
  },
  {
    id: 'vpce.gateway-per-vpc',
    statement: 'Gateway endpoints per VPC to which AWS raises the quota at most.',
    value: 255,
    unit: 'endpoints',
    nature: 'hard',
    scope: 'VPC',
    sources: [vpcLimitsEndpoints],
  },
]
