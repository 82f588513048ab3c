import { testSemantics } from '../../testing/network-case'
import { draw, link, node, ref, refs, stated, subnet, table, vpc, wide } from '../../testing/network-parts'

/** One VPC: `a` in A1 and `b` in A2, of another zone; groups let all pass. */
const twoSubnets = [
  stated('A', 1),
  subnet('A2', 'A', '10.1.2.0/24', 'us-east-1b'),
  node('b', 'ec2', { securityGroups: refs('gA'), privateAddress: '10.1.2.10' }, 'A2'),
]
const sameVpc = draw([...twoSubnets, table('rA2', 'A2')])

const peer = (...routes: readonly string[]) =>
  draw(
    [stated('A', 1, ...routes), node('I', 'igw', {}, 'A'), stated('B', 2, '10.1.0.0/16 AB')],
    [link('AB', 'A -> B : vpc-peering')],
  )

/** `a` and `b` with a firewall endpoint in a subnet of its own; further statements on the routes of A1 and A2. */
const withFirewall = (a: readonly string[], b: readonly string[]) =>
  draw([
    stated('A', 1, ...a),
    subnet('A2', 'A', '10.1.2.0/24'),
    node('b', 'ec2', { securityGroups: refs('gA'), privateAddress: '10.1.2.10' }, 'A2'),
    subnet('F1', 'A', '10.1.3.0/24'),
    node('fw', 'network-firewall', { defaultAction: 'pass' }, 'A'),
    node('fwe', 'firewall-endpoint', { firewall: ref('fw') }, 'F1'),
    table('rA2', 'A2', ...b),
    table('rF', 'F1'),
  ])

/** A VPN to the site 10.1.2.0/25, which lies in A2, or 192.168.1.0/24; and a transit gateway with a VPN to it. */
const twoWays = (siteCidr: string, says: Readonly<Record<string, unknown>>) =>
  draw(
    [
      ...twoSubnets,
      table('rA2', 'A2'),
      node('vgw', 'vgw', {}, 'A'),
      node('S', 'site', { cidr: siteCidr, internetAccess: false }),
      node('cS', 'customer-gateway', {}, 'S'),
      node('s', 'server', { address: siteCidr.replace(/0\/\d+$/, '10') }, 'S'),
      node('T', 'transit-gateway'),
      node('rt', 'transit-gateway-route-table', {
        transitGateway: ref('T'),
        associations: refs('attA tv'),
        propagations: refs('attA tv'),
      }),
    ],
    [
      link('vpn', 'cS -> vgw : site-to-site-vpn', { routing: 'BGP' }),
      link('attA', 'A -> T : transit-gateway-attachment', { subnets: refs('A1') }),
      link('tv', 'cS -> T : site-to-site-vpn', { routing: 'BGP' }),
    ],
    { rA: says },
  )

