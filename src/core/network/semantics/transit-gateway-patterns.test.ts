import { testSemantics } from '../../testing/network-case'
import {
  draw,
  link,
  node,
  refs,
  site,
  stated,
  subnet,
  table,
  tgwTable,
  vpc,
} from '../../testing/network-parts'

type Says = Readonly<Record<string, unknown>>
const T = node('T', 'transit-gateway')
const att = (name: string, says: Says = {}) =>
  link(`att${name}`, `${name} -> T : transit-gateway-attachment`, { subnets: refs(`${name}1`), ...says })

const noRoute = 'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT'

testSemantics('peerings, isolation and central egress (section 5, rules 7 to 10)', [
  {
    name: '5.7 over two peered transit gateways, nothing stated',
    on: draw(
      [vpc('A', 1), vpc('B', 2), T, node('U', 'transit-gateway')],
      [
        'A -> T : transit-gateway-attachment',
        'B -> U : transit-gateway-attachment',
        link('TU', 'T -> U : transit-gateway-peering'),
      ],
    ),
    ask: 'a -> b',
    is: 'possible',
    via: ['a', 'T|transit-gateway-attachment-1', 'U|TU', 'b'],
    but: {
      name: 'not over two that nothing joins',
      on: draw(
        [vpc('A', 1), vpc('B', 2), T, node('U', 'transit-gateway')],
        ['A -> T : transit-gateway-attachment', 'B -> U : transit-gateway-attachment'],
      ),
      is: 'blocked',
      nature: 'absent',
    },
  },
  {
    name: '5.7 over the peering static routes only: propagation does nothing',
    on: overPeering('attA TU', []),
    ask: 'a -> b',
    is: 'blocked',
    code: noRoute,
    at: 'rT|TU',
    but: {
      name: 'static routes',
      on: overPeering('attA', ['10.2.0.0/16 TU']),
      is: 'reachable',
      via: ['a', 'T|attA', 'U|TU', 'b'],
    },
  },
  {
    name: '5.7 a chain over a third transit gateway, hop by hop',
    on: chain('10.3.0.0/16 UV'),
    ask: 'a -> c',
    is: 'reachable|possible',
    via: ['a', 'T|attA', 'U|TU', 'V|UV', 'c'],
    but: {
      name: 'the one in the middle needs its routes',
      on: chain('10.99.0.0/16 UV'),
      is: 'blocked',
      code: noRoute,
      at: 'rU',
    },
  },
  {
    name: '5.8 isolated VPCs: their table has only the VPN’s route',
    on: isolated(),
    ask: 'a -> b',
    is: 'blocked',
    code: noRoute,
    at: 'spokes|attB',
    but: { name: 'the site is reached', ask: 'a -> s', is: 'reachable', via: ['a', 'T|attA', 's|S|vpn'] },
  },
  {
    name: '5.8 isolated with shared services: spokes reach the shared VPC',
    on: isolated(),
    ask: 'a -> h',
    is: 'reachable',
    via: ['a', 'T|attA', 'h'],
    but: { name: 'but not each other', ask: 'b -> a', is: 'blocked', code: noRoute, at: 'spokes|attA' },
  },
  {
    name: '5.8 isolated with shared services: the shared VPC reaches the spokes',
    on: isolated(),
    ask: 'h -> b',
    is: 'reachable',
    via: ['h', 'T|attH', 'b'],
    but: { name: 'the site reaches the shared VPC too', ask: 's -> h', is: 'reachable' },
  },
  {
    name: '5.9 central egress: spoke, egress VPC, NAT gateway, internet gateway',
    on: egress(),
    ask: 'a -> internet',
    is: 'reachable',
    via: ['a', 'T|attA', 'nat', 'I'],
    but: {
      name: 'with the attachment in the public subnet the internet gateway drops it',
      on: egress({ attachedIn: 'E2' }),
      is: 'blocked',
      code: 'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS|GATEWAY_REJECTS_SPOOFED_TRAFFIC',
      at: 'I',
    },
  },
  {
    name: '5.9 the NAT gateway’s subnet needs the way back to the transit gateway',
    on: egress({ nat: ['0.0.0.0/0 I'] }),
    ask: 'a -> internet',
    is: 'blocked',
    at: 'rN|E2|I',
    back: true,
    but: { name: 'with it', on: egress(), is: 'reachable' },
  },
  {
    name: '5.9 the spokes’ table needs the default route',
    on: egress({ routes: [] }),
    ask: 'a -> internet',
    is: 'blocked',
    code: noRoute,
    at: 'rt|attE',
    but: { name: 'with it', on: egress(), is: 'reachable' },
  },
  {
    name: '5.10 a NAT gateway takes what comes from a transit gateway, nothing stated',
    on: draw(
      [
        vpc('A', 1),
        node('E', 'vpc', { cidr: '10.9.0.0/16' }),
        subnet('E1', 'E', '10.9.1.0/24'),
        subnet('E2', 'E', '10.9.2.0/24'),
        node('nat', 'nat-gateway', {}, 'E2'),
        node('I', 'igw', {}, 'E'),
        T,
      ],
      ['A -> T : transit-gateway-attachment', 'E -> T : transit-gateway-attachment'],
    ),
    ask: 'a -> internet',
    is: 'possible',
    via: ['a', 'T|transit-gateway-attachment-1', 'nat', 'I'],
    but: {
      name: 'not what comes over a peering',
      on: draw(
        [
          vpc('A', 1),
          node('E', 'vpc', { cidr: '10.9.0.0/16' }),
          subnet('E2', 'E', '10.9.2.0/24'),
          node('nat', 'nat-gateway', {}, 'E2'),
          node('I', 'igw', {}, 'E'),
        ],
        [link('AE', 'A -> E : vpc-peering')],
      ),
      is: 'blocked',
      code: 'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR|NGW_REQUIRES_SOURCE_IN_VPC',
      at: 'AE|nat',
    },
  },
])

