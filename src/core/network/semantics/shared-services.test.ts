import { testSemantics } from '../../testing/network-case'
import {
  draw,
  group,
  link,
  node,
  type Nodes,
  refs,
  site,
  subnet,
  stated,
  tgwTable,
  vpc,
} from '../../testing/network-parts'
import type { SketchedConnection } from '../../model/sketch'

type Says = Readonly<Record<string, unknown>>
const spokes = [link('AH', 'A -> H : vpc-peering'), link('HB', 'H -> B : vpc-peering')]
/** Spokes A and B, peered with hub H. */
const hub = (parts: readonly Nodes[] = [], more: readonly SketchedConnection[] = []) =>
  draw([vpc('A', 1), vpc('B', 2), vpc('H', 3), ...parts], [...spokes, ...more])

/** A load balancer in the hub, whose target is the instance of spoke B. */
const balanced = (service: 'alb' | 'nlb', target: Says) =>
  hub(
    [
      subnet('H2', 'H', '10.3.2.0/24', 'us-east-1b'),
      node('lb', service, { scheme: 'internal', subnets: refs('H1 H2') }, 'H'),
    ],
    [link('target', 'lb -> b : load-balancer-target', target)],
  )
const attachments = ['A', 'B', 'H'].map((name) =>
  link(`att${name}`, `${name} -> T : transit-gateway-attachment`, { subnets: refs(`${name}1`) }),
)
const tcp: Says = { protocol: 'TCP', port: 443, targetType: 'ip' }

testSemantics('shared services by peering (section 7)', [
  {
    name: '7 a spoke reaches what lives in the hub',
    on: hub([node('db', 'rds', { subnets: refs('H1') }, 'H')]),
    ask: 'a -> db',
    is: 'possible',
    via: ['a', 'AH', 'db'],
    but: {
      name: 'not another spoke',
      ask: 'a -> b',
      is: 'blocked',
      code: 'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR',
      at: 'AH',
      nature: 'law',
    },
  },
  {
    name: '7 nor the site behind the hub (12: “one hub VPC with all the others peered to it”)',
    on: hub([node('vgw', 'vgw', {}, 'H'), site('S', 1)], [link('vpn', 'cS -> vgw : site-to-site-vpn')]),
    ask: 'b -> s',
    is: 'blocked',
    code: 'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR',
    at: 'HB',
    nature: 'law',
    but: { name: 'the hub reaches it', ask: 'h -> s', is: 'possible' },
  },
  {
    name: '7 nor is a spoke reached from the site behind the hub',
    on: hub([node('vgw', 'vgw', {}, 'H'), site('S', 1)], [link('vpn', 'cS -> vgw : site-to-site-vpn')]),
    ask: 's -> a',
    is: 'blocked',
    code: 'VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS|VGW_NO_ROUTE',
    at: 'vgw',
    but: { name: 'the hub is', ask: 's -> h', is: 'possible' },
  },
  {
    name: '7 an instance as proxy: each leg is a connection of its own, the way between the ends stays blocked',
    on: hub([node('proxy', 'ec2', {}, 'H1')]),
    ask: 'a -> b',
    is: 'blocked',
    at: 'AH',
    but: { name: 'the first leg', ask: 'a -> proxy', is: 'possible' },
  },
  {
    name: '7 an instance as proxy: the second leg',
    on: hub([node('proxy', 'ec2', {}, 'H1')]),
    ask: 'proxy -> b',
    is: 'possible',
    via: ['proxy', 'HB', 'b'],
  },
  {
    name: '7 an ALB with ip targets reaches the other spoke',
    on: balanced('alb', { protocol: 'HTTP', port: 80, targetType: 'ip' }),
    ask: 'a -> b',
    is: 'possible',
    via: ['a', 'AH', 'lb', 'HB', 'b'],
    but: {
      name: 'instance targets lie in its own VPC',
      on: balanced('alb', { protocol: 'HTTP', port: 80, targetType: 'instance' }),
      is: 'blocked',
    },
  },
  {
    name: '7 the leg from an ALB to an ip target in the other spoke',
    on: balanced('alb', { protocol: 'HTTP', port: 80, targetType: 'ip' }),
    ask: 'lb -> b',
    is: 'possible',
    via: ['lb', 'HB', 'b'],
  },
  {
    name: '7 an NLB with ip targets of protocol TCP, client IP preservation off',
    on: balanced('nlb', { ...tcp, clientIpPreservation: false }),
    ask: 'a -> b',
    is: 'possible',
    via: ['a', 'AH', 'lb', 'HB', 'b'],
    but: {
      name: 'instance targets lie in its own VPC',
      on: balanced('nlb', { ...tcp, targetType: 'instance' }),
      is: 'blocked',
    },
  },
  {
    name: '7 client IP preservation is off by default for ip targets of TCP',
    on: balanced('nlb', tcp),
    ask: 'a -> b',
    is: 'possible',
    via: ['lb', 'b'],
    but: {
      name: 'with it on: not decided (2.8)',
      on: balanced('nlb', { ...tcp, clientIpPreservation: true }),
      is: 'unknown',
      names: 'target|lb|HB',
    },
  },
  {
    name: '7 with client IP preservation the groups of the target see the client',
    on: keptInside(['in tcp 443 10.1.2.0/24'], { ...tcp, clientIpPreservation: true }),
    ask: 'c -> b tcp/443',
    is: 'blocked',
    code: 'ENI_SG_RULES_MISMATCH',
    at: 'g',
    but: {
      name: 'off, they see the load balancer',
      on: keptInside(['in tcp 443 10.1.2.0/24'], { ...tcp, clientIpPreservation: false }),
      is: 'reachable',
    },
  },
  {
    name: '7 with client IP preservation a rule for the client lets it in',
    on: keptInside(['in tcp 443 10.1.0.0/16'], { ...tcp, clientIpPreservation: true }),
    ask: 'c -> b tcp/443',
    is: 'reachable',
    but: {
      name: 'where it is not stated whether it is on, it cannot be told without one',
      on: keptInside(['in tcp 443 10.1.2.0/24'], { protocol: 'TCP', port: 443 }),
      is: 'unknown',
      names: 'g',
    },
  },
  {
    name: '7 UDP target groups preserve the client’s address: no target outside the VPC',
    on: balanced('nlb', { protocol: 'UDP', port: 53, targetType: 'ip' }),
    ask: 'a -> b udp/53',
    is: 'blocked|unknown',
    but: {
      name: 'TLS ones do not',
      on: balanced('nlb', { ...tcp, protocol: 'TLS' }),
      ask: 'a -> b tcp/443',
      is: 'possible',
    },
  },
  {
    name: '7 an interface endpoint in the hub serves spokes',
    on: hub(
      [
        node('vpce', 'interface-endpoint', { service: 'sqs', subnets: refs('H1') }, 'H'),
        node('queue', 'sqs'),
      ],
      ['vpce -> queue : privatelink'],
    ),
    ask: 'a -> queue',
    is: 'possible',
    via: ['a', 'AH', 'vpce'],
    but: {
      name: 'a gateway endpoint does not',
      on: hub([node('gwe', 'gateway-endpoint', { service: 's3' }, 'H'), node('queue', 's3')]),
      is: 'blocked',
      code: 'ENDPOINT_FROM_OUTSIDE|PCX_REQUIRES_ADDRESS_IN_VPC_CIDR',
      at: 'gwe|AH',
    },
  },
  {
    name: '7 a copy in the hub avoids the transit question',
    on: hub([node('copy', 'rds', { subnets: refs('H1') }, 'H')]),
    ask: 'b -> copy',
    is: 'possible',
    via: ['b', 'HB', 'copy'],
  },
])

