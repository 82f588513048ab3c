import { testSemantics } from '../../testing/network-case'
import {
  draw,
  group,
  link,
  node,
  ref,
  refs,
  stated,
  subnet,
  table,
  tgwTable,
  wide,
} from '../../testing/network-parts'

/** `b` is somewhere in B1 (10.2.1.0/24), `a` at 10.1.1.10; groups let all pass. A peering and an internet gateway. */
const toUnplaced = (says: Readonly<Record<string, unknown>>, ...routes: readonly string[]) =>
  draw(
    [stated('A', 1, ...routes), node('I', 'igw', {}, 'A'), stated('B', 2, '10.1.0.0/16 AB')],
    [link('AB', 'A -> B : vpc-peering')],
    { a: { privateAddress: '10.1.1.10' }, b: says },
  )

/** `a` and `b` on one transit gateway, whose table for `a` has these routes. */
const overTransit = (says: Readonly<Record<string, unknown>>, ...routes: readonly string[]) =>
  draw(
    [
      stated('A', 1, '10.0.0.0/8 T'),
      stated('B', 2, '10.0.0.0/8 T'),
      stated('C', 3, '10.0.0.0/8 T'),
      node('T', 'transit-gateway'),
      tgwTable('rtA', { associations: 'attA', routes }),
      tgwTable('rtB', { associations: 'attB attC', propagations: 'attA' }),
    ],
    [
      link('attA', 'A -> T : transit-gateway-attachment', { subnets: refs('A1') }),
      link('attB', 'B -> T : transit-gateway-attachment', { subnets: refs('B1') }),
      link('attC', 'C -> T : transit-gateway-attachment', { subnets: refs('C1') }),
    ],
    { a: { privateAddress: '10.1.1.10' }, b: says },
  )

testSemantics('a longer route that may be the packet’s (section 1)', [
  {
    name: 'a blackhole for a part of the subnet in which it is',
    on: toUnplaced({}, '10.2.0.0/16 AB', '10.2.1.0/25 AB blackhole'),
    ask: 'a -> b',
    is: 'unknown',
    names: 'rA',
    but: {
      name: 'its address tells that it is not within',
      on: toUnplaced({ privateAddress: '10.2.1.200' }, '10.2.0.0/16 AB', '10.2.1.0/25 AB blackhole'),
      is: 'reachable',
    },
  },
  {
    name: 'a part of the subnet sent elsewhere',
    on: toUnplaced({}, '10.2.0.0/16 AB', '10.2.1.0/25 I'),
    ask: 'a -> b',
    is: 'unknown',
    but: {
      name: 'the same target is the same answer',
      on: toUnplaced({}, '10.2.0.0/16 AB', '10.2.1.0/25 AB'),
      is: 'reachable',
    },
  },
  {
    name: 'a prefix list of which only the name is stated',
    on: toUnplaced({ privateAddress: '10.2.1.10' }, '10.2.0.0/16 AB', 'pl-0123 I'),
    ask: 'a -> b',
    is: 'unknown',
    names: 'rA',
    but: {
      name: 'a route to its address alone goes before it',
      on: toUnplaced({ privateAddress: '10.2.1.10' }, '10.2.1.10/32 AB', 'pl-0123 I'),
      is: 'reachable',
    },
  },
  {
    name: 'whether it works is known where no route does',
    on: toUnplaced({}, '0.0.0.0/0 I', '10.2.1.0/25 AB blackhole'),
    ask: 'a -> b',
    is: 'blocked',
  },
  {
    name: 'of a whole subnet some addresses are not within: those are enough',
    on: toUnplaced({}, '10.2.0.0/16 AB', '10.2.1.0/25 AB blackhole'),
    ask: 'A1 -> B1',
    is: 'reachable',
    but: {
      name: 'where nothing states the range, all of it may be within',
      on: draw(
        [
          stated('A', 1, '10.0.0.0/8 AB', '10.2.1.0/25 AB blackhole'),
          node('B', 'vpc'),
          node('B1', 'subnet', {}, 'B'),
          table('rB', 'B1', '10.1.0.0/16 AB'),
        ],
        [link('AB', 'A -> B : vpc-peering')],
      ),
      is: 'unknown',
    },
  },
  {
    name: 'the way back is in doubt in the same way',
    on: draw(
      [stated('A', 1, '10.2.0.0/16 AB'), stated('B', 2, '10.1.0.0/16 AB', '10.1.1.0/25 AB blackhole')],
      [link('AB', 'A -> B : vpc-peering')],
      { b: { privateAddress: '10.2.1.10' } },
    ),
    ask: 'a -> b',
    is: 'unknown',
    but: { name: 'a packet without an answer does not mind', ask: 'a -> b one-way', is: 'reachable' },
  },
])

