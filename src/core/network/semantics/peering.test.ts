import type { SketchedConnection } from '../../model/sketch'
import { testSemantics } from '../../testing/network-case'
import {
  acl,
  draw,
  group,
  link,
  node,
  openTable,
  refs,
  site,
  stated,
  subnet,
  table,
  tgwTable,
  vpc,
  type Nodes,
} from '../../testing/network-parts'

const AB = link('AB', 'A -> B : vpc-peering')

/** A and B, peered, nothing stated but ranges. */
const peered = (says: Parameters<typeof draw>[2] = {}) => draw([vpc('A', 1), vpc('B', 2)], [AB], says)

/** The same with these routes, and groups that let all pass. */
const routed = (a: readonly string[], b: readonly string[]) =>
  draw([stated('A', 1, ...a), stated('B', 2, ...b)], [AB])

/** A hub and two spokes, peered with it. */
const hub = [link('AH', 'A -> H : vpc-peering'), link('HB', 'H -> B : vpc-peering')]
const twoSpokesAndHub = (...more: readonly SketchedConnection[]) =>
  draw([vpc('A', 1), vpc('B', 2), vpc('H', 3)], [...hub, ...more])
const statedSpokesAndHub = draw(
  [
    stated('A', 1, '10.3.0.0/16 AH', '10.2.0.0/16 AH'),
    stated('B', 2, '10.3.0.0/16 HB', '10.1.0.0/16 HB'),
    stated('H', 3, '10.1.0.0/16 AH', '10.2.0.0/16 HB'),
  ],
  hub,
)

const notTransitive = 'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR'

