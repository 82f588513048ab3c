import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './missing-return-route'

type Nodes = Readonly<Record<string, SketchedNode>>
const ref = (id: string) => ({ ref: id })
const rows = (routes: Readonly<Record<string, string>>) =>
  Object.entries(routes).map(([destination, target]) => ({ destination, target: ref(target) }))
const table = (vpc: string, routes: Readonly<Record<string, string>>, config: object = {}): SketchedNode => ({
  service: 'route-table',
  in: vpc,
  config: { vpc: ref(vpc), routes: rows(routes), ...config },
})
const ofSubnet = (subnet: string, vpc: string, routes: Readonly<Record<string, string>>): SketchedNode => ({
  service: 'route-table',
  in: vpc,
  config: { subnets: [ref(subnet)], routes: rows(routes) },
})
const boxes: Nodes = {
  A: { service: 'vpc', config: { cidr: '10.1.0.0/16' } },
  B: { service: 'vpc', config: { cidr: '10.2.0.0/16' } },
  C: { service: 'vpc', config: { cidr: '10.3.0.0/16' } },
  a: { service: 'subnet', in: 'A' },
  b: { service: 'subnet', in: 'B' },
  tgw: { service: 'transit-gateway' },
}
const peered = ['A -> B : vpc-peering']
const attached = ['A', 'B', 'C'].map((vpc) => `${vpc} -> tgw : transit-gateway-attachment`)
const out = table('A', { '10.2.0.0/16': 'vpc-peering-1' })
const toHub = table('A', { '10.2.0.0/16': 'tgw' })
const pass = { at: 'out#routes', factId: 'peering.needs-routes-both', subject: 'B vpc-peering-1' }

testRule(rule, {
  good: {
    'routes on both sides of a peering': {
      diagram: sketch({ ...boxes, out, back: table('B', { '10.1.0.0/16': 'vpc-peering-1' }) }, peered),
      passes: [pass, { ...pass, at: 'back#routes', subject: 'A vpc-peering-1' }],
    },
    'a route back to a part of it': sketch(
      { ...boxes, out, back: table('B', { '10.1.3.0/24': 'vpc-peering-1' }) },
      peered,
    ),
    'a route back by another way': sketch({ ...boxes, out, back: table('B', { '10.0.0.0/8': 'tgw' }) }, [
      ...peered,
      ...attached,
    ]),
    'a prefix list, which may hold it': sketch(
      { ...boxes, out, back: table('B', { 'pl-0123': 'vpc-peering-1' }) },
      peered,
    ),
    'a VPC of whose tables nothing is stated': sketch({ ...boxes, out }, peered),
    'a VPC with one subnet that is open': sketch(
      { ...boxes, out, back: ofSubnet('b', 'B', {}), b2: { service: 'subnet', in: 'B' } },
      peered,
    ),
    'what a NAT gateway sends over a peering': sketch(
      {
        ...boxes,
        nat: { service: 'nat-gateway', in: 'a' },
        out,
        back: table('B', {}),
      },
      peered,
    ),
    'a route for everything, which is for nobody in particular': sketch(
      { ...boxes, out: table('A', { '0.0.0.0/0': 'tgw', '10.0.0.0/8': 'tgw' }), back: table('B', {}) },
      attached,
    ),
    'a route over a peering to what is beyond': sketch(
      { ...boxes, out: table('A', { '10.3.0.0/16': 'vpc-peering-1' }), back: table('B', {}) },
      peered,
    ),
    'a blackhole': sketch(
      {
        ...boxes,
        out: table(
          'A',
          {},
          {
            routes: [{ destination: '10.2.0.0/16', target: ref('vpc-peering-1'), state: 'blackhole' }],
          },
        ),
        back: table('B', {}),
      },
      peered,
    ),
    'two VPCs with one range at a transit gateway': sketch(
      { ...boxes, C: { service: 'vpc', config: { cidr: '10.2.0.0/16' } }, out: toHub, back: table('B', {}) },
      attached,
    ),
    'ranges that nobody has stated': sketch(
      { ...boxes, A: { service: 'vpc' }, out, back: table('B', { '10.9.0.0/16': 'vpc-peering-1' }) },
      peered,
    ),
  },
  bad: {
    'a peering with a route of one side': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'noWayBack',
          at: ['billingRoutes#routes', 'shopRoutes#routes', 'vpc-peering-1'],
          fixes: { 'Write the route back to “Shop”': [] },
        },
      ],
    },
    'a default route to the internet, which is no way back': {
      diagram: sketch(
        {
          ...boxes,
          out,
          igw: { service: 'igw', in: 'B' },
          back: table('B', { '0.0.0.0/0': 'igw' }),
        },
        peered,
      ),
      finds: [
        {
          message: 'noWayBack',
          at: ['back#routes', 'out#routes', 'vpc-peering-1'],
          fixes: { 'Write the route back to “A”': [] },
        },
      ],
    },
    'a transit gateway, two tables without a route': {
      diagram: sketch(
        {
          ...boxes,
          b2: { service: 'subnet', in: 'B' },
          out: toHub,
          back: ofSubnet('b', 'B', {}),
          back2: ofSubnet('b2', 'B', { '10.3.0.0/16': 'tgw' }),
          cBack: table('C', { '10.2.0.0/16': 'tgw' }),
        },
        attached,
      ),
      finds: [
        {
          message: 'noWayBack',
          at: ['back#routes', 'back2#routes', 'out#routes', 'tgw'],
          fixes: { 'Write the route back to “A”': [] },
        },
      ],
    },
    'a NAT gateway over a transit gateway, which knows no way by itself': {
      diagram: sketch(
        { ...boxes, nat: { service: 'nat-gateway', in: 'a' }, out: toHub, back: table('B', {}) },
        attached,
      ),
      finds: [{ message: 'noWayBack', at: ['back#routes', 'out#routes', 'tgw'] }],
    },
    'a range that is not stated': {
      diagram: sketch({ ...boxes, A: { service: 'vpc' }, out, back: table('B', {}) }, peered),
      finds: [{ message: 'noWayBack', at: ['back#routes', 'out#routes', 'vpc-peering-1'], fixes: [] }],
    },
  },
})
