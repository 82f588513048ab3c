import { testSemantics } from '../../testing/network-case'
import {
  draw,
  link,
  node,
  ref,
  refs,
  site,
  stated,
  subnet,
  table,
  tgwTable,
  vpc,
} from '../../testing/network-parts'

type Says = Readonly<Record<string, unknown>>
const vpn = (says: Says = {}) => link('vpn', 'cS -> vgw : site-to-site-vpn', says)
const staticTo = (destination: string): Says => ({ routing: 'static', staticRoutes: [{ destination }] })

/** A with a VGW and a VPN to site S; nothing stated but ranges. */
const bare = draw([vpc('A', 1), node('vgw', 'vgw', {}, 'A'), site('S', 1)], [vpn()])

/** The same, all stated. */
const full = (says: Says, ...routes: readonly string[]) =>
  draw([stated('A', 1, ...routes), node('vgw', 'vgw', {}, 'A'), site('S', 1)], [vpn(says)])

/** What sites behind A use: an internet gateway, a NAT gateway, endpoints for S3. */
const shared = (...gateways: readonly ReturnType<typeof node>[]) =>
  draw(
    [vpc('A', 1), node('vgw', 'vgw', {}, 'A'), site('S', 1), subnet('A2', 'A', '10.1.2.0/24'), ...gateways],
    [vpn()],
  )

const outside = 'VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS|VGW_NO_ROUTE'

/** Sites S and R on one VGW; S may state its network. */
const unsaidHub = (cidr?: string) =>
  draw(
    [
      node('A', 'vpc', { cidr: '10.1.0.0/16' }),
      node('vgw', 'vgw', {}, 'A'),
      node('S', 'site', cidr === undefined ? {} : { cidr }),
      node('cS', 'customer-gateway', {}, 'S'),
      node('R', 'site'),
      node('cR', 'customer-gateway', {}, 'R'),
    ],
    [link('vpnS', 'cS -> vgw : site-to-site-vpn'), link('vpnR', 'cR -> vgw : site-to-site-vpn')],
  )

/** Sites S and R at the gateways of A and B, which have the same range; S’s device passes on what comes by one line. */
const sameRange = (range: string) =>
  draw(
    [
      vpc('A', 1),
      node('B', 'vpc', { cidr: range }),
      subnet('B1', 'B', range.replace('.0.0/16', '.1.0/24')),
      node('b', 'ec2', {}, 'B1'),
      node('vA', 'vgw', {}, 'A'),
      node('vB', 'vgw', {}, 'B'),
      site('S', 1),
      site('R', 2),
    ],
    [
      link('sA', 'cS -> vA : site-to-site-vpn', { routing: 'BGP' }),
      link('sB', 'cS -> vB : site-to-site-vpn', { routing: 'BGP' }),
      link('rA', 'cR -> vA : site-to-site-vpn', { routing: 'BGP' }),
    ],
    { cS: { forwards: true, asn: 65_001 }, cR: { asn: 65_002 } },
  )

testSemantics('a range that the gateway’s own VPC has too (section 3, rule 2)', [
  {
    name: '3.2 stays in that VPC, and is not passed on to a site that leads to another VPC',
    on: sameRange('10.1.0.0/16'),
    ask: 'r -> b',
    is: 'blocked',
    code: 'OVERLAPPING_CIDRS',
    at: 'A',
    but: { name: 'another range may be', on: sameRange('10.2.0.0/16'), is: 'possible' },
  },
])

