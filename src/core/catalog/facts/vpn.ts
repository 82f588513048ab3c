import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const vpnLimits: Source = {
  title: 'AWS Site-to-Site VPN quotas',
  url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html',
  asOf: '2026',
}
const siteSiteArchitectures: Source = {
  title: 'AWS Site-to-Site VPN architectural scenarios',
  url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/site-site-architectures.html',
  asOf: '2026',
}
const vpnRoutePriority: Source = {
  title: 'Route tables and AWS Site-to-Site VPN route priority',
  url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html',
  asOf: '2026-H2',
}
const awsSiteToSiteVpn5GbpsBandwidthTunnels: Source = {
  title: 'AWS What’s New (seen as cited elsewhere, not read itself)',
  url: 'https://aws.amazon.com/about-aws/whats-new/2025/11/aws-site-to-site-vpn-5-gbps-bandwidth-tunnels',
  asOf: '2025-11',
}
const vPNCloudHub: Source = {
  title: 'Secure communication between AWS Site-to-Site VPN connections using VPN CloudHub',
  url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPN_CloudHub.html',
  asOf: '2026-H2',
}
const virtualgateways: Source = {
  title: 'Direct Connect virtual private gateway associations',
  url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/virtualgateways.html',
  asOf: '2026-H2',
}

/** What AWS documents about Site-to-Site VPN, virtual private and customer gateways. */
export const vpnFacts: readonly Fact[] = [
  {
    id: 'vpn.per-vgw',
    statement: 'Site-to-Site VPN connections per virtual private gateway.',
    value: 10,
    unit: 'connections',
    nature: 'soft',
    scope: 'VGW',
    sources: [vpnLimits],
  },
  {
    id: 'vpn.per-region',
    statement: 'Site-to-Site VPN connections per Region.',
    value: 50,
    unit: 'connections',
    nature: 'soft',
    scope: 'account and Region',
    sources: [vpnLimits],
  },
  {
    id: 'vgw.per-region',
    statement: 'Virtual private gateways per Region.',
    value: 5,
    unit: 'VGWs',
    nature: 'soft',
    scope: 'account and Region',
    sources: [vpnLimits],
  },
  {
    id: 'vgw.one-per-vpc',
    statement: 'One virtual private gateway can be attached to a VPC at a time, and a VGW serves one VPC.',
    value: 1,
    unit: 'VGW per VPC',
    nature: 'hard',
    scope: 'VPC',
    sources: [vpnLimits],
  },
  {
    id: 'cgw.per-region',
    statement: 'Customer gateways per Region.',
    value: 50,
    unit: 'CGWs',
    nature: 'soft',
    scope: 'account and Region',
    sources: [vpnLimits],
  },
  {
    id: 'cgw.reuse',
    statement:
      'One customer gateway device (same public IP) can carry VPN connections to several VPCs, one connection per VGW.',
    value: 'allowed',
    unit: 'rule',
    nature: 'law',
    scope: 'CGW',
    sources: [siteSiteArchitectures],
  },
  {
    id: 'vpn.tunnels',
    statement:
      'A Site-to-Site VPN connection has two tunnels; on a VGW one tunnel is used for egress and ECMP is not available (it is on a TGW with BGP).',
    value: 2,
    unit: 'tunnels',
    nature: 'hard',
    scope: 'VPN connection',
    sources: [vpnRoutePriority],
  },
  {
    id: 'vpn.bandwidth',
    statement: 'Maximum bandwidth per standard VPN tunnel.',
    value: 1.25,
    unit: 'Gbps',
    nature: 'hard',
    scope: 'tunnel',
    sources: [vpnLimits, awsSiteToSiteVpn5GbpsBandwidthTunnels],
    notes: 'Large-bandwidth 5 Gbps tunnels and VPN Concentrators were added in 2025.',
  },
  {
    id: 'vpn.routes-vgw',
    statement: 'Dynamic routes from a customer gateway device to a VPN on a VGW / on a TGW.',
    value: '100 / 1000',
    unit: 'routes',
    nature: 'hard',
    scope: 'VPN connection',
    sources: [vpnLimits],
  },
  {
    id: 'vpn.no-ipv6-vgw',
    statement: 'A VPN connection on a virtual private gateway does not carry IPv6.',
    value: 'not supported',
    unit: 'rule',
    nature: 'law',
    scope: 'VGW',
    sources: [vpnRoutePriority],
  },
  {
    id: 'vgw.prefix-rule',
    statement:
      'A VGW only routes to prefixes it knows (BGP, static) and to its attached VPC CIDR; it does not route anything else.',
    value: 'known prefixes + own VPC CIDR',
    unit: 'rule',
    nature: 'law',
    scope: 'VGW',
    sources: [vpnRoutePriority],
  },
  {
    id: 'vgw.cloudhub',
    statement:
      'VPN CloudHub: sites with BGP VPN connections to the same VGW, each customer gateway with a unique ASN and non-overlapping prefixes, can reach each other through the VGW (with or without a VPC). A Direct Connect site takes part only if its private VIF attaches directly to the same VGW; a VIF on a DXGW cannot talk to a VPN on an associated VGW.',
    value: 'allowed with BGP + unique ASNs + prefixes that do not overlap',
    unit: 'rule',
    nature: 'law',
    scope: 'VGW',
    sources: [vPNCloudHub, virtualgateways],
    notes:
      'The notes’ blanket “customer sites cannot communicate with each other directly” holds for static routing or shared ASNs only.',
  },
  {
    id: 'vpn.concentrator',
    statement:
      'Site-to-Site VPN Concentrators: 50 per Region, 5 per TGW/Cloud WAN, 100 remote sites each, 100 Mbps per site.',
    value: 100,
    unit: 'sites per concentrator',
    nature: 'law',
    scope: 'TGW',
    sources: [vpnLimits],
    notes:
      'The TGW page calls the per-TGW and per-concentrator quotas fixed, the VPN page adjustable. AWS’s page does not say whether it can be raised.',
  },
  {
    id: 'vpn.both-tunnels',
    statement:
      'AWS takes down one tunnel of a Site-to-Site VPN connection at a time for maintenance; with only one configured, the connection is down meanwhile.',
    value: 'both tunnels',
    unit: 'rule',
    nature: 'law',
    scope: 'VPN connection',
    sources: [
      {
        title: 'AWS Site-to-Site VPN tunnel endpoint replacements',
        url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/endpoint-replacements.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'vpn.second-gateway',
    statement:
      'A second VPN connection, through a second customer gateway device, keeps a site joined when the first device fails.',
    value: 'second customer gateway',
    unit: 'rule',
    nature: 'law',
    scope: 'site',
    sources: [
      {
        title: 'Redundant AWS Site-to-Site VPN connections for failover',
        url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-redundant-connection.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'vpn.bandwidth-large',
    statement:
      'Maximum bandwidth per tunnel of a VPN connection with large bandwidth tunnels, on a transit gateway or Cloud WAN only.',
    value: 5,
    unit: 'Gbps',
    nature: 'hard',
    scope: 'tunnel',
    sources: [
      {
        title: 'Tunnel options for your AWS Site-to-Site VPN connection',
        url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
        asOf: '2026-H2',
      },
    ],
  },
]
