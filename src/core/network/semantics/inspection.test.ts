import { testSemantics } from '../../testing/network-case'
import {
  draw,
  link,
  node,
  type Nodes,
  ref,
  refs,
  stated,
  subnet,
  table,
  tgwTable,
  vpc,
} from '../../testing/network-parts'

type Says = Readonly<Record<string, unknown>>
const T = node('T', 'transit-gateway')
const att = (name: string, subnets: string, says: Says = {}) =>
  link(`att${name}`, `${name} -> T : transit-gateway-attachment`, { subnets: refs(subnets), ...says })

interface Inspection {
  /** Zone of B; A is in us-east-1a. */
  readonly zoneB?: string
  /** What the inspection attachment states. */
  readonly attI?: Says
  readonly firewall?: readonly string[]
  /** Routes of F1 where they are not those of F2. */
  readonly firewallOne?: readonly string[]
  readonly spokes?: readonly string[]
  readonly inspected?: string
  readonly a?: readonly string[]
  readonly more?: Nodes
}

/** Spokes A and B, and inspection VPC I: attachment subnets I1 and I2, firewall subnets F1 and F2, in two zones. */
function inspection(says: Inspection = {}) {
  const {
    zoneB = 'us-east-1b',
    attI = { applianceMode: true },
    firewall = ['0.0.0.0/0 T'],
    spokes = ['0.0.0.0/0 attI'],
    inspected = 'attA attB',
    a = ['0.0.0.0/0 T'],
    firewallOne,
    more = {},
  } = says
  return draw(
    [
      stated('A', 1, ...a),
      stated('B', 2, '0.0.0.0/0 T'),
      node('I', 'vpc', { cidr: '10.100.0.0/16' }),
      subnet('I1', 'I', '10.100.1.0/24', 'us-east-1a'),
      subnet('I2', 'I', '10.100.2.0/24', 'us-east-1b'),
      subnet('F1', 'I', '10.100.11.0/24', 'us-east-1a'),
      subnet('F2', 'I', '10.100.12.0/24', 'us-east-1b'),
      table('rI1', 'I1', '0.0.0.0/0 fwe1'),
      table('rI2', 'I2', '0.0.0.0/0 fwe2'),
      table('rF', firewallOne === undefined ? 'F1 F2' : 'F2', ...firewall),
      firewallOne === undefined ? {} : table('rF1', 'F1', ...firewallOne),
      node('fw', 'network-firewall', { subnets: refs('F1 F2'), defaultAction: 'pass' }, 'I'),
      node('fwe1', 'firewall-endpoint', { firewall: ref('fw') }, 'F1'),
      node('fwe2', 'firewall-endpoint', { firewall: ref('fw') }, 'F2'),
      T,
      tgwTable('spokes', { associations: 'attA attB', propagations: '', routes: spokes }),
      tgwTable('inspected', { associations: 'attI', propagations: inspected, routes: [] }),
      more,
    ],
    [att('A', 'A1'), att('B', 'B1'), att('I', 'I1 I2', attI)],
    { B1: { zone: zoneB } },
  )
}

const asymmetric = 'FIREWALL_ASYMMETRIC|TGW_ATTACH_VPC_AZ_RESTRICTION'
const stops = 'attI|fwe1|fwe2|fw'

/** A's subnet sends to the internet through a firewall endpoint in F; the internet gateway has this edge table. */
const atTheEdge = (edge: Says) =>
  draw(
    [
      stated('A', 1, '0.0.0.0/0 fwe'),
      subnet('F', 'A', '10.1.9.0/24'),
      table('rF', 'F', '0.0.0.0/0 G'),
      node('fw', 'network-firewall', { subnets: refs('F'), defaultAction: 'pass' }, 'A'),
      node('fwe', 'firewall-endpoint', { firewall: ref('fw') }, 'F'),
      node('G', 'igw', {}, 'A'),
      node('edge', 'route-table', edge),
    ],
    [],
    { a: { publicAddress: true } },
  )

