import type { Pair } from '../connection-kind'
import { appliances, compute, gateways, hosts, loadBalancers, networks, outside, vpcServices } from './groups'
import { pages } from './pages'

const inNetworks = [
  ...networks,
  ...hosts,
  ...loadBalancers,
  'clb',
  'gwlb',
  ...vpcServices,
  ...gateways,
  ...appliances,
] as const

/** Plain packets; last, since anything more definite is likelier. */
export const trafficPairs: readonly Pair[] = [
  {
    from: [...outside, ...compute],
    to: [...outside],
    kinds: ['traffic'],
    condition:
      'From a VPC it needs a way out: a public address and an internet gateway, NAT, VPN or Direct Connect.',
    evidence: pages.internetGateway,
  },
  {
    from: [...outside, ...compute, ...networks, ...gateways],
    to: [
      'route53',
      'cloudfront',
      'global-accelerator',
      'api-gateway',
      'elastic-ip',
      'lightsail',
      'edge-location',
    ],
    kinds: ['traffic'],
    evidence: pages.internetGateway,
  },
  {
    from: [...outside, 'lambda', 'app-runner', 'lightsail', ...inNetworks],
    to: [...inNetworks, 'elastic-ip'],
    kinds: ['traffic'],
    condition: 'Routes, security groups and network ACLs let the packets and their answers through.',
    evidence: pages.routing,
  },
  {
    from: inNetworks,
    to: [...outside],
    kinds: ['traffic'],
    condition: 'It needs a way out: an internet gateway, NAT, VPN, Direct Connect or transit gateway.',
    evidence: pages.routing,
  },
  {
    from: ['vpc'],
    to: ['igw', 'egress-only-igw', 'vgw'],
    kinds: ['gateway-association'],
    eitherWay: true,
    condition: 'One of each is attached to a VPC at a time; a gateway on a VPC’s border is attached to it.',
    evidence: pages.vpcQuotas,
  },
]
