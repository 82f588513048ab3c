import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const limits: Source = {
  title: 'Direct Connect quotas',
  url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/limits.html',
  asOf: '2026-H2',
}
const directConnectGatewaysIntro: Source = {
  title: 'Direct Connect gateways',
  url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html',
  asOf: '2026-H2',
}
const virtualgateways: Source = {
  title: 'Direct Connect virtual private gateway associations',
  url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/virtualgateways.html',
  asOf: '2026-H2',
}
const vpcCidrBlocks: Source = {
  title: 'VPC CIDR blocks',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
  asOf: '2026-H2',
}
const vpnRoutePriority: Source = {
  title: 'Route tables and AWS Site-to-Site VPN route priority',
  url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html',
  asOf: '2026-H2',
}
const workingWithVirtualInterfaces: Source = {
  title: 'Direct Connect virtual interfaces and hosted virtual interfaces',
  url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/WorkingWithVirtualInterfaces.html',
  asOf: '2026-H2',
}
const transitGatewayAssociations: Source = {
  title: 'AWS Direct Connect gateways and transit gateway associations',
  url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-transit-gateways.html',
  asOf: '2026-H2',
}

/** What AWS documents about Direct Connect and its gateways. */
export const directConnectFacts: readonly Fact[] = [
  {
    id: 'dx.vifs-dedicated',
    statement: 'Private or public VIFs per dedicated connection.',
    value: 50,
    unit: 'VIFs',
    nature: 'hard',
    scope: 'connection',
    sources: [limits],
  },
  {
    id: 'dx.transit-vifs',
    statement: 'Transit VIFs per dedicated connection.',
    value: 4,
    unit: 'VIFs',
    nature: 'soft',
    scope: 'connection',
    sources: [limits],
    notes: 'Older pages said 1.',
  },
  {
    id: 'dx.vifs-hosted',
    statement: 'VIFs per hosted connection.',
    value: 1,
    unit: 'VIF',
    nature: 'hard',
    scope: 'connection',
    sources: [limits],
  },
  {
    id: 'dx.routes-private',
    statement: 'BGP routes from on premises on a private or transit VIF; above it the session goes down.',
    value: 100,
    unit: 'routes',
    nature: 'soft',
    scope: 'VIF and address family',
    sources: [limits],
    notes:
      'Until 2026 the 100 was fixed. The date is from general knowledge, the current value from the cited page.',
  },
  {
    id: 'dx.routes-public',
    statement: 'BGP routes on a public VIF.',
    value: 1000,
    unit: 'routes',
    nature: 'hard',
    scope: 'VIF',
    sources: [limits],
  },
  {
    id: 'dxgw.vgws',
    statement: 'Virtual private gateways per Direct Connect gateway.',
    value: 20,
    unit: 'VGWs',
    nature: 'hard',
    scope: 'DXGW',
    sources: [limits],
    notes: 'Older pages said 10.',
  },
  {
    id: 'dxgw.tgws',
    statement: 'Transit gateways per Direct Connect gateway.',
    value: 6,
    unit: 'TGWs',
    nature: 'hard',
    scope: 'DXGW',
    sources: [limits],
    notes: 'Older pages said 3.',
  },
  {
    id: 'dxgw.vifs',
    statement: 'Private or transit VIFs per Direct Connect gateway.',
    value: 30,
    unit: 'VIFs',
    nature: 'hard',
    scope: 'DXGW',
    sources: [limits],
  },
  {
    id: 'dxgw.per-account',
    statement: 'Direct Connect gateways per account.',
    value: 200,
    unit: 'DXGWs',
    nature: 'soft',
    scope: 'account',
    sources: [limits],
  },
  {
    id: 'dxgw.prefixes-tgw',
    statement: 'Prefixes from AWS to on premises per TGW on a transit VIF.',
    value: 200,
    unit: 'prefixes',
    nature: 'soft',
    scope: 'TGW association',
    sources: [limits],
    notes: 'Older pages said 20.',
  },
  {
    id: 'dxgw.no-transit',
    statement:
      'Gateways associated with one Direct Connect gateway cannot send traffic to each other (VGW to VGW). When a supernet covering both (or 0.0.0.0/0) is advertised over the same VIF, AWS’s pages disagree: unknown, never blocked.',
    value: 'not supported; unknown with a covering supernet on the same VIF',
    unit: 'rule',
    nature: 'law',
    scope: 'DXGW',
    sources: [directConnectGatewaysIntro, virtualgateways],
    notes:
      'Two AWS pages disagree: direct-connect-gateways-intro says that the VPCs do communicate when a covering supernet is advertised over the same VIF; virtualgateways says that VPC to VPC traffic by a hairpin through on premises is not supported.',
  },
  {
    id: 'dxgw.no-overlap',
    statement: 'VPCs associated with one Direct Connect gateway must not have overlapping CIDR blocks.',
    value: 'no overlap',
    unit: 'rule',
    nature: 'law',
    scope: 'DXGW',
    sources: [vpcCidrBlocks],
  },
  {
    id: 'dxgw.global',
    statement:
      'A Direct Connect gateway is global: it reaches VPCs or TGWs in any Region except the China Regions, and can mix accounts.',
    value: 'global',
    unit: 'scope',
    nature: 'law',
    scope: 'DXGW',
    sources: [directConnectGatewaysIntro],
  },
  {
    id: 'dx.vgw-priority',
    statement:
      'At a VGW, equal prefixes are preferred in the order Direct Connect BGP, static VPN, BGP VPN (then AS path, MED).',
    value: 'DX > static VPN > BGP VPN',
    unit: 'order',
    nature: 'law',
    scope: 'VGW',
    sources: [vpnRoutePriority],
  },
  {
    id: 'dx.public-vif',
    statement:
      'A public virtual interface reaches public AWS endpoints and the public IP addresses (Elastic IPs) of resources in VPCs; it reaches no private VPC address.',
    value: 'public addresses only',
    unit: 'rule',
    nature: 'law',
    scope: 'public VIF',
    sources: [workingWithVirtualInterfaces],
  },
  {
    id: 'dx.sitelink',
    statement:
      'SiteLink: two on-premises sites on the same Direct Connect gateway reach each other when SiteLink is on at both VIFs (private VIF on a DXGW, or transit VIF). Not for a private VIF directly on a VGW, not for a public VIF, not in GovCloud or China, not when both VIFs advertise the same route. Off: VIF to VIF is not supported.',
    value: 'on at both VIFs',
    unit: 'setting',
    nature: 'law',
    scope: 'VIF',
    sources: [workingWithVirtualInterfaces, virtualgateways],
  },
  {
    id: 'dxgw.one-kind',
    statement:
      'A Direct Connect gateway has either private virtual interfaces and virtual private gateways, or transit virtual interfaces and transit gateways; AWS associates no transit gateway with one that has the former.',
    value: 'private or transit',
    unit: 'rule',
    nature: 'law',
    scope: 'DXGW',
    sources: [transitGatewayAssociations],
  },
  {
    id: 'dx.interface-ends',
    statement:
      'A private virtual interface ends on a virtual private gateway or a Direct Connect gateway, a transit virtual interface on a Direct Connect gateway only.',
    value: 'private: VGW, DXGW; transit: DXGW',
    unit: 'rule',
    nature: 'law',
    scope: 'VIF',
    sources: [workingWithVirtualInterfaces],
  },
]