testSemantics('inspection VPC behind a transit gateway (section 8, rules 1, 2 and 7)', [
  {
    name: '8.1 spoke, transit gateway, firewall endpoint of the same zone, transit gateway, spoke',
    on: inspection(),
    ask: 'a -> b',
    is: 'reachable',
    via: ['a', 'T|attA', 'fwe1|fwe2', 'T|attI', 'b'],
    but: {
      name: 'the firewall subnet must route back to the transit gateway',
      on: inspection({ firewall: [] }),
      is: 'blocked',
      code: 'NO_ROUTE_TO_DESTINATION',
      at: 'rF|F1',
    },
  },
  {
    name: '8.1 the spokes’ table needs the route to the inspection attachment',
    on: inspection({ spokes: [] }),
    ask: 'a -> b',
    is: 'blocked',
    code: 'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT',
    at: 'spokes|attI|attB',
    but: { name: 'with it', on: inspection(), is: 'reachable' },
  },
  {
    name: '8.1 the inspection attachment’s table needs the routes to the spokes',
    on: inspection({ inspected: 'attA' }),
    ask: 'a -> b',
    is: 'blocked',
    code: 'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT',
    at: 'inspected|attB',
    but: { name: 'with them', on: inspection(), is: 'reachable' },
  },
  {
    name: '8.2 across zones without appliance mode the answer meets the other firewall',
    on: inspection({ attI: { applianceMode: false } }),
    ask: 'a -> b',
    is: 'blocked',
    code: asymmetric,
    at: stops,
    back: true,
    but: { name: 'with appliance mode', on: inspection(), is: 'reachable' },
  },
  {
    name: '8.2 within one zone it does not matter',
    on: inspection({ zoneB: 'us-east-1a', attI: { applianceMode: false } }),
    ask: 'a -> b',
    is: 'reachable',
    via: ['fwe1'],
    but: {
      name: 'across zones it does',
      on: inspection({ attI: { applianceMode: false } }),
      is: 'blocked',
      back: true,
    },
  },
  {
    name: '8.2 appliance mode not stated is missing, not stated off, where its zone has no way back',
    on: inspection({ attI: {}, firewallOne: ['0.0.0.0/0 T', '10.1.0.0/16 T blackhole'] }),
    ask: 'a -> b',
    is: 'blocked',
    code: 'FIREWALL_ASYMMETRIC',
    at: 'attI',
    back: true,
    nature: 'absent',
    but: {
      name: 'off it is stated',
      on: inspection({
        attI: { applianceMode: false },
        firewallOne: ['0.0.0.0/0 T', '10.1.0.0/16 T blackhole'],
      }),
      is: 'blocked',
      code: 'FIREWALL_ASYMMETRIC',
      at: 'attI',
      back: true,
      nature: 'stated',
    },
  },
  {
    name: '8.2 appliance mode not stated: it is what is needed',
    on: inspection({ attI: {} }),
    ask: 'a -> b',
    is: 'possible',
    needs: ['attI'],
    but: { name: 'a packet without an answer needs none', ask: 'a -> b one-way', is: 'reachable' },
  },
  {
    name: '8.7 a longer route past the inspection attachment is taken: a bypass',
    on: inspection({ spokes: ['0.0.0.0/0 attI', '10.2.0.0/16 attB', '10.1.0.0/16 attA'] }),
    ask: 'a -> b',
    is: 'reachable',
    via: ['a', 'T|attA', 'b'],
    avoids: ['fwe1', 'fwe2', 'fw'],
    but: { name: 'without it all is inspected', on: inspection(), is: 'reachable', via: ['fwe1|fwe2'] },
  },
  {
    name: '8.7 an internet gateway in a spoke is a bypass',
    on: inspection({ a: ['10.0.0.0/8 T', '0.0.0.0/0 G'], more: node('G', 'igw', {}, 'A') }),
    ask: 'a -> internet',
    is: 'possible',
    via: ['a', 'G'],
    avoids: ['fwe1'],
    but: { name: 'without it there is no way to the internet', on: inspection(), is: 'blocked' },
  },
])

