import type { Pair } from '../connection-kind'
import {
  apiServices,
  compute,
  gateways,
  hosts,
  loadBalancers,
  networks,
  outside,
  vpcServices,
} from './groups'
import { pages } from './pages'

/** Ways between networks. */
export const networkPairs: readonly Pair[] = [
  {
    from: ['vpc'],
    to: ['vpc'],
    kinds: ['vpc-peering'],
    eitherWay: true,
    condition: 'Their CIDR blocks do not overlap. Peering is not transitive and lends nobody its gateways.',
    evidence: pages.peering,
  },
  {
    from: ['customer-gateway', 'site'],
    to: ['vgw'],
    kinds: ['site-to-site-vpn', 'direct-connect-interface'],
    eitherWay: true,
    condition:
      'A VPN ends on a customer gateway at the site; a virtual private gateway carries 10 unless raised.',
    evidence: pages.vpnQuotas,
  },
  {
    from: ['customer-gateway', 'site'],
    to: ['transit-gateway'],
    kinds: ['site-to-site-vpn'],
    eitherWay: true,
    condition: 'The VPN is an attachment of the transit gateway.',
    evidence: pages.transitGateway,
  },
  {
    from: ['direct-connect-location'],
    to: ['vgw', 'direct-connect-gateway'],
    kinds: ['direct-connect-interface'],
    eitherWay: true,
    condition:
      'A private virtual interface, or a transit one to a Direct Connect gateway with transit gateways.',
    evidence: pages.directConnectGateways,
  },
  {
    from: ['site', 'customer-gateway', 'server'],
    to: ['direct-connect-location', 'direct-connect-gateway'],
    kinds: ['direct-connect-interface'],
    eitherWay: true,
    condition: 'The line from the site to the location, with the virtual interfaces on it.',
    evidence: pages.virtualInterfaces,
  },
  {
    from: ['direct-connect-location'],
    to: apiServices,
    kinds: ['direct-connect-interface'],
    eitherWay: true,
    condition: 'A public virtual interface; it reaches public addresses of AWS, no private ones.',
    evidence: pages.virtualInterfaces,
  },
  {
    from: ['direct-connect-gateway'],
    to: ['vgw', 'transit-gateway'],
    kinds: ['gateway-association'],
    eitherWay: true,
    condition:
      'Up to 20 virtual private gateways or 6 transit gateways, which it does not let talk to each other.',
    evidence: pages.directConnectQuotas,
  },
  {
    from: ['vpc'],
    to: ['transit-gateway'],
    kinds: ['transit-gateway-attachment'],
    eitherWay: true,
    condition:
      'One attachment for each VPC, with a subnet in each zone; the VPC’s route tables need routes to it.',
    evidence: pages.transitGatewayVpc,
  },
  {
    from: ['transit-gateway'],
    to: ['transit-gateway'],
    kinds: ['transit-gateway-peering'],
    eitherWay: true,
    condition: 'Routes over the peering are static.',
    evidence: pages.transitGateway,
  },
  {
    from: ['interface-endpoint'],
    to: ['endpoint-service', 'nlb'],
    kinds: ['privatelink'],
    eitherWay: true,
    condition:
      'An endpoint service with a Network Load Balancer in front; only the endpoint’s side opens connections.',
    evidence: pages.privatelink,
  },
  {
    from: ['interface-endpoint'],
    to: [...apiServices, 'api-gateway', 'lambda'],
    kinds: ['privatelink'],
    eitherWay: true,
    condition: 'The endpoint is made for this service; an API is private.',
    evidence: pages.privatelink,
  },
  {
    from: ['endpoint-service'],
    to: ['nlb'],
    kinds: ['association'],
    eitherWay: true,
    condition: 'A Network Load Balancer belongs to one endpoint service.',
    evidence: pages.endpointServices,
  },
  {
    from: ['elastic-ip'],
    to: ['ec2', 'nat-gateway', 'nlb'],
    kinds: ['address-association'],
    eitherWay: true,
    condition: 'Same Region; it can be moved to another instance.',
    evidence: pages.elasticIp,
  },
  {
    from: ['nat-gateway'],
    to: ['igw'],
    kinds: ['traffic'],
    condition: 'A public NAT gateway, whose subnet has a route to the internet gateway.',
    evidence: pages.natGateways,
  },
  {
    from: ['ec2'],
    to: ['asg'],
    kinds: ['membership'],
    eitherWay: true,
    evidence: pages.autoScaling,
  },
  {
    from: ['ec2', 'asg'],
    to: ['ecs-cluster'],
    kinds: ['membership'],
    eitherWay: true,
    condition: 'Container instances of the cluster.',
    evidence: pages.ecsQuotas,
  },
  {
    from: [...compute, ...networks],
    to: ['interface-endpoint', 'gateway-endpoint'],
    kinds: ['data-access'],
    evidence: pages.privatelink,
  },
]

const inNetworks = [...networks, ...hosts, ...loadBalancers, ...vpcServices, ...gateways] as const

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
    to: ['route53', 'cloudfront', 'global-accelerator', 'api-gateway', 'elastic-ip'],
    kinds: ['traffic'],
    evidence: pages.internetGateway,
  },
  {
    from: [...outside, 'lambda', ...inNetworks],
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
