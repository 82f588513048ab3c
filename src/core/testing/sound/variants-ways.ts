import type { SoundDrawing } from './drawing'
import { drawing, line } from './sparse'
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

/** Patterns 25, 26 and 29 to 31 in other natural ways: endpoints, Client VPN, proxies in a group. */
export const variantWays: readonly SoundDrawing[] = [
  drawing(
    '26 endpoints in overlapping VPCs, over TGW from a site',
    {
      ...oneRegion,
      ...office,
      a: at('vpc', 'region', { cidr: '10.0.0.0/16' }),
      b: at('vpc', 'region', { cidr: '10.0.0.0/16' }),
      h: at('vpc', 'region', { cidr: '10.9.0.0/16' }),
      tgw: at('transit-gateway', 'region'),
      nlb: at('nlb', 'h'),
      es: at('endpoint-service', 'region', { loadBalancers: refs('nlb') }),
      ea: at('interface-endpoint', 'a'),
      eb: at('interface-endpoint', 'b'),
      ia: at('ec2', 'a'),
      fb: at('lambda', 'b'),
      eh: at('interface-endpoint', 'h', { service: 'ssm' }),
    },
    [
      'h -> tgw : transit-gateway-attachment',
      'cgw -> tgw : site-to-site-vpn',
      'ea -> es : privatelink',
      'eb -> nlb : privatelink',
      'ia -> ea : traffic',
      'fb -> eb : data-access',
      line('nlb -> server : load-balancer-target', { targetType: 'ip', protocol: 'TLS' }),
      'server -> eh : traffic',
    ],
  ),
  drawing(
    '26 overlapping VPCs with PrivateLink alone',
    {
      ...oneRegion,
      a: vpc(1),
      b: vpc(1),
      es: at('endpoint-service', 'b'),
      e: at('interface-endpoint', 'a'),
      n: at('nlb', 'b'),
    },
    ['e -> es : privatelink', 'es -> n : association'],
  ),
  drawing(
    '26 PrivateLink over Regions and accounts',
    {
      ...twoRegions,
      a: at('vpc', 'west', { cidr: '10.1.0.0/16' }),
      b: at('vpc', 'east', { cidr: '10.1.0.0/16' }),
      c: at('vpc', 'other', { cidr: '10.1.0.0/16' }),
      e: at('interface-endpoint', 'a'),
      e2: at('interface-endpoint', 'c'),
      es: at('endpoint-service', 'b'),
      n: at('nlb', 'b'),
      i: at('ec2', 'a'),
      s: at('s3', 'east'),
      e3: at('interface-endpoint', 'a', { service: 's3' }),
    },
    [
      'e -> es : privatelink',
      'e2 -> es : privatelink',
      'es -> n : association',
      'i -> e : traffic',
      'e3 -> s : privatelink',
    ],
  ),
  drawing(
    '29 hub lends an endpoint and a database; spoke in another Region',
    {
      ...twoRegions,
      h: at('vpc', 'east', { cidr: '10.0.0.0/16' }),
      a: at('vpc', 'east', { cidr: '10.1.0.0/16' }),
      b: at('vpc', 'west', { cidr: '10.2.0.0/16' }),
      e: at('interface-endpoint', 'h', { service: 'kms' }),
      db: at('aurora', 'h'),
      ia: at('ec2', 'a'),
      fb: at('lambda', 'b'),
      k: at('kms', 'east'),
      ca: at('elasticache', 'h'),
    },
    [
      'a -> h : vpc-peering',
      'h -> b : vpc-peering',
      'ia -> e : data-access',
      'e -> k : privatelink',
      'fb -> db : data-access',
      'ia -> ca : data-access',
      'ia -> k : data-access',
    ],
  ),
  drawing(
    '30 client VPN and Direct Connect',
    {
      ...openVpc,
      ...office,
      vgw: at('vgw', 'vpc'),
      loc: alone('direct-connect-location'),
      cv: at('client-vpn', 'region'),
      i: at('ec2', 'vpc-privateA'),
      u: alone('user'),
      s: at('s3', 'region'),
      ep: at('gateway-endpoint', 'vpc', { service: 's3' }),
    },
    [
      line('server -> loc : direct-connect-interface', { interface: 'private' }),
      line('loc -> vgw : direct-connect-interface', { interface: 'private' }),
      'cv -> vpc : gateway-association',
      'u -> cv : traffic',
      'u -> i : traffic',
      'server -> i : traffic',
      'i -> ep : data-access',
      'ep -> s : data-access',
      'server -> s : data-access',
    ],
  ),
  drawing(
    '30 private, transit and public interfaces on one line',
    {
      ...oneRegion,
      ...site('192.168.0.0/16'),
      a: vpc(1),
      v: at('vgw', 'a'),
      t: at('transit-gateway', 'region'),
      loc: alone('direct-connect-location'),
      dp: at('direct-connect-gateway', 'cloud'),
      dt: at('direct-connect-gateway', 'cloud'),
      s: at('s3', 'region'),
    },
    [
      line('loc -> dp : direct-connect-interface', { interface: 'private', asn: 65001, vlan: 100 }),
      line('loc -> dt : direct-connect-interface', { interface: 'transit', asn: 65001, vlan: 101 }),
      line('loc -> s : direct-connect-interface', { interface: 'public' }),
      'dp -> v : gateway-association',
      'dt -> t : gateway-association',
      'a -> t : transit-gateway-attachment',
      'server -> loc : direct-connect-interface',
    ],
  ),
  drawing(
    '31 three zones, proxies as a group with an NLB',
    {
      ...oneRegion,
      h: at('vpc', 'region', { cidr: '10.0.0.0/16' }),
      a: at('vpc', 'region', { cidr: '10.1.0.0/16' }),
      c: at('vpc', 'region', { cidr: '10.2.0.0/16' }),
      p: at('asg', 'h'),
      nlb: at('nlb', 'h', { scheme: 'internal' }),
      ia: at('ec2', 'a'),
      ic: at('rds', 'c'),
    },
    [
      'a -> h : vpc-peering',
      'c -> h : vpc-peering',
      'ia -> nlb : traffic',
      'nlb -> p : load-balancer-target',
      'p -> ic : data-access',
    ],
  ),
]