/** A with the workload in A1, a firewall endpoint in F1, an internet gateway; the edge table has these routes. */
function edge(...routes: readonly string[]) {
  return draw(
    [
      stated('A', 1, '0.0.0.0/0 fwe'),
      subnet('F1', 'A', '10.1.9.0/24'),
      table('rF', 'F1', '0.0.0.0/0 G'),
      node('fw', 'network-firewall', { subnets: refs('F1'), defaultAction: 'pass' }, 'A'),
      node('fwe', 'firewall-endpoint', { firewall: ref('fw') }, 'F1'),
      node('G', 'igw', {}, 'A'),
      node('edge', 'route-table', {
        gateway: ref('G'),
        routes: routes.map((destination) => ({ destination, target: ref('fwe') })),
      }),
    ],
    [],
    { a: { publicAddress: true } },
  )
}

/** The endpoint in the subnet of the workload. */
const sharedSubnet = draw(
  [
    stated('A', 1, '0.0.0.0/0 fwe'),
    node('fw', 'network-firewall', { defaultAction: 'pass' }, 'A'),
    node('fwe', 'firewall-endpoint', { firewall: ref('fw') }, 'A1'),
    node('G', 'igw', {}, 'A'),
  ],
  [],
  { a: { publicAddress: true } },
)

/** A and B peered, with a firewall endpoint in A before the peering. */
function firewallBeforePeering(a: string, f: readonly string[]) {
  return draw(
    [
      stated('A', 1, a),
      subnet('F1', 'A', '10.1.9.0/24'),
      table('rF', 'F1', ...f),
      node('fw', 'network-firewall', { subnets: refs('F1'), defaultAction: 'pass' }, 'A'),
      node('fwe', 'firewall-endpoint', { firewall: ref('fw') }, 'F1'),
      stated('B', 2, '10.1.0.0/16 AB'),
    ],
    [link('AB', 'A -> B : vpc-peering')],
  )
}

/** Spokes A and B, peered with a hub that has a firewall endpoint. */
const peeredHub = draw(
  [
    stated('A', 1, '0.0.0.0/0 AH'),
    stated('B', 2, '0.0.0.0/0 HB'),
    stated('H', 3, '10.1.0.0/16 AH', '10.2.0.0/16 HB'),
    node('fw', 'network-firewall', { subnets: refs('H1'), defaultAction: 'pass' }, 'H'),
    node('fwe', 'firewall-endpoint', { firewall: ref('fw') }, 'H1'),
  ],
  [link('AH', 'A -> H : vpc-peering'), link('HB', 'H -> B : vpc-peering')],
)

testSemantics('firewall in the workload’s VPC, and over peering (section 8, rules 3, 4 and 6)', [
  {
    name: '8.3 an edge table steers what comes in to the endpoint',
    on: edge('10.1.1.0/24'),
    ask: 'internet -> a',
    is: 'reachable',
    via: ['G', 'fwe', 'a'],
    but: {
      name: 'without it the firewall sees the answer alone',
      on: edge(),
      is: 'blocked',
      code: 'FIREWALL_ASYMMETRIC',
      at: 'fwe|fw',
      back: true,
    },
  },
  {
    name: '8.3 what goes out passes the endpoint, and so does its answer',
    on: edge('10.1.1.0/24'),
    ask: 'a -> internet',
    is: 'reachable',
    via: ['a', 'fwe', 'G'],
    but: {
      name: 'without the edge table the answer does not',
      on: edge(),
      is: 'blocked',
      back: 'or-forth',
      code: 'FIREWALL_ASYMMETRIC',
      at: 'fwe|fw',
    },
  },
  {
    name: '8.3 an endpoint in the workload’s own subnet sends to itself',
    on: sharedSubnet,
    ask: 'a -> internet',
    is: 'blocked',
    but: { name: 'in a subnet of its own it works', on: edge('10.1.1.0/24'), is: 'reachable' },
  },
  {
    name: '8.4 no inspection of what crosses a peering',
    on: firewallBeforePeering('10.2.0.0/16 fwe', ['10.2.0.0/16 AB']),
    ask: 'a -> b',
    is: 'blocked',
    back: 'or-forth',
    code: 'FIREWALL_NOT_OVER_PEERING|FIREWALL_ASYMMETRIC',
    at: 'fwe|fw|AB',
    but: {
      name: 'without the firewall on the way it works',
      on: firewallBeforePeering('10.2.0.0/16 AB', []),
      is: 'reachable',
      avoids: ['fwe'],
    },
  },
  {
    name: '8.4 a peered hub cannot be an inspection VPC',
    on: peeredHub,
    ask: 'a -> b',
    is: 'blocked',
    code: 'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR|FIREWALL_NOT_OVER_PEERING',
    at: 'AH|fwe|fw',
    nature: 'law',
    but: { name: 'behind a transit gateway it can', on: inspection(), is: 'reachable' },
  },
  {
    name: '8.6 what enters from the internet in one VPC does not go on to another',
    on: inspection({ more: node('G', 'igw', {}, 'I') }),
    ask: 'internet -> a',
    is: 'blocked|unknown',
    but: { name: 'spoke to spoke it does', ask: 'b -> a', is: 'reachable', via: ['fwe1|fwe2'] },
  },
])

