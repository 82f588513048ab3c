import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const routeTables: Source = {
  title: 'Configure route tables',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
  asOf: '2026-H2',
}
const explanationCodes: Source = {
  title: 'Reachability Analyzer explanation codes',
  url: 'https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html',
  asOf: '2026-H2',
}
const whatIsAmazonVpc: Source = {
  title: 'What is Amazon VPC?',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/what-is-amazon-vpc.html',
  asOf: '2026-H2',
}
const ipAddressing: Source = {
  title: 'IP addressing for your VPCs and subnets',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-ip-addressing.html',
  asOf: '2026-H2',
}
const vpcFaqs: Source = {
  title: 'Amazon VPC FAQs',
  url: 'https://aws.amazon.com/vpc/faqs/',
  asOf: '2026-H2',
}
const internetGateway: Source = {
  title: 'Enable internet access for a VPC using an internet gateway',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  asOf: '2026-H2',
}
const egressOnly: Source = {
  title: 'Enable outbound IPv6 traffic using an egress-only internet gateway',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html',
  asOf: '2026-H2',
}
const natGateways: Source = {
  title: 'NAT gateways',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
  asOf: '2026-H2',
}
const nat64: Source = {
  title: 'DNS64 and NAT64',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html',
  asOf: '2026-H2',
}
const transitVpcAttachments: Source = {
  title: 'Amazon VPC attachments in AWS Transit Gateway',
  url: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
  asOf: '2026-H2',
}
const howTransitGatewaysWork: Source = {
  title: 'How AWS Transit Gateway works',
  url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
  asOf: '2026-H2',
}
const transitStaticRoute: Source = {
  title: 'Create a static route in AWS Transit Gateway',
  url: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-create-static-route.html',
  asOf: '2026-H2',
}
const allowedPrefixes: Source = {
  title: 'Allowed prefixes interactions for Direct Connect gateways',
  url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/allowed-to-prefixes.html',
  asOf: '2026-H2',
}
const gatewayAssociations: Source = {
  title: 'Direct Connect virtual private gateway associations',
  url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/virtualgateways.html',
  asOf: '2026-H2',
}
const customerGatewayDevice: Source = {
  title: 'AWS Site-to-Site VPN customer gateway devices',
  url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/your-cgw.html',
  asOf: '2026-H2',
}
const whatIsSiteToSiteVpn: Source = {
  title: 'What is AWS Site-to-Site VPN?',
  url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPC_VPN.html',
  asOf: '2026-H2',
}