testSemantics('VPC peering (section 2)', [
  {
    name: '2.1 joins two VPCs of different Regions',
    on: draw(
      [
        node('east', 'region', { region: 'us-east-1' }),
        node('west', 'region', { region: 'us-west-2' }),
        node('A', 'vpc', {}, 'east'),
        node('B', 'vpc', {}, 'west'),
      ],
      [AB],
    ),
    ask: 'A -> B',
    is: 'possible',
    but: {
      name: 'joins no third',
      on: draw([vpc('A', 1), vpc('B', 2), vpc('C', 3)], [AB]),
      ask: 'a -> c',
      is: 'blocked',
    },
  },
  {
    name: '2.2 no peering of VPCs whose ranges overlap',
    on: peered({ B: { cidr: '10.1.0.0/16' }, B1: { cidr: '10.1.9.0/24' } }),
    ask: 'a -> b',
    is: 'blocked',
    code: 'OVERLAPPING_CIDRS',
    at: 'AB|A',
    nature: 'law',
    but: { name: 'with others it works', on: peered(), is: 'possible' },
  },
  {
    name: '2.2 any range counts, even if only others are used',
    on: peered({
      A: { secondaryCidrs: [{ cidr: '10.9.0.0/20' }] },
      B: { secondaryCidrs: [{ cidr: '10.9.8.0/24' }] },
    }),
    ask: 'a -> b',
    is: 'blocked',
    code: 'OVERLAPPING_CIDRS',
    at: 'AB',
    but: {
      name: 'neighbours do not overlap',
      on: peered({
        A: { secondaryCidrs: [{ cidr: '10.9.0.0/21' }] },
        B: { secondaryCidrs: [{ cidr: '10.9.8.0/24' }] },
      }),
      is: 'possible',
    },
  },
  {
    name: '2.2 IPv6 ranges count too',
    on: peered({ A: { ipv6Cidr: '2001:db8:1::/56' }, B: { ipv6Cidr: '2001:db8:1::/60' } }),
    ask: 'a -> b',
    is: 'blocked',
    code: 'OVERLAPPING_CIDRS',
    at: 'AB',
    but: {
      name: 'others do not',
      on: peered({ A: { ipv6Cidr: '2001:db8:1::/56' }, B: { ipv6Cidr: '2001:db8:2::/56' } }),
      is: 'possible',
    },
  },
  {
    name: '2.3 not transitive, nothing stated',
    on: twoSpokesAndHub(),
    ask: 'a -> b',
    is: 'blocked',
    code: notTransitive,
    at: 'AH',
    nature: 'law',
    but: { name: 'the hub itself is reached', ask: 'a -> h', is: 'possible' },
  },
  {
    name: '2.3 not transitive, not even ranges stated',
    on: draw([node('A', 'vpc'), node('B', 'vpc'), node('H', 'vpc')], hub),
    ask: 'A -> B',
    is: 'blocked',
    code: notTransitive,
    at: 'AH',
    nature: 'law',
    but: { name: 'the hub itself is reached', ask: 'H -> B', is: 'possible' },
  },
  {
    name: '2.3 not transitive, whatever routes are stated',
    on: statedSpokesAndHub,
    ask: 'a -> b',
    is: 'blocked',
    code: notTransitive,
    at: 'AH',
    nature: 'law',
    but: { name: 'the hub itself is reached', ask: 'a -> h', is: 'reachable', via: ['a', 'AH', 'h'] },
  },
  {
    name: '2.3 not transitive in the other direction either',
    on: statedSpokesAndHub,
    ask: 'b -> a',
    is: 'blocked',
    code: notTransitive,
    at: 'HB',
    but: { name: 'the hub reaches both', ask: 'h -> b', is: 'reachable', via: ['h', 'HB', 'b'] },
  },
  {
    name: '2.3 a row of three peerings',
    on: draw(
      [vpc('A', 1), vpc('B', 2), vpc('C', 3), vpc('D', 4)],
      [AB, link('BC', 'B -> C : vpc-peering'), link('CD', 'C -> D : vpc-peering')],
    ),
    ask: 'a -> d',
    is: 'blocked',
    code: notTransitive,
    at: 'AB',
    but: { name: 'neighbours reach each other', ask: 'c -> d', is: 'possible' },
  },
  {
    name: '2.3 a direct peering mends it',
    on: twoSpokesAndHub(AB),
    ask: 'a -> b',
    is: 'possible',
    via: ['a', 'AB', 'b'],
    avoids: ['AH', 'h'],
  },
  {
    name: '2.4 no use of the peer’s internet gateway',
    on: draw([vpc('A', 1), vpc('B', 2), node('I', 'igw', {}, 'A')], [AB]),
    ask: 'b -> internet',
    is: 'blocked',
    fact: 'peering.no-edge-igw',
    code: notTransitive,
    at: 'AB',
    nature: 'law',
    but: { name: 'its own VPC uses it', ask: 'a -> internet', is: 'possible' },
  },
  {
    name: '2.4 no use of the peer’s NAT gateway: peering then NAT',
    on: natInPeer('0.0.0.0/0 AB'),
    ask: 'b -> internet',
    is: 'blocked',
    fact: 'peering.no-edge-nat',
    code: `${notTransitive}|NGW_REQUIRES_SOURCE_IN_VPC`,
    at: 'AB|nat',
    nature: 'law',
    but: { name: 'its own VPC uses it', ask: 'a -> internet', is: 'reachable', via: ['a', 'nat', 'I'] },
  },
  {
    name: '2.4 no use of the peer’s VPN',
    on: draw(
      [vpc('A', 1), vpc('B', 2), node('vgw', 'vgw', {}, 'A'), site('S', 1)],
      [AB, link('vpn', 'cS -> vgw : site-to-site-vpn')],
    ),
    ask: 'b -> s',
    is: 'blocked',
    fact: 'peering.no-edge-vpn',
    code: notTransitive,
    at: 'AB',
    nature: 'law',
    but: { name: 'its own VPC uses it', ask: 'a -> s', is: 'possible' },
  },
  {
    name: '2.4 no use of the peer’s Direct Connect',
    on: draw(
      [vpc('A', 1), vpc('B', 2), node('vgw', 'vgw', {}, 'A'), site('S', 1)],
      [AB, link('vif', 'cS -> vgw : direct-connect-interface', { interface: 'private' })],
    ),
    ask: 'b -> s',
    is: 'blocked',
    fact: 'peering.no-edge-dx',
    code: notTransitive,
    at: 'AB',
    nature: 'law',
    but: { name: 'its own VPC uses it', ask: 'a -> s', is: 'possible' },
  },
  {
    name: '2.4 no use of the peer’s gateway endpoint',
    on: draw(
      [
        vpc('A', 1),
        vpc('B', 2),
        node('gwe', 'gateway-endpoint', { service: 's3' }, 'A'),
        node('bucket', 's3'),
      ],
      [AB],
    ),
    ask: 'b -> bucket',
    is: 'blocked',
    fact: 'peering.no-edge-gwe',
    code: `ENDPOINT_FROM_OUTSIDE|${notTransitive}`,
    at: 'gwe|AB',
    nature: 'law',
    but: { name: 'its own VPC uses it', ask: 'a -> bucket', is: 'possible', via: ['a', 'gwe'] },
  },
  {
    name: '2.4 what comes in over the VPN of A does not go on to B',
    on: draw(
      [vpc('A', 1), vpc('B', 2), node('vgw', 'vgw', {}, 'A'), site('S', 1)],
      [AB, link('vpn', 'cS -> vgw : site-to-site-vpn')],
    ),
    ask: 's -> b',
    is: 'blocked',
    code: 'VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS|VGW_NO_ROUTE',
    at: 'vgw',
    nature: 'law',
    but: { name: 'it reaches A', ask: 's -> a', is: 'possible' },
  },
  {
    name: '2.4 what comes in over the internet gateway of A does not go on to B',
    on: draw([vpc('A', 1), vpc('B', 2), node('I', 'igw', {}, 'A')], [AB]),
    ask: 'internet -> b',
    is: 'blocked',
    code: 'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS|NO_PATH',
    at: 'I|B|B1|b',
    but: { name: 'it reaches A', ask: 'internet -> a', is: 'possible' },
  },
  ...(
    [
      ['rds', 'a database'],
      ['alb', 'a load balancer'],
      ['interface-endpoint', 'an interface endpoint'],
      ['efs', 'a mount target'],
    ] as const
  ).map(([service, called]) => ({
    name: `2.5 ${called} in the peer VPC is reached`,
    on: draw([vpc('A', 1), vpc('B', 2), node('x', service, { subnets: refs('B1') }, 'B')], [AB]),
    ask: 'a -> x',
    is: 'possible',
    via: ['a', 'AB'],
    but: {
      name: 'not without the peering',
      on: draw([vpc('A', 1), vpc('B', 2), node('x', service, { subnets: refs('B1') }, 'B')]),
      is: 'blocked',
      nature: 'absent' as const,
    },
  })),
  {
    name: '2.5 NAT then peering works',
    on: natThenPeering('10.1.0.0/16 AB'),
    ask: 'a -> b',
    is: 'reachable',
    via: ['a', 'nat', 'AB', 'b'],
    but: {
      name: 'the NAT gateway’s subnet needs the route',
      on: natThenPeering('10.1.0.0/16 AB', []),
      is: 'blocked',
      code: 'NO_ROUTE_TO_DESTINATION',
      at: 'rN|A2',
    },
  },
  {
    name: '2.6 what a NAT gateway has translated returns without a route (Return to Sender)',
    on: natThenPeering(''),
    ask: 'a -> b',
    is: 'reachable',
    via: ['a', 'nat', 'AB', 'b'],
    but: {
      name: 'what an instance sends by itself does not',
      on: routed(['10.2.0.0/16 AB'], []),
      is: 'blocked',
      code: 'NO_ROUTE_TO_DESTINATION',
      at: 'rB|B1',
      back: true,
    },
  },
  {
    name: '2.6 an ACL stops what returns to its sender',
    on: natThenPeering('', ['10.2.0.0/16 AB'], acl('acl', 'B1', 'allow in all 0.0.0.0/0')),
    ask: 'a -> b tcp/443',
    is: 'blocked',
    code: 'SUBNET_ACL_RESTRICTION',
    at: 'acl|B1',
    back: true,
    but: {
      name: 'one with a rule for it does not',
      on: natThenPeering(
        '',
        ['10.2.0.0/16 AB'],
        acl('acl', 'B1', 'allow in all 0.0.0.0/0', 'allow out tcp 1024-65535 10.1.2.0/24'),
      ),
      is: 'reachable',
    },
  },
  {
    name: '2.6 routes by hand on both sides, tables drawn without routes',
    on: draw([openTable('A', 1), openTable('B', 2)], [AB]),
    ask: 'a -> b',
    is: 'possible',
    needs: ['rA|A1', 'rB|B1'],
    but: {
      name: 'stated to have none',
      on: routed([], []),
      is: 'blocked',
      at: 'rA|A1',
      also: ['NO_ROUTE_TO_DESTINATION at rB|B1'],
    },
  },
  {
    name: '2.6 one of the two routes stated: the other is needed',
    on: draw([stated('A', 1, '10.2.0.0/16 AB'), openTable('B', 2)], [AB]),
    ask: 'a -> b',
    is: 'possible',
    needs: ['rB|B1'],
    but: { name: 'both stated', on: routed(['10.2.0.0/16 AB'], ['10.1.0.0/16 AB']), is: 'reachable' },
  },
  {
    name: '2.6 a rule may name a group of the peer in the same Region',
    on: byGroup('us-east-1'),
    ask: 'a -> b',
    is: 'reachable',
    via: ['a', 'AB', 'b'],
    but: {
      name: 'not of another Region',
      on: byGroup('us-west-2'),
      is: 'blocked',
      code: 'SG_REFERENCES_NOT_PRESERVED',
      fact: 'sg.peer-reference',
      at: 'g|b',
    },
  },
  {
    name: '2.8 source outside the VPC it comes from, destination in the other: unknown',
    on: transitThenPeering('10.2.0.0/16 AB'),
    ask: 'c -> b one-way',
    is: 'unknown',
    names: 'AB',
    but: {
      name: 'translated by a NAT gateway it passes, and returns',
      on: transitThenPeering('10.2.0.0/16 nat'),
      ask: 'c -> b',
      is: 'reachable',
      via: ['c', 'T|attC', 'nat', 'AB', 'b'],
    },
  },
  {
    name: '2.8 its answer, which would leave the other VPC for a third, does not pass',
    on: transitThenPeering('10.2.0.0/16 AB'),
    ask: 'c -> b',
    is: 'blocked|unknown',
    back: true,
    but: {
      name: 'b does not send there either',
      ask: 'b -> c',
      is: 'blocked',
      code: notTransitive,
      at: 'AB',
    },
  },
  {
    name: '2.8 source in the VPC it enters, destination beyond: unknown',
    on: boomerang(),
    ask: 'b -> internet one-way',
    is: 'unknown',
    names: 'AB',
    but: {
      name: 'from A itself it is blocked',
      ask: 'a -> internet one-way',
      is: 'blocked',
      code: notTransitive,
      at: 'AB',
    },
  },
])