const spokeRoutes = ['0.0.0.0/0 attF']
/** Spokes A and B on a transit gateway with a firewall attached to it. */
function attachedFirewall(spokes: { propagations: string; routes: readonly string[] }, firewall: Says = {}) {
  return draw(
    [
      stated('A', 1, '10.2.0.0/16 T'),
      stated('B', 2, '10.1.0.0/16 T'),
      node('fw', 'network-firewall', { transitGatewayAttached: true, defaultAction: 'pass', ...firewall }),
      T,
      tgwTable('spokes', { associations: 'attA attB', ...spokes }),
      tgwTable('inspected', {
        associations: 'attF',
        propagations: '',
        routes: ['10.1.0.0/16 attA', '10.2.0.0/16 attB'],
      }),
    ],
    [att('A', 'A1'), att('B', 'B1'), link('attF', 'T -> fw : transit-gateway-attachment')],
    { B1: { zone: 'us-east-1b' } },
  )
}

testSemantics('firewall attached to a transit gateway (section 8, rule 5)', [
  {
    name: '8.5 needs no inspection VPC',
    on: attachedFirewall({ propagations: '', routes: spokeRoutes }),
    ask: 'a -> b',
    is: 'reachable',
    via: ['a', 'T|attA', 'fw|attF', 'b'],
    but: {
      name: 'static routes only: propagation does nothing',
      on: attachedFirewall({ propagations: 'attF', routes: [] }),
      is: 'blocked',
      code: 'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT',
      at: 'spokes|attF|attB',
    },
  },
  {
    name: '8.5 its rules decide',
    on: attachedFirewall(
      { propagations: '', routes: spokeRoutes },
      {
        defaultAction: 'drop',
        rules: [{ action: 'pass', protocol: 'tcp', destination: '10.2.0.0/16', fromPort: 443, toPort: 443 }],
      },
    ),
    ask: 'a -> b tcp/22',
    is: 'blocked',
    code: 'FIREWALL_RULES_RESTRICTION',
    at: 'fw|attF',
    but: { name: 'port 443 passes', ask: 'a -> b tcp/443', is: 'reachable', via: ['fw|attF'] },
  },
  {
    name: '8.5 nothing stated',
    on: draw(
      [vpc('A', 1), vpc('B', 2), T, node('fw', 'network-firewall')],
      [
        'A -> T : transit-gateway-attachment',
        'B -> T : transit-gateway-attachment',
        'T -> fw : transit-gateway-attachment',
      ],
    ),
    ask: 'a -> b',
    is: 'possible',
  },
  {
    name: '8.3 an edge table whose routes nobody states may lead answers through the firewall',
    on: atTheEdge({ gateway: ref('G') }),
    ask: 'a -> internet',
    is: 'possible',
    needs: ['edge'],
    but: {
      name: 'one that states that it has none does not',
      on: atTheEdge({ gateway: ref('G'), routes: [] }),
      is: 'blocked',
      code: 'FIREWALL_ASYMMETRIC',
      at: 'fwe',
      back: true,
    },
  },
])
