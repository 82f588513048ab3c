import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './nat-gateway-without-way-out'

type Nodes = Readonly<Record<string, SketchedNode>>
const ref = (id: string) => ({ ref: id })
const table = (subnet: string, ...targets: readonly string[]): SketchedNode => ({
  service: 'route-table',
  in: 'A',
  config: {
    subnets: [ref(subnet)],
    routes: targets.map((target) => ({ destination: '0.0.0.0/0', target: ref(target) })),
  },
})
const boxes: Nodes = {
  A: { service: 'vpc' },
  igw: { service: 'igw', in: 'A' },
  out: { service: 'subnet', in: 'A' },
  in: { service: 'subnet', in: 'A', config: { access: 'private' } },
  nat: { service: 'nat-gateway', in: 'out' },
  users: table('in', 'nat'),
}
const { igw: _igw, ...withoutGateway } = boxes
const own = (...targets: readonly string[]) => ({ own: table('out', ...targets) })
const nat = (config: object): Nodes => ({ nat: { service: 'nat-gateway', in: 'out', config: { ...config } } })
const hub = { tgw: { service: 'transit-gateway' } }
const attached = ['A -> tgw : transit-gateway-attachment']
const denying: SketchedNode = {
  service: 'network-acl',
  in: 'A',
  config: {
    subnets: [ref('out')],
    rules: [{ number: 100, direction: 'outbound', protocol: 'all', cidr: '0.0.0.0/0', action: 'deny' }],
  },
}
const pass = { at: 'nat', factId: 'nat.public-needs-igw-route' }

testRule(rule, {
  good: {
    'a default route to the internet gateway': {
      diagram: sketch({ ...boxes, ...own('igw') }),
      passes: [pass],
    },
    'a public subnet': {
      diagram: sketch({ ...boxes, out: { service: 'subnet', in: 'A', config: { access: 'public' } } }),
      passes: [pass],
    },
    'a table of which nothing is stated': { diagram: sketch(boxes), passes: [] },
    'a way through a firewall endpoint': sketch({
      ...boxes,
      ...own('gate'),
      wall: { service: 'subnet', in: 'A' },
      gate: { service: 'firewall-endpoint', in: 'wall' },
      wallRoutes: table('wall', 'igw'),
    }),
    'one that nothing sends to': sketch({ ...withoutGateway, users: table('in'), ...own() }),
    'a private one': sketch({ ...boxes, ...own(), ...nat({ connectivity: 'private' }) }),
    'a regional one': sketch({ ...boxes, ...own(), ...nat({ availability: 'regional' }) }),
    'one in a private subnet, of which another rule tells': sketch({
      ...boxes,
      ...own(),
      out: { service: 'subnet', in: 'A', config: { access: 'private' } },
    }),
    'one that may translate for another network': sketch({ ...withoutGateway, ...own(), ...hub }, attached),
    'one that sends to a transit gateway': sketch(
      { ...boxes, ...own('tgw'), ...nat({ connectivity: 'public' }), ...hub },
      attached,
    ),
    'one that sends to itself, of which another rule tells': sketch({ ...boxes, ...own('nat') }),
    'one whose default route goes over a peering, of which another rule tells': sketch(
      { ...boxes, ...own('vpc-peering-1'), ...nat({ connectivity: 'public' }), B: { service: 'vpc' } },
      ['A -> B : vpc-peering'],
    ),
  },
  bad: {
    'no route in the table of its subnet': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'noRoute',
          at: ['nat', 'open', 'own#routes'],
          fixes: { 'Send everything from “Gateways” to “Internet gateway”': [] },
        },
      ],
    },
    'a public one beside a transit gateway': {
      diagram: sketch({ ...boxes, ...own(), ...nat({ connectivity: 'public' }), ...hub }, attached),
      finds: [
        {
          message: 'noRoute',
          at: ['nat', 'out', 'own#routes'],
          fixes: { 'Send everything from “out” to “igw”': [] },
        },
      ],
    },
    'no route behind the firewall endpoint': {
      diagram: sketch({
        ...boxes,
        ...own('gate'),
        wall: { service: 'subnet', in: 'A' },
        gate: { service: 'firewall-endpoint', in: 'wall' },
        wallRoutes: table('wall'),
      }),
      finds: [{ message: 'noRoute', at: ['nat', 'out', 'wallRoutes#routes'], fixes: [] }],
    },
    'a VPC without an internet gateway': {
      diagram: sketch({
        ...withoutGateway,
        out: { service: 'subnet', in: 'A', config: { access: 'public' } },
      }),
      finds: [{ message: 'noGateway', at: ['nat', 'out', 'A'], fixes: [] }],
    },
    'a line to the internet, and no internet gateway': {
      diagram: sketch({ ...withoutGateway, users: table('in'), internet: { service: 'internet' } }, [
        'nat -> internet : traffic',
      ]),
      finds: [{ message: 'noGateway', at: ['nat', 'out', 'A'] }],
    },
    'a network ACL that denies everything': {
      diagram: sketch({ ...boxes, ...own('igw'), acl: denying }),
      finds: [{ message: 'ledAstray', at: ['nat', 'out', 'acl#rules'], fixes: [] }],
    },
  },
})
