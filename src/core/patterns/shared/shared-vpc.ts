import { admitting, refs, routeTable, type Nodes } from './network-parts'
import { dataCentre as site } from './sites'
import { privateSubnet } from './spokes'
import { inBothZones, twoZones, zoneOf } from './two-zones'

/** The block of the VPC `shared`. */
export const sharedCidr = '10.100.0.0/16'
/** Its subnets, as a field refers to them. */
export const sharedSubnets = refs(twoZones.map((zone) => `subnet-shared-${zone}`))

/** The VPC `shared` with the endpoints of Route 53 Resolver towards the data centre, and groups for who may ask. */
export const sharedVpc: Nodes = {
  shared: { service: 'vpc', name: 'Shared endpoints', in: 'region', config: { cidr: sharedCidr } },
  ...inBothZones((zone, index) => ({
    [`shared-zone-${zone}`]: zoneOf(zone, 'shared'),
    [`subnet-shared-${zone}`]: privateSubnet(
      `Endpoint subnet ${zone.toUpperCase()}`,
      `shared-zone-${zone}`,
      `10.100.${index}.0/24`,
    ),
  })),
  'routes-shared': routeTable('Routes', {
    vpc: 'shared',
    subnets: twoZones.map((zone) => `subnet-shared-${zone}`),
    routes: { '10.0.0.0/8': 'hub', [site.cidr]: 'hub' },
  }),
  'endpoint-group': admitting('HTTPS', 'shared', 443, '10.0.0.0/8', site.cidr),
  'dns-group': {
    service: 'security-group',
    name: 'DNS',
    in: 'shared',
    config: {
      rules: [{ direction: 'inbound', protocol: 'udp', fromPort: 53, toPort: 53, cidr: site.cidr }],
    },
  },
  outbound: {
    service: 'route53-resolver',
    name: 'Outbound resolver',
    in: 'shared',
    config: { direction: 'outbound', subnets: sharedSubnets },
  },
  inbound: {
    service: 'route53-resolver',
    name: 'Inbound resolver',
    in: 'shared',
    config: { direction: 'inbound', subnets: sharedSubnets, securityGroups: refs(['dns-group']) },
  },
}
