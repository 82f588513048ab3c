import { testSemantics } from '../../testing/network-case'
import {
  acl,
  draw,
  link,
  node,
  openTable,
  ref,
  refs,
  site,
  stated,
  subnet,
  table,
  tgwTable,
  vpc,
  type Nodes,
} from '../../testing/network-parts'

type Says = Readonly<Record<string, unknown>>
const T = node('T', 'transit-gateway')
const att = (name: string, says: Says = {}) =>
  link(`att${name}`, `${name} -> T : transit-gateway-attachment`, { subnets: refs(`${name}1`), ...says })
const staticTo = (destination: string): Says => ({ routing: 'static', staticRoutes: [{ destination }] })

/** A and B on a transit gateway, nothing stated but ranges. */
const bare = draw(
  [vpc('A', 1), vpc('B', 2), T],
  ['A -> T : transit-gateway-attachment', 'B -> T : transit-gateway-attachment'],
)

interface Hub {
  /** Routes of the VPCs; each to the other by default. */
  readonly a?: readonly string[]
  readonly b?: readonly string[]
  /** The transit gateway's one table; all associated and propagated by default. */
  readonly rt?: Parameters<typeof tgwTable>[1]
  /** What the attachments state. */
  readonly attA?: Says
  readonly attB?: Says
  readonly more?: Nodes
  readonly says?: Parameters<typeof draw>[2]
}

/** A and B on a transit gateway, all stated. */
function tgwHub({ a = ['10.2.0.0/16 T'], b = ['10.1.0.0/16 T'], rt, attA, attB, more = {}, says }: Hub = {}) {
  return draw(
    [
      stated('A', 1, ...a),
      stated('B', 2, ...b),
      T,
      tgwTable('rt', { associations: 'attA attB', propagations: 'attA attB', ...rt }),
      more,
    ],
    [att('A', attA), att('B', attB)],
    says,
  )
}

const noRoute = 'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT'
const noAssociation = 'TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION'
const wrongZone = 'TGW_ATTACH_VPC_AZ_RESTRICTION|TGW_ROUTE_AZ_RESTRICTION'