testSemantics('virtual private gateway and VPN (section 3)', [
  {
    name: '3.1 a VGW attached to its VPC carries a VPN',
    on: bare,
    ask: 's -> a',
    is: 'possible',
    via: ['vgw', 'a'],
    but: {
      name: 'one attached to none does not',
      on: draw([vpc('A', 1), node('vgw', 'vgw'), site('S', 1)], [vpn()]),
      is: 'blocked',
      nature: 'absent',
    },
  },
  {
    name: '3.1 a VGW may be attached by a connection',
    on: draw([vpc('A', 1), node('vgw', 'vgw'), site('S', 1)], ['A -> vgw : gateway-association', vpn()]),
    ask: 'a -> s',
    is: 'possible',
  },
  {
    name: '3.2 a VGW routes to the prefixes that it knows',
    on: full(staticTo('192.168.1.0/24'), '192.168.1.0/24 vgw'),
    ask: 'a -> s',
    is: 'reachable',
    via: ['a', 'vgw|vpn', 's|S'],
    but: {
      name: 'not to others',
      on: full(staticTo('192.168.99.0/24'), '192.168.1.0/24 vgw'),
      is: 'blocked',
      code: 'VGW_NO_ROUTE',
      at: 'vgw|vpn',
    },
  },
  {
    name: '3.2 by BGP a VGW knows the site’s own ranges',
    on: full({ routing: 'BGP' }, '192.168.0.0/16 vgw'),
    ask: 's -> a',
    is: 'reachable',
    via: ['vpn', 'vgw', 'a'],
    but: { name: 'nothing else', ask: 'a -> 192.168.77.7', is: 'blocked', code: 'VGW_NO_ROUTE', at: 'vgw' },
  },
  {
    name: '3.2 what a VGW knows, it propagates into a table',
    on: draw([stated('A', 1), node('vgw', 'vgw', {}, 'A'), site('S', 1)], [vpn({ routing: 'BGP' })], {
      rA: { propagatesFrom: ref('vgw') },
    }),
    ask: 'a -> s',
    is: 'reachable',
    via: ['a', 'vgw|vpn', 's|S'],
    but: {
      name: 'without propagation or route there is none',
      on: full({ routing: 'BGP' }),
      is: 'blocked',
      code: 'NO_ROUTE_TO_DESTINATION',
      at: 'rA|A1',
      nature: 'absent',
    },
  },
  {
    name: '3.2 on-premises traffic does not go through a VPC to its internet gateway',
    on: shared(node('I', 'igw', {}, 'A')),
    ask: 's -> internet',
    is: 'blocked',
    code: outside,
    at: 'vgw',
    nature: 'law',
    but: { name: 'the VPC itself does', ask: 'a -> internet', is: 'possible' },
  },
  {
    name: '3.2 nor to its NAT gateway',
    on: shared(node('I', 'igw', {}, 'A'), node('nat', 'nat-gateway', {}, 'A2')),
    ask: 's -> internet',
    is: 'blocked',
    code: `${outside}|NGW_REQUIRES_SOURCE_IN_VPC`,
    at: 'vgw|nat',
    nature: 'law',
    but: {
      name: 'behind a transit gateway it may (4.4)',
      on: draw(
        [
          vpc('A', 1),
          subnet('A2', 'A', '10.1.2.0/24'),
          node('I', 'igw', {}, 'A'),
          node('nat', 'nat-gateway', {}, 'A2'),
          node('T', 'transit-gateway'),
          site('S', 1),
        ],
        [link('attA', 'A -> T : transit-gateway-attachment'), link('vpn', 'cS -> T : site-to-site-vpn')],
      ),
      is: 'possible',
      via: ['T|vpn', 'nat', 'I'],
    },
  },
  {
    name: '3.2 nor to its NAT gateway, whatever is stated',
    on: draw(
      [
        stated('A', 1, '0.0.0.0/0 nat', '192.168.1.0/24 vgw'),
        node('vgw', 'vgw', {}, 'A'),
        node('I', 'igw', {}, 'A'),
        subnet('A2', 'A', '10.1.2.0/24'),
        table('rN', 'A2', '0.0.0.0/0 I', '192.168.1.0/24 vgw'),
        node('nat', 'nat-gateway', { connectivity: 'public' }, 'A2'),
        site('S', 1),
      ],
      [vpn({ routing: 'BGP' })],
    ),
    ask: 's -> internet',
    is: 'blocked',
    code: `${outside}|NGW_REQUIRES_SOURCE_IN_VPC`,
    at: 'vgw|nat',
    but: { name: 'its own instance does', ask: 'a -> internet', is: 'reachable', via: ['a', 'nat', 'I'] },
  },
  {
    name: '3.2 nor to its gateway endpoint',
    on: shared(node('gwe', 'gateway-endpoint', { service: 's3' }, 'A'), node('bucket', 's3')),
    ask: 's -> bucket',
    is: 'blocked',
    code: `ENDPOINT_FROM_OUTSIDE|${outside}`,
    at: 'gwe|vgw',
    nature: 'law',
    but: {
      name: 'an interface endpoint is an address in the VPC',
      on: shared(
        node('vpce', 'interface-endpoint', { service: 's3', subnets: refs('A2') }, 'A'),
        node('bucket', 's3'),
      ),
      is: 'possible',
      via: ['vgw', 'vpce'],
    },
  },
  {
    name: '3.4 two VPCs with one customer gateway: possible through the customer’s router',
    on: oneRouter({}),
    ask: 'a -> b',
    is: 'possible',
    via: ['vgwA|vA', 'cS|vB', 'vgwB'],
    but: {
      name: 'not when it does not forward',
      on: oneRouter({ forwards: false }),
      is: 'blocked',
      at: 'cS',
      nature: 'stated',
    },
  },
  {
    name: '3.4 each VPC has an ordinary VPN to the site, even where its router does not forward',
    on: oneRouter({ forwards: false }),
    ask: 'a -> s',
    is: 'possible',
    via: ['vgwA|vA'],
    but: { name: 'the other one too', ask: 's -> b', is: 'possible' },
  },
  {
    name: '3.4 all stated, and the router forwards',
    on: draw(
      [
        stated('A', 1, '10.2.0.0/16 vgwA'),
        stated('B', 2, '10.1.0.0/16 vgwB'),
        node('vgwA', 'vgw', {}, 'A'),
        node('vgwB', 'vgw', {}, 'B'),
        site('S', 1),
      ],
      [
        link('vA', 'cS -> vgwA : site-to-site-vpn', staticTo('10.2.0.0/16')),
        link('vB', 'cS -> vgwB : site-to-site-vpn', staticTo('10.1.0.0/16')),
      ],
      { cS: { forwards: true } },
    ),
    ask: 'a -> b',
    is: 'reachable|possible',
    via: ['a', 'vgwA|vA', 'cS|vB', 'vgwB|vB', 'b'],
  },
  {
    name: '3.5 no IPv6 over a VPN on a VGW',
    on: overSix('site-to-site-vpn', { routing: 'BGP' }),
    ask: 'a -> 2001:db8:99::10@S',
    is: 'blocked',
    at: 'vgw|vpn',
    nature: 'law',
    but: {
      name: 'over Direct Connect on a VGW it works',
      on: overSix('direct-connect-interface', { interface: 'private' }),
      is: 'possible|reachable',
      via: ['a', 'vgw|vpn'],
    },
  },
])