/** A with a public NAT gateway in A2 and an internet gateway; B with this route. */
function natInPeer(b: string) {
  return draw(
    [
      stated('A', 1, '0.0.0.0/0 nat'),
      subnet('A2', 'A', '10.1.2.0/24'),
      node('nat', 'nat-gateway', { connectivity: 'public' }, 'A2'),
      table('rN', 'A2', '0.0.0.0/0 I'),
      node('I', 'igw', {}, 'A'),
      stated('B', 2, b),
    ],
    [AB],
  )
}

/** A1 sends to B by a private NAT gateway in A2; B with this route back, or none. */
function natThenPeering(back: string, nat: readonly string[] = ['10.2.0.0/16 AB'], more: Nodes = {}) {
  return draw(
    [
      stated('A', 1, '10.2.0.0/16 nat'),
      subnet('A2', 'A', '10.1.2.0/24'),
      node('nat', 'nat-gateway', { connectivity: 'private' }, 'A2'),
      table('rN', 'A2', ...nat),
      stated('B', 2, ...(back === '' ? [] : [back])),
      more,
    ],
    [AB],
  )
}

/** B lets in what has A’s group; A is in us-east-1. */
function byGroup(regionOfB: string) {
  return draw(
    [
      node('R', 'region', { region: 'us-east-1' }),
      node('Q', 'region', { region: regionOfB }),
      inside('R', stated('A', 1, '10.2.0.0/16 AB')),
      inside('Q', stated('B', 2, '10.1.0.0/16 AB')),
      group('g', 'in all gA'),
    ],
    [AB],
    { b: { securityGroups: refs('g') }, B1: { zone: `${regionOfB}a` } },
  )
}