testSemantics('attachments, association and propagation (section 5, rules 1 to 3)', [
  {
    name: '5.1 VPCs on one transit gateway, nothing stated',
    on: bare,
    ask: 'a -> b',
    is: 'possible',
    via: ['a', 'T|transit-gateway-attachment-1', 'b'],
    but: {
      name: 'not one that has no attachment',
      on: draw([vpc('A', 1), vpc('B', 2), T], ['A -> T : transit-gateway-attachment']),
      is: 'blocked',
      nature: 'absent',
      code: 'DISCONNECTED_VPCS|NO_PATH',
    },
  },
  {
    name: '5.1 a VPN is an attachment too',
    on: draw(
      [vpc('A', 1), T, site('S', 1)],
      ['A -> T : transit-gateway-attachment', link('vpn', 'cS -> T : site-to-site-vpn')],
    ),
    ask: 's -> a',
    is: 'possible',
    via: ['T|vpn', 'a'],
  },
  {
    name: '5.1 all stated',
    on: tgwHub(),
    ask: 'a -> b',
    is: 'reachable',
    via: ['a', 'T|attA', 'b'],
    but: { name: 'and back', ask: 'b -> a', is: 'reachable', via: ['b', 'T|attB', 'a'] },
  },
  {
    name: '5.2 the sender’s attachment has no association',
    on: tgwHub({ rt: { associations: 'attB' } }),
    ask: 'a -> b',
    is: 'blocked',
    code: noAssociation,
    at: 'attA',
    nature: 'absent',
    but: { name: 'it has one', on: tgwHub(), is: 'reachable' },
  },
  {
    name: '5.2 the receiver’s attachment has no association: its answer stops',
    on: tgwHub({ rt: { associations: 'attA' } }),
    ask: 'a -> b',
    is: 'blocked',
    code: noAssociation,
    at: 'attB',
    back: true,
    but: { name: 'the packet itself gets there', ask: 'a -> b one-way', is: 'reachable' },
  },
  {
    name: '5.2 association and propagation may be stated at the attachments',
    on: draw(
      [stated('A', 1, '10.2.0.0/16 T'), stated('B', 2, '10.1.0.0/16 T'), T, tgwTable('rt', {})],
      [
        att('A', { routeTable: ref('rt'), propagatesTo: refs('rt') }),
        att('B', { routeTable: ref('rt'), propagatesTo: refs('rt') }),
      ],
    ),
    ask: 'a -> b',
    is: 'reachable',
    via: ['a', 'T|attA', 'b'],
    but: {
      name: 'one that states none has none',
      on: draw(
        [stated('A', 1, '10.2.0.0/16 T'), stated('B', 2, '10.1.0.0/16 T'), T, tgwTable('rt', { routes: [] })],
        [att('A', { routeTable: ref('rt'), propagatesTo: refs('rt') }), att('B', { routeTable: ref('rt') })],
      ),
      is: 'blocked',
      code: noRoute,
      at: 'rt|attB',
    },
  },
  {
    name: '5.3 the receiver does not propagate, and no static route leads to it',
    on: tgwHub({ rt: { propagations: 'attA', routes: [] } }),
    ask: 'a -> b',
    is: 'blocked',
    code: noRoute,
    at: 'rt|attB',
    nature: 'absent',
    but: {
      name: 'a static route does instead',
      on: tgwHub({ rt: { propagations: 'attA', routes: ['10.2.0.0/16 attB'] } }),
      is: 'reachable',
    },
  },
  {
    name: '5.3 the sender does not propagate: the answer stops',
    on: tgwHub({ rt: { propagations: 'attB', routes: [] } }),
    ask: 'a -> b',
    is: 'blocked',
    code: noRoute,
    at: 'rt|attA',
    back: true,
    but: { name: 'the packet itself gets there', ask: 'a -> b one-way', is: 'reachable' },
  },
  {
    name: '5.3 propagation into a table that the sender does not use is of no use',
    on: draw(
      [
        stated('A', 1, '10.2.0.0/16 T'),
        stated('B', 2, '10.1.0.0/16 T'),
        T,
        tgwTable('r1', { associations: 'attA', propagations: 'attA', routes: [] }),
        tgwTable('r2', { associations: 'attB', propagations: 'attA attB', routes: [] }),
      ],
      [att('A'), att('B')],
    ),
    ask: 'a -> b',
    is: 'blocked',
    code: noRoute,
    at: 'r1|attB',
    but: { name: 'the answer would find its way', ask: 'b -> a one-way', is: 'reachable' },
  },
  {
    name: '5.3 a VPN propagates what it learns by BGP',
    on: vpnHub({ routing: 'BGP' }),
    ask: 'a -> s',
    is: 'reachable',
    via: ['a', 'T|attA', 'vpn|s|S'],
    but: {
      name: 'a static one nothing',
      on: vpnHub(staticTo('192.168.1.0/24')),
      is: 'blocked',
      code: noRoute,
      at: 'rt|vpn',
    },
  },
  {
    name: '5.3 a static VPN needs a static route in the table',
    on: vpnHub(staticTo('192.168.1.0/24'), '192.168.1.0/24 vpn'),
    ask: 's -> a',
    is: 'reachable',
    via: ['T|vpn', 'a'],
  },
])

