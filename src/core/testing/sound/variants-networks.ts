import type { SoundDrawing } from './drawing'
import { drawing, line, ref } from './sparse'
import { alone, at, oneRegion, openVpc, refs, type Nodes } from './two-zones'

/** Two accounts, the one with two Regions. */
const twoRegions: Nodes = {
  org: alone('aws-cloud'),
  accA: at('account', 'org', { accountId: '111122223333' }),
  accB: at('account', 'org', { accountId: '444455556666' }),
  east: at('region', 'accA', { region: 'us-east-1' }),
  west: at('region', 'accA', { region: 'us-west-2' }),
  other: at('region', 'accB', { region: 'us-east-1' }),
}
const office: Nodes = {
  office: alone('site', { cidr: '192.168.0.0/16' }),
  server: at('server', 'office', { address: '192.168.1.10' }),
  cgw: at('customer-gateway', 'office', { asn: 65_001, publicIp: '203.0.113.10' }),
}
const site = (cidr: string): Nodes => ({
  office: alone('site', { cidr }),
  server: at('server', 'office'),
  cgw: at('customer-gateway', 'office', { asn: 65_001 }),
})
const vpc = (octet: number, more = {}) => at('vpc', 'region', { cidr: `10.${octet}.0.0/16`, ...more })

/** Patterns 23, 24, 27, 28 and 32 in other natural ways: several Regions, Direct Connect, overlapping blocks. */
export const variantNetworks: readonly SoundDrawing[] = [
  drawing(
    '23 two Regions, peered TGWs',
    {
      ...twoRegions,
      a: at('vpc', 'east', { cidr: '10.0.0.0/16' }),
      b: at('vpc', 'west', { cidr: '10.1.0.0/16' }),
      t: at('transit-gateway', 'east', { asn: 64512 }),
      u: at('transit-gateway', 'west', { asn: 64513 }),
      ...office,
      ia: at('ec2', 'a'),
      ib: at('ec2', 'b'),
    },
    [
      'a -> t : transit-gateway-attachment',
      'b -> u : transit-gateway-attachment',
      't -> u : transit-gateway-peering',
      'cgw -> t : site-to-site-vpn',
      'ia -> ib : traffic',
      'ib -> server : traffic',
      'server -> ia : traffic',
    ],
  ),
  drawing(
    '23 DX and VPN side by side',
    {
      ...openVpc,
      ...office,
      tgw: at('transit-gateway', 'region'),
      loc: alone('direct-connect-location'),
      dxgw: at('direct-connect-gateway', 'cloud'),
      i: at('ec2', 'vpc-privateA'),
      r: at('router', 'office'),
    },
    [
      'vpc -> tgw : transit-gateway-attachment',
      'cgw -> tgw : site-to-site-vpn',
      line('r -> loc : direct-connect-interface', { interface: 'transit' }),
      line('loc -> dxgw : direct-connect-interface', { interface: 'transit' }),
      'dxgw -> tgw : gateway-association',
      'server -> i : traffic',
      'i -> server : traffic',
    ],
  ),
  drawing(
    '23 VPN of the whole site, server of its router',
    {
      ...openVpc,
      s: alone('site'),
      tgw: at('transit-gateway', 'region'),
      i: at('ec2', 'vpc-privateA'),
      ob: alone('office-building'),
    },
    [
      'vpc -> tgw : transit-gateway-attachment',
      's -> tgw : site-to-site-vpn',
      's -> i : traffic',
      'ob -> i : traffic',
    ],
  ),
  drawing(
    '23 overlapping VPCs kept apart on one transit gateway',
    {
      ...oneRegion,
      ...site('192.168.0.0/16'),
      a: vpc(1),
      b: vpc(1),
      s: vpc(9),
      tgw: at('transit-gateway', 'region'),
      ta: at('transit-gateway-route-table', 'region', { transitGateway: ref('tgw') }),
      tb: at('transit-gateway-route-table', 'region', { transitGateway: ref('tgw') }),
    },
    [
      line('a -> tgw : transit-gateway-attachment', { routeTable: ref('ta'), propagatesTo: refs('ta') }),
      line('b -> tgw : transit-gateway-attachment', { routeTable: ref('tb'), propagatesTo: refs('tb') }),
    ],
  ),
  drawing(
    '23 the same secondary block on each VPC',
    {
      ...oneRegion,
      a: vpc(1, { secondaryCidrs: [{ cidr: '100.64.0.0/16' }] }),
      b: vpc(2, { secondaryCidrs: [{ cidr: '100.64.0.0/16' }] }),
      tgw: at('transit-gateway', 'region'),
      ia: at('ec2', 'a'),
      ib: at('ec2', 'b'),
    },
    ['a -> tgw : transit-gateway-attachment', 'b -> tgw : transit-gateway-attachment', 'ia -> ib : traffic'],
  ),
  drawing(
    '24 five VGWs',
    {
      ...oneRegion,
      ...office,
      ...Object.fromEntries(
        [1, 2, 3, 4, 5].flatMap((n) => [
          [`v${n}`, at('vpc', 'region', { cidr: `10.${n}.0.0/16` })],
          [`g${n}`, at('vgw', `v${n}`)],
        ]),
      ),
    },
    [1, 2, 3, 4, 5].map((n) => `cgw -> g${n} : site-to-site-vpn`),
  ),
  drawing(
    '24 a site with 10.0.0.0/8 and a VPC in that range',
    { ...oneRegion, ...site('10.0.0.0/8'), a: vpc(1), vgw: at('vgw', 'a'), i: at('ec2', 'a') },
    ['cgw -> vgw : site-to-site-vpn', 'server -> i : traffic'],
  ),
  drawing(
    '24 gateways on the border and joined as well',
    { ...oneRegion, a: vpc(1), v: at('vgw', 'a'), g: at('igw', 'a'), b: vpc(2), w: alone('vgw') },
    ['a -> v : gateway-association', 'g -> a : gateway-association', 'w -> b : gateway-association'],
  ),
  drawing(
    '28 as many sites as one VGW takes',
    {
      ...openVpc,
      vgw: at('vgw', 'vpc'),
      ...Object.fromEntries(
        [...Array(10).keys()].flatMap((n) => [
          [`s${n}`, alone('site', { cidr: `192.168.${n}.0/24` })],
          [`c${n}`, at('customer-gateway', `s${n}`, { asn: 65100 + n })],
        ]),
      ),
    },
    [...Array(10).keys()].map((n) =>
      line(`c${n} -> vgw : site-to-site-vpn`, { routing: 'BGP', asn: 65100 + n }),
    ),
  ),
  drawing(
    '32 a VPC on two transit gateways',
    { ...oneRegion, a: vpc(1), t: at('transit-gateway', 'region'), u: at('transit-gateway', 'region') },
    ['a -> t : transit-gateway-attachment', 'a -> u : transit-gateway-attachment'],
  ),
]
