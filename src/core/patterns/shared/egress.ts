import type { SketchedConnection } from '../../model/sketch'
import { refs, routeTable, type Nodes } from './network-parts'
import { privateSubnet } from './spokes'
import { inBothZones, twoZones, zoneOf } from './two-zones'

/** Key of the egress VPC’s attachment, by which everything leaves for the internet. */
export const toEgress = 'to-egress'

/**
 * The VPC `egress`, by whose internet gateway all others reach the internet: in each of two zones an attachment subnet that
 * sends everything to the NAT gateway of the zone.
 */
export const egressVpc: Nodes = {
  internet: { service: 'internet', name: 'Internet' },
  egress: { service: 'vpc', name: 'Egress VPC', in: 'region', config: { cidr: '10.101.0.0/16' } },
  igw: { service: 'igw', name: 'Internet gateway', in: 'egress' },
  ...inBothZones(egressIn),
  'routes-public': routeTable('Public routes', {
    vpc: 'egress',
    subnets: twoZones.map((zone) => `public-${zone}`),
    routes: { '0.0.0.0/0': 'igw', '10.0.0.0/8': 'hub' },
  }),
}

function egressIn(zone: string, index: number): Nodes {
  const [upper, box] = [zone.toUpperCase(), `egress-zone-${zone}`]
  return {
    [box]: zoneOf(zone, 'egress'),
    [`public-${zone}`]: {
      service: 'subnet',
      name: `Public subnet ${upper}`,
      in: box,
      config: { access: 'public', cidr: `10.101.${index}.0/24` },
    },
    [`nat-${zone}`]: {
      service: 'nat-gateway',
      name: `NAT gateway ${upper}`,
      in: `public-${zone}`,
      config: { connectivity: 'public' },
    },
    [`exit-${zone}`]: privateSubnet(`Attachment subnet ${upper}`, box, `10.101.${10 + index}.0/28`),
    [`routes-exit-${zone}`]: routeTable(`To NAT ${upper}`, {
      vpc: 'egress',
      subnets: [`exit-${zone}`],
      routes: { '0.0.0.0/0': `nat-${zone}` },
    }),
  }
}

/** How the egress VPC is joined: its attachment, by its attachment subnets unless others are told, and the way out. */
export function egressConnections(
  attachment: Readonly<Record<string, unknown>>,
  { subnets = 'exit', label = '' }: { readonly subnets?: 'exit' | 'public'; readonly label?: string } = {},
): readonly SketchedConnection[] {
  return [
    {
      is: `hub -> egress : transit-gateway-attachment${label === '' ? '' : ` "${label}"`}`,
      id: toEgress,
      config: { subnets: refs(twoZones.map((zone) => `${subnets}-${zone}`)), ...attachment },
    },
    'igw -> internet : traffic',
  ]
}