const bgp = (asn?: number): Says => ({ routing: 'BGP', ...(asn === undefined ? {} : { asn }) })

/** Sites P and Q, each with a VPN to one VGW, which need not have a VPC. */
const twoSites = (p: Says, q: Says, says: Parameters<typeof draw>[2] = {}) =>
  draw(
    [site('P', 1), site('Q', 2), node('vgw', 'vgw')],
    [link('vP', 'cP -> vgw : site-to-site-vpn', p), link('vQ', 'cQ -> vgw : site-to-site-vpn', q)],
    says,
  )
const places = 'vgw|vP|vQ|cP|cQ'

testSemantics('site to site over one VGW: VPN CloudHub (section 3, rule 3)', [
  {
    name: '3.3 BGP, ASNs that differ, prefixes that do not overlap: reachable through CloudHub',
    on: twoSites(bgp(65001), bgp(65002)),
    ask: 'p -> q',
    is: 'reachable',
    via: ['vP', 'vQ'],
    but: {
      name: 'static routing: no transit between sites',
      on: twoSites(staticTo('192.168.1.0/24'), staticTo('192.168.2.0/24')),
      is: 'blocked',
      code: 'CLOUDHUB_CONDITION',
      at: places,
    },
  },
  {
    name: '3.3 the ASN may be that of the customer gateway',
    on: twoSites(bgp(), bgp(), { cP: { asn: 65001 }, cQ: { asn: 65002 } }),
    ask: 'q -> p',
    is: 'reachable',
    via: ['vQ', 'vP'],
    but: {
      name: 'the same ASN for both: blocked',
      on: twoSites(bgp(), bgp(), { cP: { asn: 65001 }, cQ: { asn: 65001 } }),
      is: 'blocked',
      code: 'CLOUDHUB_CONDITION',
      at: places,
    },
  },
  {
    name: '3.3 one static, one BGP',
    on: twoSites(bgp(65001), staticTo('192.168.2.0/24')),
    ask: 'p -> q',
    is: 'blocked',
    code: 'CLOUDHUB_CONDITION',
    at: 'vQ|vgw',
    but: { name: 'with the other on BGP too', on: twoSites(bgp(65001), bgp(65002)), is: 'reachable' },
  },
  {
    name: '3.3 prefixes that overlap',
    on: twoSites(bgp(65001), bgp(65002), { Q: { secondaryCidrs: [{ cidr: '192.168.1.128/25' }] } }),
    ask: 'p -> q',
    is: 'blocked',
    code: 'CLOUDHUB_CONDITION|OVERLAPPING_CIDRS',
    at: `${places}|P|Q`,
    but: {
      name: 'others do not',
      on: twoSites(bgp(65001), bgp(65002), { Q: { secondaryCidrs: [{ cidr: '192.168.3.128/25' }] } }),
      is: 'reachable',
    },
  },
  {
    name: '3.3 not stated: possible, with BGP and an ASN of its own for each',
    on: twoSites({}, {}),
    ask: 'p -> q',
    is: 'possible',
    via: ['vgw|vP'],
    but: {
      name: 'one is static already',
      on: twoSites({}, staticTo('192.168.2.0/24')),
      is: 'blocked',
      code: 'CLOUDHUB_CONDITION',
    },
  },
  {
    name: '3.3 BGP stated, ASNs not',
    on: twoSites(bgp(), bgp()),
    ask: 'p -> q',
    is: 'possible',
  },
  {
    name: '3.3 with a VPC, which makes no difference',
    on: draw(
      [vpc('A', 1), node('vgw', 'vgw', {}, 'A'), site('P', 1), site('Q', 2)],
      [
        link('vP', 'cP -> vgw : site-to-site-vpn', bgp(65001)),
        link('vQ', 'cQ -> vgw : site-to-site-vpn', bgp(65002)),
      ],
    ),
    ask: 'p -> q',
    is: 'reachable',
    via: ['vP', 'vQ'],
  },
  {
    name: '3.3 VGWs of two VPCs do not make a hub',
    on: draw(
      [
        vpc('A', 1),
        vpc('B', 2),
        node('vgwA', 'vgw', {}, 'A'),
        node('vgwB', 'vgw', {}, 'B'),
        site('P', 1),
        site('Q', 2),
      ],
      [
        'A -> B : vpc-peering',
        link('vP', 'cP -> vgwA : site-to-site-vpn', bgp(65001)),
        link('vQ', 'cQ -> vgwB : site-to-site-vpn', bgp(65002)),
      ],
    ),
    ask: 'p -> q',
    is: 'blocked',
    at: 'vgwA',
    nature: 'law',
    but: { name: 'each reaches its VPC', ask: 'p -> a', is: 'possible' },
  },
  {
    name: '3.3 a Direct Connect site takes part directly on the same VGW',
    on: withLine(['vif', 'cQ -> vgw : direct-connect-interface']),
    ask: 'p -> q',
    is: 'reachable',
    via: ['vP', 'vif'],
    but: {
      name: 'not on a Direct Connect gateway that is associated with it',
      on: withLine(
        ['vif', 'cQ -> dxgw : direct-connect-interface'],
        ['dv', 'dxgw -> vgw : gateway-association'],
      ),
      is: 'blocked',
      code: 'CLOUDHUB_CONDITION|DXGW_ASSOCIATION_TRANSIT|VGW_NO_ROUTE',
      at: 'vgw|dxgw|dv|vP|vif',
      nature: 'law',
    },
  },
  {
    name: '3.3 sites with VPNs on one transit gateway reach each other by its tables',
    on: draw(
      [
        site('P', 1),
        site('Q', 2),
        node('T', 'transit-gateway'),
        tgwTable('rt', { associations: 'vP vQ', propagations: 'vP vQ' }),
      ],
      [
        link('vP', 'cP -> T : site-to-site-vpn', { routing: 'BGP' }),
        link('vQ', 'cQ -> T : site-to-site-vpn', { routing: 'BGP' }),
      ],
    ),
    ask: 'p -> q',
    is: 'reachable',
    via: ['T|vP', 'vQ|q|Q'],
  },
  {
    name: '3.3 CloudHub: that the networks do not overlap is one of its needs',
    on: unsaidHub(),
    ask: 'S -> R',
    is: 'possible',
    needs: ['vpnS', 'vpnR', 'cS', 'cR', 'S', 'R'],
    but: {
      name: 'of the site that states no network alone',
      on: unsaidHub('192.168.7.0/24'),
      is: 'possible',
      needs: ['vpnS', 'vpnR', 'cS', 'cR', 'R'],
    },
  },
])