testSemantics('shared services by transit gateway (section 7)', [
  {
    name: '7 spokes in an isolated table with the shared VPC’s propagation',
    on: byTransit(),
    ask: 'a -> h',
    is: 'reachable',
    via: ['a', 'T|attA', 'h'],
    but: {
      name: 'not each other',
      ask: 'a -> b',
      is: 'blocked',
      code: 'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT',
      at: 'spokes|attB',
    },
  },
  {
    name: '7 a site can be a member',
    on: byTransit(),
    ask: 's -> h',
    is: 'reachable',
    via: ['T|vpn', 'h'],
    but: {
      name: 'it does not see the spokes',
      ask: 's -> a',
      is: 'blocked',
      code: 'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT',
      at: 'spokes|attA',
    },
  },
  {
    name: '7 client IP preservation is not supported over a transit gateway',
    on: balancedByTransit(true),
    ask: 'a -> b tcp/443',
    is: 'blocked|unknown',
    but: { name: 'off', on: balancedByTransit(false), is: 'possible' },
  },
])

/** An NLB in H before the instance of B; A, B and H on one transit gateway whose A and B do not see each other. */
function balancedByTransit(clientIpPreservation: boolean) {
  return draw(
    [
      vpc('A', 1),
      vpc('B', 2),
      vpc('H', 3),
      node('lb', 'nlb', { scheme: 'internal', subnets: refs('H1') }, 'H'),
      node('T', 'transit-gateway'),
      tgwTable('spokes', { associations: 'attA attB', propagations: 'attH', routes: [] }),
      tgwTable('shared', { associations: 'attH', propagations: 'attA attB attH', routes: [] }),
    ],
    [...attachments, link('target', 'lb -> b : load-balancer-target', { ...tcp, clientIpPreservation })],
  )
}

function byTransit() {
  return draw(
    [
      stated('A', 1, '0.0.0.0/0 T'),
      stated('B', 2, '0.0.0.0/0 T'),
      stated('H', 3, '0.0.0.0/0 T'),
      site('S', 1),
      node('T', 'transit-gateway'),
      tgwTable('spokes', { associations: 'attA attB vpn', propagations: 'attH', routes: [] }),
      tgwTable('shared', { associations: 'attH', propagations: 'attA attB attH vpn', routes: [] }),
    ],
    [...attachments, link('vpn', 'cS -> T : site-to-site-vpn', { routing: 'BGP' })],
  )
}

/**
 * A client in A3 that cannot reach the instance `b` of A1 but by the NLB of A2, which all have tables and `g` of `b` these
 * rules.
 */
function keptInside(rules: readonly string[], target: Says) {
  return draw(
    [
      vpc('A', 1),
      subnet('A2', 'A', '10.1.2.0/24'),
      subnet('A3', 'A', '10.1.3.0/24'),
      group('g', ...rules),
      node('lb', 'nlb', { scheme: 'internal', subnets: refs('A2'), securityGroups: [] }, 'A'),
      node('b', 'ec2', { securityGroups: refs('g') }, 'A1'),
      node('c', 'ec2', { securityGroups: refs('gC') }, 'A3'),
      group('gC', 'in all 0.0.0.0/0', 'out all 0.0.0.0/0'),
    ],
    [link('target', 'lb -> b : load-balancer-target', target)],
  )
}