/** What AWS documents about where routers and gateways send packets on, and where they stop them. */
export const packetRoutingFacts: readonly Fact[] = [
  {
    id: 'rt.no-route',
    statement:
      'A route table sends a packet on only by a route that covers its destination; what no route of the table covers goes nowhere.',
    value: 'dropped without a route',
    unit: 'rule',
    nature: 'law',
    scope: 'route table',
    sources: [routeTables, explanationCodes],
  },
  {
    id: 'vpc.isolated',
    statement:
      'A VPC is a network of its own: without a peering, transit gateway or other connection between them, two VPCs exchange no private traffic.',
    value: 'isolated',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC',
    sources: [whatIsAmazonVpc, explanationCodes],
  },
  {
    id: 'vpc.no-path',
    statement:
      'Where no gateway, attachment or connection leads from the network of the source to that of the destination, there is no path, whatever the routes and rules say.',
    value: 'no path',
    unit: 'rule',
    nature: 'law',
    scope: 'network',
    sources: [explanationCodes],
  },
  {
    id: 'vpc.address-of-interface',
    statement:
      'A private address of a VPC is reached only while a network interface has it; packets to an address that none has arrive nowhere.',
    value: 'address of a network interface',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC',
    sources: [ipAddressing, explanationCodes],
  },
  {
    id: 'vpc.public-addresses-inside-aws',
    statement:
      'Instances also reach each other at their public addresses, by the internet gateways of their VPCs; between AWS networks that traffic stays in AWS’s network. Reachability Analyzer does not model an internet gateway in the middle of a path (its code IGW_NAT_REFLECTION says so, and not that the traffic is dropped).',
    value: 'reachable at public addresses',
    unit: 'rule',
    nature: 'law',
    scope: 'instance',
    sources: [vpcFaqs, explanationCodes],
  },
  {
    id: 'igw.no-private-addresses',
    statement:
      'An internet gateway drops packets between a VPC and the outside whose other end has a private (RFC 1918) or shared (RFC 6598) address.',
    value: 'public addresses only',
    unit: 'rule',
    nature: 'law',
    scope: 'internet gateway',
    sources: [explanationCodes],
  },
  {
    id: 'igw.inbound-public-ip',
    statement:
      'An internet gateway lets in only packets for the public address of a network interface in its VPC.',
    value: 'public address of an interface',
    unit: 'rule',
    nature: 'law',
    scope: 'internet gateway',
    sources: [explanationCodes, internetGateway],
  },
  {
    id: 'eigw.outbound-ipv6',
    statement:
      'An egress-only internet gateway carries IPv6 that instances of its VPC start, and the answers to it; it carries no IPv4, and nobody outside can open a connection through it.',
    value: 'outbound IPv6',
    unit: 'rule',
    nature: 'law',
    scope: 'egress-only internet gateway',
    sources: [egressOnly],
  },
  {
    id: 'nat.outbound-only',
    statement:
      'Through a NAT gateway, instances of private subnets open connections to the outside; nobody outside can open one to them.',
    value: 'outbound only',
    unit: 'rule',
    nature: 'law',
    scope: 'NAT gateway',
    sources: [natGateways],
  },
  {
    id: 'nat.private-igw-drop',
    statement: 'An internet gateway drops what a private NAT gateway sends to it.',
    value: 'dropped',
    unit: 'rule',
    nature: 'law',
    scope: 'private NAT gateway',
    sources: [natGateways],
  },
  {
    id: 'nat.nat64',
    statement:
      'Every NAT gateway translates IPv6 to IPv4 (NAT64) for destinations in 64:ff9b::/96, in which DNS64 writes the addresses of things that have IPv4 only. It does not carry IPv6 to IPv6 destinations.',
    value: '64:ff9b::/96',
    unit: 'rule',
    nature: 'law',
    scope: 'NAT gateway',
    sources: [nat64, natGateways],
  },
  {
    id: 'vgw.private-addresses',
    statement:
      'A virtual private gateway takes from its VPC only what network interfaces there send, and delivers into it only to private addresses of network interfaces there.',
    value: 'interfaces of its VPC',
    unit: 'rule',
    nature: 'law',
    scope: 'VGW',
    sources: [explanationCodes],
  },
  {
    id: 'tgw.attach-vpc',
    statement:
      'A VPC sends to a transit gateway only once it is attached to it; a route without an attachment leads nowhere.',
    value: 'attached',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC',
    sources: [transitVpcAttachments, howTransitGatewaysWork],
  },
  {
    id: 'tgw.association-decides',
    statement:
      'What comes from an attachment is sent on by the transit gateway route table that the attachment is associated with; without an association it is sent nowhere.',
    value: 'by the associated table',
    unit: 'rule',
    nature: 'law',
    scope: 'attachment',
    sources: [howTransitGatewaysWork, explanationCodes],
  },
  {
    id: 'tgw.no-route',
    statement:
      'A transit gateway route table reaches an attachment only by a route of its own: one that the attachment propagates, or a static one.',
    value: 'propagated or static route',
    unit: 'rule',
    nature: 'law',
    scope: 'TGW route table',
    sources: [howTransitGatewaysWork, explanationCodes],
  },
  {
    id: 'tgw.blackhole',
    statement: 'A blackhole route of a transit gateway route table drops the packets that it covers.',
    value: 'dropped',
    unit: 'rule',
    nature: 'law',
    scope: 'TGW route table',
    sources: [howTransitGatewaysWork, transitStaticRoute],
  },
  {
    id: 'dxgw.allowed-prefixes',
    statement:
      'Over an association the site learns the allowed prefixes. With a transit gateway it learns exactly these; with a virtual private gateway the list is a filter, which lets a VPC’s range through only where a prefix is as wide as that range or wider.',
    value: 'allowed prefixes',
    unit: 'rule',
    nature: 'law',
    scope: 'DXGW association',
    sources: [allowedPrefixes],
  },
  {
    id: 'dxgw.no-vpn-of-gateway',
    statement:
      'Between the virtual interfaces of a Direct Connect gateway and the VPN connections of a virtual private gateway that is associated with it, no traffic passes.',
    value: 'not supported',
    unit: 'rule',
    nature: 'law',
    scope: 'DXGW',
    sources: [gatewayAssociations],
  },
  {
    id: 'cgw.own-device',
    statement:
      'A customer gateway device belongs to the customer, who configures what it sends from one network to another; AWS neither does that nor forbids it.',
    value: 'customer’s configuration',
    unit: 'rule',
    nature: 'law',
    scope: 'customer gateway device',
    sources: [customerGatewayDevice],
  },
  {
    id: 'vpn.overlap-advice',
    statement:
      'AWS advises ranges that do not overlap where VPCs are connected to one on-premises network: what both have, each keeps to itself.',
    value: 'no overlap',
    unit: 'rule',
    nature: 'law',
    scope: 'on-premises network',
    sources: [whatIsSiteToSiteVpn],
  },
]