/** A and B, each with a VPN to the one customer gateway of S. */
function oneRouter(says: Says) {
  return draw(
    [vpc('A', 1), vpc('B', 2), node('vgwA', 'vgw', {}, 'A'), node('vgwB', 'vgw', {}, 'B'), site('S', 1)],
    [link('vA', 'cS -> vgwA : site-to-site-vpn'), link('vB', 'cS -> vgwB : site-to-site-vpn')],
    { cS: says },
  )
}

/** A and S with IPv6 ranges, joined at a VGW by this kind. */
function overSix(kind: string, says: Says) {
  return draw(
    [stated('A', 1, '2001:db8:99::/48 vgw'), node('vgw', 'vgw', {}, 'A'), site('S', 1)],
    [link('vpn', `cS -> vgw : ${kind}`, says)],
    {
      A: { ipv6Cidr: '2001:db8:1::/56' },
      A1: { ipv6Cidr: '2001:db8:1:1::/64' },
      S: { secondaryCidrs: [{ cidr: '2001:db8:99::/48' }] },
    },
  )
}

/** P with a VPN on the VGW, Q with a Direct Connect line. */
function withLine(...lines: readonly (readonly [string, string])[]) {
  return draw(
    [
      site('P', 1),
      site('Q', 2),
      vpc('A', 1),
      node('vgw', 'vgw', {}, 'A'),
      node('dxgw', 'direct-connect-gateway'),
    ],
    [
      link('vP', 'cP -> vgw : site-to-site-vpn', bgp(65001)),
      ...lines.map(([id, is]) => link(id, is, id === 'vif' ? { interface: 'private', asn: 65002 } : {})),
    ],
  )
}