testSemantics('a longer route of a transit gateway that may be the packet’s (section 5)', [
  {
    name: 'a blackhole for a part of the subnet in which it is',
    on: overTransit({}, '10.2.0.0/16 attB', '10.2.1.0/25 attB blackhole'),
    ask: 'a -> b',
    is: 'unknown',
    names: 'rtA',
    but: {
      name: 'its address tells that it is not within',
      on: overTransit({ privateAddress: '10.2.1.200' }, '10.2.0.0/16 attB', '10.2.1.0/25 attB blackhole'),
      is: 'reachable',
    },
  },
  {
    name: 'a prefix list of which only the name is stated',
    on: overTransit({ privateAddress: '10.2.1.10' }, '10.2.0.0/16 attB', 'pl-0123 attC'),
    ask: 'a -> b',
    is: 'unknown',
    names: 'rtA',
    but: {
      name: 'with the same target it is the same answer',
      on: overTransit({ privateAddress: '10.2.1.10' }, '10.2.0.0/16 attB', 'pl-0123 attB'),
      is: 'reachable',
    },
  },
  {
    name: 'a part of the subnet sent to another VPC',
    on: overTransit({}, '10.2.0.0/16 attB', '10.2.1.0/25 attC'),
    ask: 'a -> b',
    is: 'unknown',
    but: {
      name: 'of a whole subnet the rest is enough',
      ask: 'A1 -> B1',
      is: 'reachable',
    },
  },
])

/** `b` is in VPC A, in a subnet that nobody states; a route of the whole subnet A2 leads by a firewall that drops. */
const somewhere = (...b: readonly Parameters<typeof draw>[0][number][]) =>
  draw([
    stated('A', 1, '10.1.2.0/24 fwe'),
    subnet('A2', 'A', '10.1.2.0/24'),
    subnet('F1', 'A', '10.1.3.0/24'),
    node('fw', 'network-firewall', { defaultAction: 'drop' }, 'A'),
    node('fwe', 'firewall-endpoint', { firewall: ref('fw') }, 'F1'),
    table('rA2', 'A2'),
    table('rF', 'F1'),
    wide('gb'),
    ...b,
  ])

testSemantics('a route in the place of the local route (section 1)', [
  {
    name: 'it may be for the thing that is asked for, which is drawn in no subnet',
    on: somewhere(node('b', 'ec2', { securityGroups: refs('gb') }, 'A')),
    ask: 'a -> b',
    is: 'unknown',
    names: 'rA',
    but: {
      name: 'its address tells that it is not',
      on: somewhere(node('b', 'ec2', { securityGroups: refs('gb'), privateAddress: '10.1.9.10' }, 'A')),
      is: 'reachable',
    },
  },
  {
    name: 'it is not for what is in another subnet, though nothing states its range',
    on: somewhere(
      node('A3', 'subnet', {}, 'A'),
      table('rA3', 'A3'),
      node('b', 'ec2', { securityGroups: refs('gb') }, 'A3'),
    ),
    ask: 'a -> b',
    is: 'reachable',
  },
  {
    name: 'a blackhole of a whole subnet drops',
    on: draw([
      stated('A', 1, '10.1.2.0/24 nat blackhole'),
      subnet('A2', 'A', '10.1.2.0/24'),
      node('nat', 'nat-gateway', {}, 'A1'),
      table('rA2', 'A2'),
      group('g', 'in all 0.0.0.0/0', 'out all 0.0.0.0/0'),
      node('b', 'ec2', { securityGroups: refs('g') }, 'A2'),
    ]),
    ask: 'a -> b',
    is: 'blocked',
    code: 'BAD_STATE_ROUTE',
    at: 'rA',
    nature: 'stated',
  },
])
