import type { SoundDrawing } from './drawing'
import { line, ref, sparse } from './sparse'
import { alone, at, both, oneRegion, vpcOverTwoZones, type Nodes } from './two-zones'

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
const gateways: Nodes = Object.fromEntries(
  vpcs.flatMap((vpc) => [
    [`${vpc}Gateway`, at('vgw', vpc, { asn: 64_512 })],
    [`${vpc}Routes`, at('route-table', vpc, { ...both(vpc, 'app'), propagatesFrom: ref(`${vpc}Gateway`) })],
  ]),
)
const oneGateway: Nodes = {
  ...oneRegion,
  ...app('red', 1),
  vgw: at('vgw', 'red', { asn: 64_512 }),
  redRoutes: at('route-table', 'red', { ...both('red', 'app'), propagatesFrom: ref('vgw') }),
}

/** Patterns 24 and 28: a virtual private gateway in each VPC, and one for many sites. */
export const virtualPrivateGateways: readonly SoundDrawing[] = [
  {
    name: '24 Many VPCs, one site: VGW per VPC',
    nodes: { ...three, ...office, ...gateways },
    connections: [
      ...vpcs.map((vpc) => line(`cgw -> ${vpc}Gateway : site-to-site-vpn`, vpn(65_001))),
      ...vpcs.map((vpc) => `${vpc}1 -> server : ${https}`),
      `server -> blue2 : ${https}`,
    ],
  },
  {
    name: '24 Many VPCs, one site: VGW per VPC, static routes',
    nodes: {
      ...three,
      ...office,
      ...gateways,
      cgw: at('customer-gateway', 'office', { publicIp: '203.0.113.10' }),
    },
    connections: vpcs.map((vpc) =>
      line(`cgw -> ${vpc}Gateway : site-to-site-vpn`, {
        routing: 'static',
        staticRoutes: [{ destination: site }],
        tunnels: 2,
      }),
    ),
  },
  sparse(
    '24 Many VPCs, one site: VGW per VPC',
    'red: vpc, blue: vpc, a in red: ec2, b in blue: ec2, v in red: vgw, w in blue: vgw, office: site, cgw in office: customer-gateway, server in office: server',
    [
      'cgw -> v : site-to-site-vpn',
      'cgw -> w : site-to-site-vpn',
      'a -> server : traffic',
      'server -> b : traffic',
    ],
  ),
  {
    name: '28 Many sites, one VPC: VPN CloudHub on one VGW',
    nodes: { ...oneGateway, ...plants },
    connections: [
      line('cgw -> vgw : site-to-site-vpn', vpn(65_001)),
      line('far -> vgw : site-to-site-vpn', vpn(65_002)),
      `server -> red1 : ${https}`,
      `machine -> red2 : ${https}`,
      `server -> machine : ${https}`,
    ],
  },
  {
    name: '28 Many sites, one VPC: static VPNs on one VGW, sites apart',
    nodes: { ...oneGateway, ...plants },
    connections: [
      line('cgw -> vgw : site-to-site-vpn', { routing: 'static', staticRoutes: [{ destination: site }] }),
      line('far -> vgw : site-to-site-vpn', {
        routing: 'static',
        staticRoutes: [{ destination: '172.20.0.0/16' }],
      }),
      `server -> red1 : ${https}`,
      `red2 -> machine : ${https}`,
    ],
  },
  sparse(
    '28 Many sites, one VPC: several VPNs on one VGW',
    'red: vpc, a in red: ec2, v in red: vgw, office: site, cgw in office: customer-gateway, s in office: server, plant: site, far in plant: customer-gateway, m in plant: server',
    ['cgw -> v : site-to-site-vpn', 'far -> v : site-to-site-vpn', 's -> a : traffic', 'a -> m : traffic'],
  ),
]
