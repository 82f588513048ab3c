import type { SoundDrawing } from './drawing'
import { line, ref, routesOf, sparse } from './sparse'
import { alone, at, both, oneRegion, refs, vpcOverTwoZones, type Nodes } from './two-zones'

const site = '192.168.0.0/16'
const office: Nodes = {
  office: alone('site', { cidr: site }),
  server: at('server', 'office', { address: '192.168.1.10' }),
  cgw: at('customer-gateway', 'office', { asn: 65_001, publicIp: '203.0.113.10' }),
}
const vpn = line('cgw -> vgw : site-to-site-vpn', { routing: 'BGP', asn: 65_001, tunnels: 2 })
const vgw = at('vgw', 'hub', { asn: 64_512 })
const https = 'traffic tcp/443'
/** Two spokes with instances, and a hub; peerings are `red-hub` and `blue-hub`. */
const unpeered: Nodes = {
  ...oneRegion,
  ...vpcOverTwoZones('hub', 0, ['app']),
  ...vpcOverTwoZones('red', 1, ['app']),
  ...vpcOverTwoZones('blue', 2, ['app']),
  a: at('ec2', 'red-appA', { publicAddress: false }),
  b: at('ec2', 'blue-appB', { publicAddress: false }),
}
const spokes: Nodes = {
  ...unpeered,
  redRoutes: routesOf('red', 'app', { '10.0.0.0/16': 'red-hub' }),
  blueRoutes: routesOf('blue', 'app', { '10.0.0.0/16': 'blue-hub' }),
}
const back = { '10.1.0.0/16': 'red-hub', '10.2.0.0/16': 'blue-hub' }
const peerings = ['red', 'blue'].map((vpc) =>
  line(`${vpc} -> hub : vpc-peering`, { dnsResolution: true }, `${vpc}-hub`),
)
const hubRoutes = routesOf('hub', 'app', back)
const hubRoutesWithSite = routesOf('hub', 'app', back, { propagatesFrom: ref('vgw') })
const nlb = at('nlb', 'hub', { scheme: 'internal', listener: 'TCP', ...both('hub', 'app') })
const toSite = { protocol: 'TCP', port: 443, targetType: 'ip', clientIpPreservation: false }
const sparseHub =
  'hub: vpc, red: vpc, blue: vpc, a in red: ec2, b in blue: ec2, office: site, cgw in office: customer-gateway, server in office: server'

/** Patterns 25, 29 and 31: what a hub VPC lends its neighbours without being transited. */
export const peeredVpcs: readonly SoundDrawing[] = [
  {
    name: '25 Many VPCs, one site: peering hub with a load balancer',
    nodes: { ...spokes, ...office, hubRoutes: hubRoutesWithSite, vgw, nlb },
    connections: [
      ...peerings,
      vpn,
      `a -> nlb : ${https}`,
      `b -> nlb : ${https}`,
      line('nlb -> server : load-balancer-target', toSite),
    ],
  },
  {
    name: '25 Many VPCs, one site: peering hub with a proxy',
    nodes: {
      ...spokes,
      ...office,
      hubRoutes: hubRoutesWithSite,
      vgw,
      proxy: at('ec2', 'hub-appA', { publicAddress: false }),
    },
    connections: [
      ...peerings,
      vpn,
      `a -> proxy : ${https}`,
      `b -> proxy : ${https}`,
      `proxy -> server : ${https}`,
    ],
  },
  sparse('25 Many VPCs, one site: peering hub', `${sparseHub}, vgw in hub: vgw, proxy in hub: ec2`, [
    'red -> hub : vpc-peering',
    'hub -> blue : vpc-peering',
    'cgw -> vgw : site-to-site-vpn',
    'a -> proxy : traffic',
    'b -> proxy : traffic',
    'proxy -> server : traffic',
  ]),
  {
    name: '29 Shared services VPC, cloud VPCs as spokes',
    nodes: {
      ...spokes,
      hubRoutes,
      directory: at('ec2', 'hub-appA', { publicAddress: false }),
      mirror: at('ec2', 'hub-appB', { publicAddress: false }),
      database: at('rds', 'hub', { engine: 'PostgreSQL', multiAz: true, ...both('hub', 'app') }),
    },
    connections: [
      ...peerings,
      'a -> directory : traffic tcp/389',
      'b -> directory : traffic tcp/389',
      `a -> mirror : ${https}`,
      'b -> database : data-access tcp/5432',
    ],
  },
  {
    name: '29 Shared services VPC by a transit gateway',
    nodes: {
      ...unpeered,
      tgw: at('transit-gateway', 'region', { asn: 64_512 }),
      directory: at('ec2', 'hub-appA', { publicAddress: false }),
      redRoutes: routesOf('red', 'app', { '10.0.0.0/16': 'tgw' }),
      blueRoutes: routesOf('blue', 'app', { '10.0.0.0/16': 'tgw' }),
      hubRoutes: routesOf('hub', 'app', { '10.1.0.0/16': 'tgw', '10.2.0.0/16': 'tgw' }),
      fromSpokes: at('transit-gateway-route-table', 'region', { transitGateway: ref('tgw') }),
      fromHub: at('transit-gateway-route-table', 'region', { transitGateway: ref('tgw') }),
    },
    connections: [
      ...['red', 'blue'].map((vpc) =>
        line(`${vpc} -> tgw : transit-gateway-attachment`, {
          ...both(vpc, 'app'),
          routeTable: ref('fromSpokes'),
          propagatesTo: refs('fromHub'),
        }),
      ),
      line('hub -> tgw : transit-gateway-attachment', {
        ...both('hub', 'app'),
        routeTable: ref('fromHub'),
        propagatesTo: refs('fromSpokes'),
      }),
      'a -> directory : traffic tcp/389',
      'b -> directory : traffic tcp/389',
    ],
  },
  sparse(
    '29 Shared services VPC, cloud VPCs as spokes',
    'hub: vpc, red: vpc, blue: vpc, a in red: ec2, b in blue: lambda, s in hub: ec2, db in hub: rds',
    ['hub -> red : vpc-peering', 'hub -> blue : vpc-peering', 'a -> s : traffic', 'b -> db : data-access'],
  ),
  {
    name: '31 Non-transitivity workaround: instance-level proxy',
    nodes: { ...spokes, hubRoutes, proxy: at('ec2', 'hub-appA', { publicAddress: false }) },
    connections: [...peerings, 'a -> proxy : traffic tcp/3128', `proxy -> b : ${https}`],
  },
  sparse(
    '31 Non-transitivity workaround: instance-level proxy',
    'hub: vpc, red: vpc, blue: vpc, a in red: ec2, b in blue: ec2, proxy in hub: ec2',
    ['red -> hub : vpc-peering', 'hub -> blue : vpc-peering', 'a -> proxy : traffic', 'proxy -> b : traffic'],
  ),
]
