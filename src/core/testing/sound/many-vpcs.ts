import type { SoundDrawing } from './drawing'
import { line, ref, routesOf, sparse } from './sparse'
import { alone, at, both, oneRegion, refs, vpcOverTwoZones, type Nodes } from './two-zones'

const site = '192.168.0.0/16'
const office: Nodes = {
  office: alone('site', { cidr: site }),
  server: at('server', 'office', { address: '192.168.1.10' }),
  cgw: at('customer-gateway', 'office', { asn: 65_001, publicIp: '203.0.113.10' }),
}
const plants: Nodes = {
  ...office,
  plant: alone('site', { cidr: '172.20.0.0/16' }),
  machine: at('server', 'plant', { address: '172.20.1.10' }),
  far: at('customer-gateway', 'plant', { asn: 65_002, publicIp: '203.0.113.20' }),
}
/** A VPC over two zones with an instance in each. */
const app = (id: string, octet: number): Nodes => ({
  ...vpcOverTwoZones(id, octet, ['app']),
  [`${id}1`]: at('ec2', `${id}-appA`, { publicAddress: false }),
  [`${id}2`]: at('ec2', `${id}-appB`, { publicAddress: false }),
})
const three: Nodes = { ...oneRegion, ...app('red', 1), ...app('blue', 2), ...app('green', 3) }
const vpcs = ['red', 'blue', 'green']
const vpn = (asn: number) => ({ routing: 'BGP', asn, tunnels: 2 })
const https = 'traffic tcp/443'
const hub: Nodes = { tgw: at('transit-gateway', 'region', { asn: 64_512 }) }
const toHub = { '10.0.0.0/8': 'tgw', [site]: 'tgw' }
const hubRoutes = Object.fromEntries(vpcs.map((vpc) => [`${vpc}Routes`, routesOf(vpc, 'app', toHub)]))
const shared: Nodes = {
  tables: at('transit-gateway-route-table', 'region', { transitGateway: ref('tgw') }),
}
const inTables = { routeTable: ref('tables'), propagatesTo: refs('tables') }
const attached = (vpc: string, rest = {}) =>
  line(`${vpc} -> tgw : transit-gateway-attachment`, { ...both(vpc, 'app'), ...rest }, `${vpc}Attached`)

/** Patterns 23, 27 and 32: transit gateways between VPCs and sites. */
export const manyVpcs: readonly SoundDrawing[] = [
  {
    name: '23 Many VPCs, one site: transit gateway',
    nodes: { ...three, ...office, ...hub, ...hubRoutes, ...shared },
    connections: [
      ...vpcs.map((vpc) => attached(vpc, inTables)),
      line('cgw -> tgw : site-to-site-vpn', { ...vpn(65_001), ...inTables }),
      `red1 -> server : ${https}`,
      `server -> blue1 : ${https}`,
      `red2 -> green1 : ${https}`,
    ],
  },
  {
    name: '23 Many VPCs, one site: transit gateway that keeps the VPCs apart',
    nodes: {
      ...three,
      ...office,
      ...hub,
      ...hubRoutes,
      fromVpcs: at('transit-gateway-route-table', 'region', { transitGateway: ref('tgw') }),
      fromSite: at('transit-gateway-route-table', 'region', { transitGateway: ref('tgw') }),
    },
    connections: [
      ...vpcs.map((vpc) => attached(vpc, { routeTable: ref('fromVpcs'), propagatesTo: refs('fromSite') })),
      line('cgw -> tgw : site-to-site-vpn', {
        ...vpn(65_001),
        routeTable: ref('fromSite'),
        propagatesTo: refs('fromVpcs'),
      }),
      `red1 -> server : ${https}`,
      `server -> blue1 : ${https}`,
    ],
  },
  sparse(
    '23 Many VPCs, one site: transit gateway',
    'red: vpc, blue: vpc, a in red: ec2, b in blue: ec2, tgw: transit-gateway, office: site, cgw in office: customer-gateway, server in office: server',
    [
      'red -> tgw : transit-gateway-attachment',
      'blue -> tgw : transit-gateway-attachment',
      'cgw -> tgw : site-to-site-vpn',
      'a -> server : traffic',
      'server -> b : traffic',
      'a -> b : traffic',
    ],
  ),
  {
    name: '27 Many sites, one VPC: transit gateway',
    nodes: {
      ...oneRegion,
      ...app('red', 1),
      ...plants,
      ...hub,
      ...shared,
      redRoutes: routesOf('red', 'app', { '192.168.0.0/16': 'tgw', '172.16.0.0/12': 'tgw' }),
    },
    connections: [
      attached('red', inTables),
      line('cgw -> tgw : site-to-site-vpn', { ...vpn(65_001), ...inTables }),
      line('far -> tgw : site-to-site-vpn', { ...vpn(65_002), ...inTables, acceleration: true }),
      `server -> red1 : ${https}`,
      `red2 -> machine : ${https}`,
      `server -> machine : ${https}`,
    ],
  },
  {
    name: '27 Many sites, one VPC: transit gateway that keeps the sites apart',
    nodes: {
      ...oneRegion,
      ...app('red', 1),
      ...plants,
      ...hub,
      fromSites: at('transit-gateway-route-table', 'region', {
        transitGateway: ref('tgw'),
        associations: refs('office1', 'plant1'),
        propagations: refs('redAttached'),
      }),
      fromVpc: at('transit-gateway-route-table', 'region', {
        transitGateway: ref('tgw'),
        associations: refs('redAttached'),
        propagations: refs('office1', 'plant1'),
      }),
      redRoutes: routesOf('red', 'app', { '0.0.0.0/0': 'tgw' }),
    },
    connections: [
      attached('red'),
      line('cgw -> tgw : site-to-site-vpn', vpn(65_001), 'office1'),
      line('far -> tgw : site-to-site-vpn', vpn(65_002), 'plant1'),
      `server -> red1 : ${https}`,
      `machine -> red2 : ${https}`,
    ],
  },
  sparse(
    '27 Many sites, one VPC: transit gateway',
    'red: vpc, a in red: ec2, tgw: transit-gateway, office: site, cgw in office: customer-gateway, s in office: server, plant: site, far in plant: customer-gateway, m in plant: server',
    [
      'red -> tgw : transit-gateway-attachment',
      'cgw -> tgw : site-to-site-vpn',
      'tgw -> far : site-to-site-vpn',
      's -> a : traffic',
      'a -> m : traffic',
      's -> m : traffic',
    ],
  ),
  {
    name: '32 Non-transitivity workaround: transit gateway',
    nodes: { ...three, ...hub, ...hubRoutes },
    connections: [
      ...vpcs.map((vpc) => attached(vpc)),
      `red1 -> green1 : ${https}`,
      `green2 -> blue2 : ${https}`,
      `blue1 -> red1 : ${https}`,
    ],
  },
  sparse(
    '32 Non-transitivity workaround: transit gateway',
    'red: vpc, blue: vpc, a in red: ec2, b in blue: ec2, tgw: transit-gateway',
    [
      'red -> tgw : transit-gateway-attachment',
      'tgw -> blue : transit-gateway-attachment',
      'a -> b : traffic',
    ],
  ),
]