testSemantics('route choice in a VPC (section 1)', [
  {
    name: '1.3 no route in a table that is stated',
    on: peer(),
    ask: 'a -> b',
    is: 'blocked',
    code: 'NO_ROUTE_TO_DESTINATION',
    at: 'rA|A1',
    nature: 'absent',
    but: { name: 'a route leads there', on: peer('10.2.0.0/16 AB'), is: 'reachable', via: ['a', 'AB', 'b'] },
  },
  {
    name: '1.3 a subnet without a table of its own uses the main table',
    on: draw(
      [
        vpc('A', 1),
        node('main', 'route-table', { vpc: ref('A'), routes: [] }),
        wide('gA'),
        stated('B', 2, '10.1.0.0/16 AB'),
      ],
      [link('AB', 'A -> B : vpc-peering')],
      { a: { securityGroups: refs('gA') } },
    ),
    ask: 'a -> b',
    is: 'blocked',
    code: 'NO_ROUTE_TO_DESTINATION',
    at: 'main|A1',
    but: {
      name: 'one of its own goes before it',
      on: draw(
        [
          stated('A', 1, '10.2.0.0/16 AB'),
          node('main', 'route-table', { vpc: ref('A'), routes: [] }),
          stated('B', 2, '10.1.0.0/16 AB'),
        ],
        [link('AB', 'A -> B : vpc-peering')],
      ),
      is: 'reachable',
    },
  },
  {
    name: '1.3 the longest prefix wins',
    on: peer('0.0.0.0/0 I', '10.2.0.0/16 AB'),
    ask: 'a -> b',
    is: 'reachable',
    via: ['a', 'AB', 'b'],
    avoids: ['I'],
    but: {
      name: 'also when it is a blackhole',
      on: peer('10.2.0.0/16 AB', '10.2.1.0/24 AB blackhole'),
      is: 'blocked',
      code: 'BAD_STATE_ROUTE',
      at: 'rA|A1',
      nature: 'stated',
    },
  },
  {
    name: '1.3 a blackhole for another network does not matter',
    on: peer('10.2.0.0/16 AB', '10.2.9.0/24 AB blackhole'),
    ask: 'a -> b',
    is: 'reachable',
    but: {
      name: 'one for all of it does',
      on: peer('10.2.0.0/16 AB blackhole'),
      is: 'blocked',
      code: 'BAD_STATE_ROUTE',
    },
  },
  {
    name: '1.3 the local route beats a propagated route, even a more specific one',
    on: twoWays('10.1.2.0/25', { propagatesFrom: ref('vgw') }),
    ask: 'a -> b',
    is: 'reachable',
    via: ['a', 'b'],
    avoids: ['vgw', 'vpn'],
  },
  {
    name: '1.3 a static route beats a propagated one of the same length',
    on: twoWays('192.168.1.0/24', {
      propagatesFrom: ref('vgw'),
      routes: [{ destination: '192.168.1.0/24', target: ref('T') }],
    }),
    ask: 'a -> s one-way',
    is: 'reachable',
    via: ['a', 'T|attA', 's|S'],
    avoids: ['vgw', 'vpn'],
    but: {
      name: 'not a longer one',
      on: twoWays('192.168.1.0/24', {
        propagatesFrom: ref('vgw'),
        routes: [{ destination: '192.168.0.0/16', target: ref('T') }],
      }),
      is: 'reachable',
      via: ['a', 'vgw|vpn', 's|S'],
      avoids: ['T', 'attA'],
    },
  },
  {
    name: '1.3 a more specific route for a whole subnet leads to a firewall endpoint',
    on: withFirewall(['10.1.2.0/24 fwe'], ['10.1.1.0/24 fwe']),
    ask: 'a -> b',
    is: 'reachable',
    via: ['a', 'fwe', 'b'],
    but: {
      name: 'one for a part of a subnet is not allowed',
      on: withFirewall(['10.1.2.0/25 fwe'], ['10.1.1.0/24 fwe']),
      is: 'blocked|unknown',
      code: 'VPC_LOCAL_ROUTE_CIDR_RESTRICTION',
      at: 'rA|A1',
    },
  },
  {
    name: '1.3 the target of the local route may be replaced by a firewall endpoint',
    on: withFirewall(['10.1.0.0/16 fwe'], ['10.1.0.0/16 fwe']),
    ask: 'a -> b',
    is: 'reachable',
    via: ['a', 'fwe', 'b'],
    but: {
      name: 'else the local route delivers',
      on: withFirewall([], []),
      is: 'reachable',
      avoids: ['fwe'],
    },
  },
  {
    name: '1.3 a more specific route within the VPC may not lead to a virtual private gateway',
    on: draw([...twoSubnets, table('rA2', 'A2'), node('vgw', 'vgw', {}, 'A')], [], {
      rA: { routes: [{ destination: '10.1.2.0/24', target: ref('vgw') }] },
    }),
    ask: 'a -> b',
    is: 'blocked|unknown',
    code: 'VPC_LOCAL_ROUTE_CIDR_RESTRICTION',
    at: 'rA|A1',
    but: { name: 'without it the local route delivers', on: sameVpc, is: 'reachable' },
  },
  {
    name: '1.7 the answer needs a route too',
    on: draw([stated('A', 1, '10.2.0.0/16 AB'), stated('B', 2)], [link('AB', 'A -> B : vpc-peering')]),
    ask: 'a -> b',
    is: 'blocked',
    code: 'NO_ROUTE_TO_DESTINATION',
    at: 'rB|B1',
    back: true,
    but: { name: 'a packet without an answer does not', ask: 'a -> b one-way', is: 'reachable' },
  },
  {
    name: '1 at a virtual private gateway Direct Connect goes before a VPN for equal prefixes',
    on: draw(
      [
        stated('A', 1, '192.168.1.0/24 vgw'),
        node('vgw', 'vgw', {}, 'A'),
        node('S', 'site', { cidr: '192.168.1.0/24' }),
        node('cS', 'customer-gateway', {}, 'S'),
        node('s', 'server', { address: '192.168.1.10' }, 'S'),
      ],
      [
        link('vpn', 'cS -> vgw : site-to-site-vpn', {
          routing: 'static',
          staticRoutes: [{ destination: '192.168.1.0/24' }],
        }),
        link('vif', 'cS -> vgw : direct-connect-interface', { interface: 'private' }),
      ],
    ),
    ask: 'a -> s',
    is: 'reachable',
    via: ['a', 'vif'],
    avoids: ['vpn'],
  },
])
