import { sketch, type SketchedConnection, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './inspection-bypassed'

type Nodes = Readonly<Record<string, SketchedNode>>
const at = (service: string, parent: string, config: object = {}): SketchedNode => ({
  service,
  in: parent,
  config: { ...config },
})
const ref = (id: string) => ({ ref: id })
const refs = (...ids: readonly string[]) => ids.map(ref)
const rows = (routes: Readonly<Record<string, string>>) =>
  Object.entries(routes).map(([destination, target]) => ({ destination, target: ref(target) }))
const table = (routes: Readonly<Record<string, string>>, config: object = {}): SketchedNode => ({
  service: 'transit-gateway-route-table',
  config: { transitGateway: ref('tgw'), routes: rows(routes), ...config },
})
const routes = (vpc: string, to: Readonly<Record<string, string>>, config: object = { vpc: ref(vpc) }) =>
  at('route-table', vpc, { routes: rows(to), ...config })

const boxes: Nodes = {
  tgw: { service: 'transit-gateway' },
  red: { service: 'vpc' },
  blue: { service: 'vpc' },
  redSubnet: at('subnet', 'red'),
  blueSubnet: at('subnet', 'blue'),
  web: at('ec2', 'redSubnet'),
  redRoutes: routes('red', { '0.0.0.0/0': 'tgw' }),
  blueRoutes: routes('blue', { '0.0.0.0/0': 'tgw' }),
  inspection: { service: 'vpc' },
  endpoint: at('firewall-endpoint', 'inspection'),
  before: table({ '0.0.0.0/0': 'toInspection' }, { associations: refs('toRed', 'toBlue') }),
  after: table({}, { associations: refs('toInspection'), propagations: refs('toRed', 'toBlue') }),
}
const { before: _before, after: _after, ...withoutTables } = boxes
const { endpoint: _endpoint, ...withoutFirewall } = boxes
const lines = (config: object = {}): readonly SketchedConnection[] => [
  { is: 'red -> tgw : transit-gateway-attachment', id: 'toRed' },
  { is: 'blue -> tgw : transit-gateway-attachment', id: 'toBlue' },
  { is: 'inspection -> tgw : transit-gateway-attachment', id: 'toInspection', config: { ...config } },
]
const on = lines({ applianceMode: true })
const peering: SketchedConnection = { is: 'red -> blue : vpc-peering', id: 'peered' }
const overPeering = { redRoutes: routes('red', { '0.0.0.0/0': 'tgw', '10.2.0.0/16': 'peered' }) }
const igw = { igw: at('igw', 'red') }
const publicRoutes = (target: string) => ({
  front: at('subnet', 'red'),
  frontRoutes: routes('red', { '0.0.0.0/0': target }, { subnets: refs('front') }),
})
const atPeering = [{ message: 'past', at: ['peered', 'red', 'inspection'] }]

testRule(rule, {
  good: {
    'everything through the inspection': {
      diagram: sketch(boxes, on),
      passes: [{ at: 'inspection', factId: 'tgw.one-association', subject: 'inspection' }],
    },
    'a VPC that nobody means to inspect': {
      diagram: sketch({ ...withoutFirewall, ...overPeering }, [...lines(), peering]),
      passes: [],
    },
    'a firewall, and nothing stated that leads to it': sketch({ ...withoutTables, ...overPeering }, [
      ...lines(),
      peering,
    ]),
    'a peering that no route uses': sketch(boxes, [...on, peering]),
    'a blackhole between the spokes': sketch(
      {
        ...boxes,
        before: table(
          {},
          {
            associations: refs('toRed', 'toBlue'),
            routes: [
              ...rows({ '0.0.0.0/0': 'toInspection' }),
              { destination: '10.2.0.0/16', target: ref('toBlue'), state: 'blackhole' },
            ],
          },
        ),
      },
      on,
    ),
    'an internet gateway for the load balancer of a spoke': sketch(
      {
        ...boxes,
        ...igw,
        ...publicRoutes('igw'),
        alb: at('alb', 'red', { scheme: 'internet-facing', subnets: refs('front') }),
      },
      on,
    ),
    'a NAT gateway that no route leads to': sketch(
      { ...boxes, ...igw, ...publicRoutes('igw'), nat: at('nat-gateway', 'front') },
      on,
    ),
    'a spoke with a firewall of its own': sketch(
      {
        ...boxes,
        ...igw,
        ...publicRoutes('igw'),
        host: at('ec2', 'front'),
        own: at('firewall-endpoint', 'front'),
      },
      on,
    ),
    'a gateway endpoint': sketch(
      { ...boxes, s3: at('gateway-endpoint', 'red', { service: 'S3', routeTables: refs('redRoutes') }) },
      on,
    ),
    'a peering with the inspection VPC': sketch(
      { ...boxes, redRoutes: routes('red', { '0.0.0.0/0': 'tgw', '10.9.0.0/16': 'peered' }) },
      [...on, { is: 'red -> inspection : vpc-peering', id: 'peered' }],
    ),
    'one inspection between VPCs and one before the internet': sketch(
      {
        ...boxes,
        egress: { service: 'vpc' },
        wall: at('firewall-endpoint', 'egress'),
        before: table(
          { '0.0.0.0/0': 'toEgress', '10.0.0.0/8': 'toInspection' },
          { associations: refs('toRed', 'toBlue') },
        ),
        after: table(
          {},
          { associations: refs('toInspection', 'toEgress'), propagations: refs('toRed', 'toBlue') },
        ),
      },
      [...on, { is: 'egress -> tgw : transit-gateway-attachment', id: 'toEgress' }],
    ),
    'a VPC for egress behind the inspection': sketch(
      {
        ...boxes,
        before: table({ '0.0.0.0/0': 'toInspection' }, { associations: refs('toRed', 'toBlue', 'toEgress') }),
        after: table({ '0.0.0.0/0': 'toEgress' }, { associations: refs('toInspection') }),
        egress: { service: 'vpc' },
        out: at('subnet', 'egress'),
        gateway: at('igw', 'egress'),
        nat: at('nat-gateway', 'out'),
        inside: at('subnet', 'egress'),
        outRoutes: routes('egress', { '0.0.0.0/0': 'gateway' }, { subnets: refs('out') }),
        insideRoutes: routes('egress', { '0.0.0.0/0': 'nat' }, { subnets: refs('inside') }),
      },
      [...on, { is: 'egress -> tgw : transit-gateway-attachment', id: 'toEgress' }],
    ),
    'a second spoke that is not sent there': sketch(
      {
        ...boxes,
        before: table({ '0.0.0.0/0': 'toInspection' }, { associations: refs('toRed') }),
        other: table({}, { associations: refs('toBlue') }),
      },
      on,
    ),
  },
  bad: {
    'a table that learns a spoke': {
      diagram: exampleOf(rule),
      finds: [{ message: 'past', at: ['spokes#propagations', 'shop', 'inspection'] }],
    },
    'a more specific route': {
      diagram: sketch(
        {
          ...boxes,
          before: table(
            { '0.0.0.0/0': 'toInspection', '10.2.0.0/16': 'toBlue' },
            { associations: refs('toRed', 'toBlue') },
          ),
        },
        on,
      ),
      finds: [{ message: 'past', at: ['before#routes', 'red', 'inspection'] }],
    },
    'a VPC beside the spokes whose answers go past': {
      diagram: sketch(
        {
          ...boxes,
          shared: { service: 'vpc' },
          direct: table({}, { associations: refs('toShared'), propagations: refs('toRed') }),
        },
        [...on, { is: 'shared -> tgw : transit-gateway-attachment', id: 'toShared' }],
      ),
      finds: [{ message: 'past', at: ['direct#propagations', 'shared', 'inspection'] }],
    },
    'a peering between spokes': {
      diagram: sketch({ ...boxes, ...overPeering }, [...on, peering]),
      finds: atPeering,
    },
    'the same by appliance mode alone, with no table drawn': {
      diagram: sketch({ ...withoutTables, ...overPeering }, [...on, peering]),
      finds: atPeering,
    },
    'a NAT gateway of a spoke': {
      diagram: sketch(
        {
          ...boxes,
          ...igw,
          ...publicRoutes('igw'),
          nat: at('nat-gateway', 'front'),
          aside: at('subnet', 'red'),
          asideRoutes: routes('red', { '0.0.0.0/0': 'nat', '10.0.0.0/8': 'tgw' }, { subnets: refs('aside') }),
        },
        on,
      ),
      finds: [{ message: 'past', at: ['igw', 'red', 'inspection'] }],
    },
    'an instance with a way out of its own': {
      diagram: sketch({ ...boxes, ...igw, ...publicRoutes('igw'), host: at('ec2', 'front') }, on),
      finds: [{ message: 'past', at: ['igw', 'red', 'inspection'] }],
    },
    'a VPN of a spoke': {
      diagram: sketch(
        {
          ...boxes,
          vgw: at('vgw', 'red'),
          redRoutes: routes('red', { '0.0.0.0/0': 'tgw', '192.168.0.0/16': 'vgw' }),
        },
        on,
      ),
      finds: [{ message: 'past', at: ['vgw', 'red', 'inspection'] }],
    },
    'another transit gateway, past a firewall that is attached itself': {
      diagram: sketch(
        {
          ...withoutTables,
          wall: { service: 'network-firewall' },
          far: { service: 'transit-gateway' },
          before: table({ '0.0.0.0/0': 'toWall' }, { associations: refs('toRed', 'toBlue') }),
          redRoutes: routes('red', { '0.0.0.0/0': 'tgw', '10.8.0.0/16': 'far' }),
        },
        [
          ...lines(),
          { is: 'wall -> tgw : transit-gateway-attachment', id: 'toWall' },
          { is: 'red -> far : transit-gateway-attachment', id: 'toFar' },
        ],
      ),
      finds: [{ message: 'past', at: ['toFar', 'red', 'wall'] }],
    },
  },
})