/** A on T and B on U, which are peered; what T's table propagates, and the static routes it has. */
function overPeering(propagations: string, routes: readonly string[]) {
  return draw(
    [
      stated('A', 1, '10.2.0.0/16 T'),
      stated('B', 2, '10.1.0.0/16 U'),
      T,
      node('U', 'transit-gateway'),
      tgwTable('rT', { associations: 'attA TU', propagations, routes }),
      tgwTable('rU', { of: 'U', associations: 'attB TU', propagations: 'attB', routes: ['10.1.0.0/16 TU'] }),
    ],
    [
      att('A'),
      link('attB', 'B -> U : transit-gateway-attachment', { subnets: refs('B1') }),
      link('TU', 'T -> U : transit-gateway-peering'),
    ],
  )
}

/** A on T, C on V, and U between them with this route to C. */
function chain(route: string) {
  return draw(
    [
      stated('A', 1, '10.3.0.0/16 T'),
      stated('C', 3, '10.1.0.0/16 V'),
      T,
      node('U', 'transit-gateway'),
      node('V', 'transit-gateway'),
      tgwTable('rT', { associations: 'attA TU', propagations: 'attA', routes: ['10.3.0.0/16 TU'] }),
      tgwTable('rU', { of: 'U', associations: 'TU UV', propagations: '', routes: [route, '10.1.0.0/16 TU'] }),
      tgwTable('rV', { of: 'V', associations: 'attC UV', propagations: 'attC', routes: ['10.1.0.0/16 UV'] }),
    ],
    [
      att('A'),
      link('attC', 'C -> V : transit-gateway-attachment', { subnets: refs('C1') }),
      link('TU', 'T -> U : transit-gateway-peering'),
      link('UV', 'U -> V : transit-gateway-peering'),
    ],
  )
}

/** Spokes A and B, shared services H, a site: spokes and site see H, A and B do not see each other. */
function isolated() {
  return draw(
    [
      stated('A', 1, '0.0.0.0/0 T'),
      stated('B', 2, '0.0.0.0/0 T'),
      stated('H', 3, '0.0.0.0/0 T'),
      site('S', 1),
      T,
      tgwTable('spokes', { associations: 'attA attB', propagations: 'attH vpn', routes: [] }),
      tgwTable('shared', { associations: 'attH vpn', propagations: 'attA attB attH vpn', routes: [] }),
    ],
    [att('A'), att('B'), att('H'), link('vpn', 'cS -> T : site-to-site-vpn', { routing: 'BGP' })],
  )
}

/** A spoke and an egress VPC: E1 for the attachment, E2 public with the NAT gateway. */
function egress({
  attachedIn = 'E1',
  nat = ['0.0.0.0/0 I', '10.1.0.0/16 T'],
  routes = ['0.0.0.0/0 attE'],
}: { attachedIn?: string; nat?: readonly string[]; routes?: readonly string[] } = {}) {
  return draw(
    [
      stated('A', 1, '0.0.0.0/0 T'),
      node('E', 'vpc', { cidr: '10.9.0.0/16' }),
      subnet('E1', 'E', '10.9.1.0/24'),
      subnet('E2', 'E', '10.9.2.0/24'),
      table('rE', 'E1', '0.0.0.0/0 nat', '10.1.0.0/16 T'),
      table('rN', 'E2', ...nat),
      node('nat', 'nat-gateway', { connectivity: 'public' }, 'E2'),
      node('I', 'igw', {}, 'E'),
      T,
      tgwTable('rt', { associations: 'attA attE', propagations: 'attA attE', routes }),
    ],
    [att('A'), link('attE', 'E -> T : transit-gateway-attachment', { subnets: refs(attachedIn) })],
  )
}
