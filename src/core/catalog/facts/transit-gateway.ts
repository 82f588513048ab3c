import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const transitGatewayQuotas: Source = {
  title: 'AWS Transit Gateway Quotas',
  url: 'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html',
  asOf: '2026',
}
const transitGatewayQuotas2: Source = {
  title: 'AWS Transit Gateway Quotas',
  url: 'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html',
  asOf: '2026-H2',
}
const tgwClientVpnAttachments: Source = {
  title: 'Client VPN attachments in AWS Transit Gateway',
  url: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-client-vpn-attachments.html',
  asOf: '2026-H2',
}
const howTransitGatewaysWork: Source = {
  title: 'How AWS Transit Gateway works',
  url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
  asOf: '2026-H2',
}
const tgwVpcAttachments: Source = {
  title: 'Amazon VPC attachments in AWS Transit Gateway',
  url: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
  asOf: '2026-H2',
}

/** What AWS documents about transit gateways. */
export const transitGatewayFacts: readonly Fact[] = [
  {
    id: 'tgw.per-account',
    statement: 'Transit gateways per account (and Region).',
    value: 5,
    unit: 'TGWs',
    nature: 'soft',
    scope: 'account and Region',
    sources: [transitGatewayQuotas],
  },
  {
    id: 'tgw.attachments',
    statement:
      'Attachments per transit gateway (VPC, VPN, VPN Concentrator, Client VPN, DXGW, peering, Connect, network function).',
    value: 5000,
    unit: 'attachments',
    nature: 'soft',
    scope: 'TGW',
    sources: [transitGatewayQuotas2, tgwClientVpnAttachments],
  },
  {
    id: 'tgw.per-vpc',
    statement: 'Transit gateways a VPC can be attached to.',
    value: 5,
    unit: 'TGWs per VPC',
    nature: 'hard',
    scope: 'VPC',
    sources: [transitGatewayQuotas],
  },
  {
    id: 'tgw.one-attachment-per-vpc',
    statement: 'A transit gateway cannot have more than one VPC attachment to the same VPC.',
    value: 1,
    unit: 'attachment per VPC and TGW',
    nature: 'hard',
    scope: 'TGW and VPC',
    sources: [transitGatewayQuotas],
  },
  {
    id: 'tgw.peering',
    statement: 'Peering attachments per transit gateway; 1 between the same two TGWs.',
    value: 50,
    unit: 'peerings',
    nature: 'soft',
    scope: 'TGW',
    sources: [transitGatewayQuotas],
  },
  {
    id: 'tgw.route-tables',
    statement: 'Route tables per transit gateway.',
    value: 20,
    unit: 'route tables',
    nature: 'soft',
    scope: 'TGW',
    sources: [transitGatewayQuotas],
  },
  {
    id: 'tgw.routes',
    statement: 'Combined static and dynamic routes over all route tables of a TGW.',
    value: 10_000,
    unit: 'routes',
    nature: 'soft',
    scope: 'TGW',
    sources: [transitGatewayQuotas],
  },
  {
    id: 'tgw.dxgw',
    statement: 'Direct Connect gateways per transit gateway / transit gateways per Direct Connect gateway.',
    value: '20 / 6',
    unit: 'associations',
    nature: 'hard',
    scope: 'TGW / DXGW',
    sources: [transitGatewayQuotas],
    notes:
      'Older pages (to about 2023) said 3 transit gateways per Direct Connect gateway. The date is from general knowledge, the current value from the cited page.',
  },
  {
    id: 'tgw.bandwidth',
    statement: 'Bandwidth per VPC attachment and AZ.',
    value: 100,
    unit: 'Gbps',
    nature: 'soft',
    scope: 'attachment and AZ',
    sources: [transitGatewayQuotas],
    notes: 'Older pages said 50 Gbps per attachment.',
  },
  {
    id: 'tgw.one-association',
    statement:
      'An attachment is associated with exactly one TGW route table; a route table can have many associations.',
    value: 1,
    unit: 'association per attachment',
    nature: 'hard',
    scope: 'attachment',
    sources: [howTransitGatewaysWork],
  },
  {
    id: 'tgw.propagation-many',
    statement:
      'An attachment can propagate its routes to several TGW route tables; routes cannot be filtered.',
    value: '0..n',
    unit: 'propagations',
    nature: 'law',
    scope: 'attachment',
    sources: [howTransitGatewaysWork],
  },
  {
    id: 'tgw.subnet-route-needed',
    statement:
      'A VPC’s subnet route table needs a route that targets the TGW, otherwise its traffic never enters it; VPC tables are not filled by the TGW.',
    value: 'route required',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC',
    sources: [howTransitGatewaysWork],
  },
  {
    id: 'tgw.az-attachment',
    statement:
      'An attachment uses one subnet per enabled AZ; resources in an AZ without an attachment subnet cannot reach the TGW.',
    value: '1 subnet per AZ',
    unit: 'rule',
    nature: 'law',
    scope: 'attachment',
    sources: [tgwVpcAttachments, howTransitGatewaysWork],
    notes:
      'Two AWS pages disagree: tgw-vpc-attachments says “only from the specific subnets associated with the attachment”, how-transit-gateways-work says “all subnets in that Availability Zone”; the latter is used.',
  },
  {
    id: 'tgw.overlap',
    statement:
      'A TGW does not route between VPCs with identical or overlapping CIDRs; the newcomer’s routes are not propagated.',
    value: 'no overlap',
    unit: 'rule',
    nature: 'law',
    scope: 'TGW',
    sources: [tgwVpcAttachments],
  },
  {
    id: 'tgw.route-order',
    statement:
      'TGW route choice: longest prefix, then static, prefix list, VPC, DXGW, Connect, VPN-over-DX, VPN, VPN Concentrator, Client VPN, TGW peering (Cloud WAN).',
    value: 'ordered list',
    unit: 'order',
    nature: 'law',
    scope: 'TGW route table',
    sources: [howTransitGatewaysWork],
  },
  {
    id: 'tgw.appliance-mode',
    statement:
      'Appliance mode on the inspection VPC attachment keeps both directions of a flow in one AZ; without it stateful firewalls drop return traffic.',
    value: 'enable on inspection attachment',
    unit: 'rule',
    nature: 'law',
    scope: 'TGW VPC attachment',
    sources: [howTransitGatewaysWork],
  },
  {
    id: 'tgw.nfw-attachment',
    statement:
      'A Network Firewall can be attached to a TGW directly as a network-function attachment; no inspection VPC is then needed (static routes only, appliance mode automatic).',
    value: 'native attachment',
    unit: 'rule',
    nature: 'law',
    scope: 'TGW',
    sources: [howTransitGatewaysWork],
    notes:
      'The notes’ inspection VPC is one of two options since 2025. The date is from general knowledge, the current value from the cited page.',
  },
  {
    id: 'tgw.centralized-egress',
    statement:
      'For central egress the TGW attachment of the egress VPC must be in a private subnet (route to NAT) and the public subnet needs return routes to the TGW.',
    value: 'attachment in private subnet',
    unit: 'rule',
    nature: 'law',
    scope: 'egress VPC',
    sources: [howTransitGatewaysWork],
  },
  {
    id: 'tgw.mtu',
    statement: 'MTU 8500 between VPC, DX, Connect and peering attachments; VPN 1500.',
    value: '8500 / 1500',
    unit: 'bytes',
    nature: 'hard',
    scope: 'TGW',
    sources: [transitGatewayQuotas],
  },
  {
    id: 'tgw.dxgws',
    statement: 'Direct Connect gateways per transit gateway.',
    value: 20,
    unit: 'DXGWs',
    nature: 'hard',
    scope: 'TGW',
    sources: [transitGatewayQuotas],
  },
  {
    id: 'tgw.route-attachment',
    statement:
      'A static route of a transit-gateway route table leads to an attachment of the same transit gateway, or drops what matches it.',
    value: 'own attachment or blackhole',
    unit: 'rule',
    nature: 'law',
    scope: 'TGW route table',
    sources: [
      {
        title: 'CreateTransitGatewayRoute (Amazon EC2 API reference)',
        url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTransitGatewayRoute.html',
        asOf: '2026-H2',
      },
    ],
  },
]