/** The same, its VPC in this container. */
function inside(container: string, nodes: Nodes): Nodes {
  return Object.fromEntries(
    Object.entries(nodes).map(([key, one]) => [key, one.service === 'vpc' ? { ...one, in: container } : one]),
  )
}

/** C sends to B by a transit gateway, A and its peering; the attachment subnet of A has this route. */
function transitThenPeering(route: string) {
  return draw(
    [
      stated('C', 3, '10.2.0.0/16 T'),
      stated('A', 1, '10.2.0.0/16 AB'),
      subnet('A2', 'A', '10.1.2.0/24'),
      table('rA2', 'A2', route, '10.3.0.0/16 T'),
      subnet('A3', 'A', '10.1.3.0/24'),
      node('nat', 'nat-gateway', { connectivity: 'private' }, 'A3'),
      table('rA3', 'A3', '10.2.0.0/16 AB', '10.3.0.0/16 T'),
      stated('B', 2, '10.1.0.0/16 AB', '10.3.0.0/16 AB'),
      node('T', 'transit-gateway'),
      tgwTable('rt', { associations: 'attA attC', propagations: 'attA attC', routes: ['10.2.0.0/16 attA'] }),
    ],
    [
      AB,
      link('attA', 'A -> T : transit-gateway-attachment', { subnets: refs('A2') }),
      link('attC', 'C -> T : transit-gateway-attachment', { subnets: refs('C1') }),
    ],
  )
}

/** B sends all to A by a transit gateway, and A sends it back over the peering. */
function boomerang() {
  return draw(
    [
      stated('A', 1, '0.0.0.0/0 AB'),
      subnet('A2', 'A', '10.1.2.0/24'),
      table('rA2', 'A2', '0.0.0.0/0 AB'),
      stated('B', 2, '0.0.0.0/0 T'),
      node('I', 'igw', {}, 'B'),
      node('T', 'transit-gateway'),
      tgwTable('rt', { associations: 'attA attB', propagations: '', routes: ['0.0.0.0/0 attA'] }),
    ],
    [
      AB,
      link('attA', 'A -> T : transit-gateway-attachment', { subnets: refs('A2') }),
      link('attB', 'B -> T : transit-gateway-attachment', { subnets: refs('B1') }),
    ],
  )
}