testSemantics('the reach rule (section 5, rules 4 to 6)', [
  {
    name: '5.4a the sender’s subnet has no route by the transit gateway (5.5: it fills no tables)',
    on: tgwHub({ a: [] }),
    ask: 'a -> b',
    is: 'blocked',
    code: 'NO_ROUTE_TO_DESTINATION',
    at: 'rA|A1',
    nature: 'absent',
    but: { name: 'with it', on: tgwHub(), is: 'reachable' },
  },
  {
    name: '5.4 every missing route is named, not just the first',
    on: tgwHub({ a: [], b: [] }),
    ask: 'a -> b',
    is: 'blocked',
    at: 'rA|A1',
    also: ['NO_ROUTE_TO_DESTINATION at rB|B1'],
  },
  {
    name: '5.5 subnet tables open, the transit gateway’s stated: two routes are needed',
    on: draw(
      [
        openTable('A', 1),
        openTable('B', 2),
        T,
        tgwTable('rt', { associations: 'attA attB', propagations: 'attA attB', routes: [] }),
      ],
      [att('A'), att('B')],
    ),
    ask: 'a -> b',
    is: 'possible',
    needs: ['rA|A1', 'rB|B1'],
    but: { name: 'both stated', on: tgwHub(), is: 'reachable' },
  },
  {
    name: '5.5 subnet tables stated, the transit gateway’s propagation open',
    on: draw(
      [
        stated('A', 1, '10.2.0.0/16 T'),
        stated('B', 2, '10.1.0.0/16 T'),
        T,
        tgwTable('rt', { associations: 'attA attB' }),
      ],
      [att('A'), att('B')],
    ),
    ask: 'a -> b',
    is: 'possible',
    needs: ['rt|attA|attB', 'rt|attA|attB'],
    but: {
      name: 'association open too',
      on: draw([stated('A', 1, '10.2.0.0/16 T'), stated('B', 2, '10.1.0.0/16 T'), T], [att('A'), att('B')]),
      is: 'possible',
    },
  },
  {
    name: '5.4a the answer’s subnet has no route',
    on: tgwHub({ b: [] }),
    ask: 'a -> b',
    is: 'blocked',
    code: 'NO_ROUTE_TO_DESTINATION',
    at: 'rB|B1',
    back: true,
    but: { name: 'a default route is one', on: tgwHub({ b: ['0.0.0.0/0 T'] }), is: 'reachable' },
  },
  {
    name: '5.4b no attachment subnet in the sender’s zone',
    on: zoned('us-east-1a', 'A2', 'us-east-1a', 'B1'),
    ask: 'a -> b',
    is: 'blocked',
    code: wrongZone,
    at: 'attA',
    nature: 'absent',
    but: {
      name: 'one in its zone, of another subnet',
      on: zoned('us-east-1a', 'A3', 'us-east-1a', 'B1'),
      is: 'reachable',
    },
  },
  {
    name: '5.4b the zone of the receiver does not matter to the packet',
    on: zoned('us-east-1a', 'A1', 'us-east-1a', 'B2'),
    ask: 'a -> b one-way',
    is: 'reachable',
    but: {
      name: 'its answer needs an attachment there',
      ask: 'a -> b',
      is: 'blocked',
      code: wrongZone,
      at: 'attB',
      back: true,
    },
  },
  {
    name: '5.4b sender and receiver in different zones, each with its attachment subnet',
    on: zoned('us-east-1a', 'A1', 'us-east-1b', 'B1'),
    ask: 'a -> b',
    is: 'reachable',
    via: ['a', 'T|attA', 'b'],
  },
  {
    name: '5.4b zones not stated at the attachment: possible',
    on: draw(
      [vpc('A', 1), vpc('B', 2), T],
      [
        link('attA', 'A -> T : transit-gateway-attachment', { subnets: refs('A1') }),
        link('attB', 'B -> T : transit-gateway-attachment'),
      ],
    ),
    ask: 'a -> b',
    is: 'possible',
    but: {
      name: 'stated, and not that of the sender',
      on: draw(
        [vpc('A', 1), subnet('A2', 'A', '10.1.2.0/24', 'us-east-1b'), vpc('B', 2), T],
        [
          link('attA', 'A -> T : transit-gateway-attachment', { subnets: refs('A2') }),
          link('attB', 'B -> T : transit-gateway-attachment'),
        ],
      ),
      is: 'blocked',
      code: wrongZone,
      at: 'attA',
    },
  },
  {
    name: '5.4c a blackhole route in the transit gateway’s table',
    on: tgwHub({ rt: { routes: ['10.2.0.0/16 attB blackhole'] } }),
    ask: 'a -> b',
    is: 'blocked',
    code: 'TGW_RTB_BAD_STATE_ROUTE',
    at: 'rt',
    nature: 'stated',
    but: {
      name: 'the propagated route is longer',
      on: tgwHub({ rt: { routes: ['10.0.0.0/8 attB blackhole'] } }),
      is: 'reachable',
    },
  },
  {
    name: '5.4c a blackhole for the way back',
    on: tgwHub({ rt: { routes: ['10.1.1.0/24 attA blackhole'] } }),
    ask: 'a -> b',
    is: 'blocked',
    code: 'TGW_RTB_BAD_STATE_ROUTE',
    at: 'rt',
    back: true,
    but: {
      name: 'one for another subnet',
      on: tgwHub({ rt: { routes: ['10.1.7.0/24 attA blackhole'] } }),
      is: 'reachable',
    },
  },
  {
    name: '5.4c the best route points elsewhere',
    on: tgwHub({ rt: { routes: ['10.2.1.0/24 attA'] } }),
    ask: 'a -> b',
    is: 'blocked',
    but: { name: 'it points to b', on: tgwHub({ rt: { routes: ['10.2.1.0/24 attB'] } }), is: 'reachable' },
  },
  {
    name: '5.4c a static route beats a propagated one of the same length',
    on: draw(
      [
        stated('A', 1, '192.168.1.0/24 T'),
        T,
        tgwTable('rt', {
          associations: 'attA v1 v2',
          propagations: 'attA v1',
          routes: ['192.168.1.0/24 v2'],
        }),
        site('S', 1),
      ],
      [
        att('A'),
        link('v1', 'cS -> T : site-to-site-vpn', { routing: 'BGP' }),
        link('v2', 'cS -> T : site-to-site-vpn', { routing: 'BGP' }),
      ],
    ),
    ask: 'a -> s one-way',
    is: 'reachable',
    via: ['v2'],
    avoids: ['v1'],
  },
  {
    name: '5.4d the ACL of the receiver’s attachment subnet denies',
    on: draw(
      [
        stated('A', 1, '10.2.0.0/16 T'),
        stated('B', 2, '10.1.0.0/16 T'),
        subnet('B2', 'B', '10.2.2.0/24'),
        table('rB2', 'B2'),
        acl('acl', 'B2'),
        T,
        tgwTable('rt', { associations: 'attA attB', propagations: 'attA attB' }),
      ],
      [att('A'), att('B', { subnets: refs('B2') })],
    ),
    ask: 'a -> b',
    is: 'blocked',
    code: 'SUBNET_ACL_RESTRICTION',
    at: 'acl|B2',
    but: { name: 'without that ACL', on: zoned('us-east-1a', 'A1', 'us-east-1a', 'B3'), is: 'reachable' },
  },
  {
    name: '5.6 VPCs that overlap: the newcomer’s routes are not propagated',
    on: draw(
      [
        vpc('A', 1),
        node('B', 'vpc', { cidr: '10.1.0.0/16' }),
        subnet('B1', 'B', '10.1.9.0/24'),
        node('b', 'ec2', {}, 'B1'),
        T,
      ],
      [att('A'), att('B')],
    ),
    ask: 'a -> b',
    is: 'blocked',
    code: 'OVERLAPPING_CIDRS',
    at: 'T|attA|attB|A',
    nature: 'law',
    but: { name: 'others are', on: bare, is: 'possible' },
  },
  {
    name: '5.6 overlap is said, not a missing route, where all is stated',
    on: draw(
      [
        stated('A', 1, '10.1.0.0/16 T'),
        node('B', 'vpc', { cidr: '10.1.0.0/16' }),
        subnet('B1', 'B', '10.1.9.0/24'),
        node('b', 'ec2', { securityGroups: refs('gA') }, 'B1'),
        table('rB', 'B1', '10.1.0.0/16 T'),
        T,
        tgwTable('rt', { associations: 'attA attB', propagations: 'attA attB' }),
      ],
      [att('A'), att('B')],
    ),
    ask: 'a -> b',
    is: 'blocked',
    code: 'OVERLAPPING_CIDRS',
    at: 'T|attA|attB|rt|A',
    but: { name: 'others', on: tgwHub(), is: 'reachable' },
  },
])

/** A and S on a transit gateway whose table has these static routes. */
function vpnHub(vpn: Says, ...routes: readonly string[]) {
  return draw(
    [
      stated('A', 1, '192.168.1.0/24 T'),
      T,
      tgwTable('rt', { associations: 'attA vpn', propagations: 'attA vpn', routes }),
      site('S', 1),
    ],
    [att('A'), link('vpn', 'cS -> T : site-to-site-vpn', vpn)],
  )
}

/** A and B in these zones, attached in these subnets: x1 that of the instance, x2 of zone b, x3 of zone a. */
function zoned(zoneA: string, attachedA: string, zoneB: string, attachedB: string) {
  const further = (name: string, n: number) => ({
    ...subnet(`${name}2`, name, `10.${n}.2.0/24`, 'us-east-1b'),
    ...subnet(`${name}3`, name, `10.${n}.3.0/24`, 'us-east-1a'),
    ...table(`r${name}2`, `${name}2 ${name}3`),
  })
  return tgwHub({
    attA: { subnets: refs(attachedA) },
    attB: { subnets: refs(attachedB) },
    more: { ...further('A', 1), ...further('B', 2) },
    says: { A1: { zone: zoneA }, B1: { zone: zoneB } },
  })
}
