import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagram, NodeId, Requirement, Selector } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch, type SketchedConnection, type SketchedNode } from '../model/sketch'
import { anyDiagram } from '../testing/any-diagram'
import { exampleOf } from '../testing/example-of'
import { nodeId } from '../testing/ids'
import { testRule } from '../testing/test-rule'
import rule from './requirement-violated'
import { reviewBy } from './review'

type Nodes = Readonly<Record<string, SketchedNode>>
const at = (service: string, parent: string, config = {}, more = {}): SketchedNode => ({
  service,
  in: parent,
  config,
  ...more,
})
const ref = (id: string) => ({ ref: id })
const route = (destination: string, target: string, more = {}) => ({
  destination,
  target: ref(target),
  ...more,
})
const node = (id: string): { readonly node: NodeId } => ({ node: nodeId(id) })
const must = (
  what: Requirement['must'],
  of: Selector,
  to: Selector,
  rest: Partial<Requirement> = {},
): Partial<Requirement> => ({ must: what, of, to, ...rest })

/** A drawing with requirements; their ids are r1, r2 … */
function demanding(
  nodes: Nodes,
  connections: readonly SketchedConnection[],
  ...requirements: readonly Partial<Requirement>[]
): Diagram {
  const all = requirements.map((one, index): Requirement => {
    const id = `r${index + 1}`
    return { id, text: '', must: 'reach', of: 'internet', to: 'internet', ...one }
  })
  return {
    ...sketch(nodes, connections),
    requirements: Object.fromEntries(all.map((one) => [one.id, one])),
  }
}

/** Two VPCs with an instance each, in one subnet each. */
const two: Nodes = {
  a: { service: 'vpc', config: { cidr: '10.1.0.0/16' } },
  subnetA: at('subnet', 'a', { cidr: '10.1.1.0/24', access: 'private' }),
  web: at('ec2', 'subnetA'),
  b: { service: 'vpc', config: { cidr: '10.2.0.0/16' } },
  subnetB: at('subnet', 'b', { cidr: '10.2.1.0/24', access: 'private' }),
  db: at('rds', 'b', { subnets: [ref('subnetB')] }),
}
const peered: readonly SketchedConnection[] = [{ is: 'a -> b : vpc-peering', id: 'peering' }]
/** Routes on both sides of the peering, and groups that let the one in to the other. */
const routed: Nodes = {
  ...two,
  routesA: at('route-table', 'a', { vpc: ref('a'), routes: [route('10.2.0.0/16', 'peering')] }),
  routesB: at('route-table', 'b', { vpc: ref('b'), routes: [route('10.1.0.0/16', 'peering')] }),
  group: at('security-group', 'b', {
    rules: [{ direction: 'inbound', protocol: 'tcp', fromPort: 5432, toPort: 5432, cidr: '10.1.0.0/16' }],
  }),
  out: at('security-group', 'a', {
    rules: [{ direction: 'outbound', protocol: 'all', cidr: '0.0.0.0/0' }],
  }),
  acl: at('network-acl', 'a', {}),
  web: at('ec2', 'subnetA', { securityGroups: [ref('out')] }),
  db: at('rds', 'b', { subnets: [ref('subnetB')], securityGroups: [ref('group')] }),
}
const { acl: _acl, ...open } = routed

/** Sites on one virtual private gateway. */
const sites = (routing: 'static' | 'BGP', ...names: readonly string[]) => ({
  nodes: {
    vpc: { service: 'vpc', config: { cidr: '10.0.0.0/16' } },
    vgw: at('vgw', 'vpc'),
    ...Object.fromEntries(
      names.flatMap((name, index): [string, SketchedNode][] => [
        [name, { service: 'site', config: { cidr: `192.168.${index}.0/24` } }],
        [`${name}Router`, at('customer-gateway', name, { asn: 65_001 + index })],
      ]),
    ),
  },
  lines: names.map((name, index) => ({
    is: `${name}Router -> vgw : site-to-site-vpn`,
    id: `to-${name}`,
    config: {
      routing,
      ...(routing === 'static'
        ? { staticRoutes: [{ destination: `192.168.${index}.0/24` }] }
        : { asn: 65_001 + index }),
    },
  })),
})
const apart = must('not-reach', { service: 'site' }, { service: 'site' })
const byStatic = sites('static', 'london', 'lyon')
const byBgp = sites('BGP', 'london', 'lyon')

/** Two spokes and an inspection VPC on a transit gateway, everything stated. */
const inspected: Nodes = {
  tgw: { service: 'transit-gateway' },
  red: { service: 'vpc', config: { cidr: '10.1.0.0/16' }, tags: ['spoke'] },
  redApp: at('subnet', 'red', { cidr: '10.1.1.0/24', zone: 'us-east-1a', access: 'private' }),
  redRoutes: at('route-table', 'red', { vpc: ref('red'), routes: [route('0.0.0.0/0', 'tgw')] }),
  one: at('ec2', 'redApp', { securityGroups: [ref('redGroup')] }),
  redGroup: at('security-group', 'red', {
    rules: [
      { direction: 'inbound', protocol: 'all', cidr: '0.0.0.0/0' },
      { direction: 'outbound', protocol: 'all', cidr: '0.0.0.0/0' },
    ],
  }),
  blue: { service: 'vpc', config: { cidr: '10.2.0.0/16' }, tags: ['spoke'] },
  blueApp: at('subnet', 'blue', { cidr: '10.2.1.0/24', zone: 'us-east-1a', access: 'private' }),
  blueRoutes: at('route-table', 'blue', { vpc: ref('blue'), routes: [route('0.0.0.0/0', 'tgw')] }),
  other: at('ec2', 'blueApp', { securityGroups: [ref('blueGroup')] }),
  blueGroup: at('security-group', 'blue', {
    rules: [
      { direction: 'inbound', protocol: 'all', cidr: '0.0.0.0/0' },
      { direction: 'outbound', protocol: 'all', cidr: '0.0.0.0/0' },
    ],
  }),
  inspection: { service: 'vpc', config: { cidr: '10.9.0.0/16' } },
  entry: at('subnet', 'inspection', { cidr: '10.9.1.0/28', zone: 'us-east-1a', access: 'private' }),
  inner: at('subnet', 'inspection', { cidr: '10.9.2.0/28', zone: 'us-east-1a', access: 'private' }),
  endpoint: at('firewall-endpoint', 'inner', { firewall: ref('firewall') }),
  firewall: at('network-firewall', 'inspection', { subnets: [ref('inner')], defaultAction: 'pass' }),
  entryRoutes: at('route-table', 'inspection', {
    subnets: [ref('entry')],
    routes: [route('0.0.0.0/0', 'endpoint')],
  }),
  innerRoutes: at('route-table', 'inspection', {
    subnets: [ref('inner')],
    routes: [route('0.0.0.0/0', 'tgw')],
  }),
  before: {
    service: 'transit-gateway-route-table',
    config: { transitGateway: ref('tgw'), routes: [route('0.0.0.0/0', 'toInspection')] },
  },
  after: { service: 'transit-gateway-route-table', config: { transitGateway: ref('tgw'), routes: [] } },
}
const spokes = (appliance: object = { applianceMode: true }): readonly SketchedConnection[] => [
  {
    is: 'red -> tgw : transit-gateway-attachment',
    id: 'toRed',
    config: { routeTable: ref('before'), propagatesTo: [ref('after')], subnets: [ref('redApp')] },
  },
  {
    is: 'blue -> tgw : transit-gateway-attachment',
    id: 'toBlue',
    config: { routeTable: ref('before'), propagatesTo: [ref('after')], subnets: [ref('blueApp')] },
  },
  {
    is: 'inspection -> tgw : transit-gateway-attachment',
    id: 'toInspection',
    config: { routeTable: ref('after'), subnets: [ref('entry')], ...appliance },
  },
]
const through = must('pass-through', { tag: 'spoke' }, { tag: 'spoke' }, { through: node('inspection') })
const leaking = (...routes: readonly object[]): Nodes => ({
  ...inspected,
  before: {
    service: 'transit-gateway-route-table',
    config: { transitGateway: ref('tgw'), routes: [route('0.0.0.0/0', 'toInspection'), ...routes] },
  },
})
const red = route('10.1.0.0/16', 'toRed')
const blue = route('10.2.0.0/16', 'toBlue')
const openTables: Nodes = {
  redRoutes: at('route-table', 'red', { vpc: ref('red') }),
  blueRoutes: at('route-table', 'blue', { vpc: ref('blue') }),
}

/** A database with a public address, in a VPC with an internet gateway. */
const exposed: Nodes = {
  internet: { service: 'internet' },
  vpc: { service: 'vpc', config: { cidr: '10.0.0.0/16' } },
  igw: at('igw', 'vpc'),
  subnet: at('subnet', 'vpc', { cidr: '10.0.1.0/24', access: 'public' }),
  routes: at('route-table', 'vpc', { vpc: ref('vpc'), routes: [route('0.0.0.0/0', 'igw')] }),
  group: at('security-group', 'vpc', {
    rules: [{ direction: 'inbound', protocol: 'tcp', fromPort: 22, toPort: 22, cidr: '0.0.0.0/0' }],
  }),
  host: at('ec2', 'subnet', { publicAddress: true, securityGroups: [ref('group')] }),
}
const hidden = must('stay-private', node('host'), 'internet')
/** An instance that uses S3. */
const storage = (more: Nodes, routes: readonly object[]): Nodes => ({
  vpc: { service: 'vpc', config: { cidr: '10.0.0.0/16' } },
  subnet: at('subnet', 'vpc', { cidr: '10.0.1.0/24' }),
  group: at('security-group', 'vpc', {
    rules: [{ direction: 'outbound', protocol: 'all', cidr: '0.0.0.0/0' }],
  }),
  host: at('ec2', 'subnet', { publicAddress: true, securityGroups: [ref('group')] }),
  routes: at('route-table', 'vpc', { vpc: ref('vpc'), routes }),
  bucket: { service: 's3' },
  ...more,
})
const toBucket = must('stay-private', node('host'), node('bucket'), { protocol: 'tcp', port: 443 })

testRule(rule, {
  good: {
    'VPCs that reach each other, as they must': {
      diagram: demanding(open, peered, must('reach', node('a'), node('db'), { protocol: 'tcp', port: 5432 })),
      passes: [{ at: 'a', factId: 'subnet.one-route-table', subject: 'r1' }],
    },
    'VPCs that nothing joins, which must not reach each other': {
      diagram: demanding(two, [], must('not-reach', node('a'), node('b'))),
    },
    'sites with static routes on one gateway, which must not reach each other': {
      diagram: demanding(byStatic.nodes, byStatic.lines, apart),
      passes: [{ at: 'london', factId: 'vgw.cloudhub', subject: 'r1' }],
    },
    'spokes whose traffic is inspected': {
      diagram: demanding(inspected, spokes(), through),
      passes: [{ at: 'blue', factId: 'tgw.appliance-mode', subject: 'r1' }],
    },
    'spokes whose traffic is inspected, whatever their groups let in': {
      diagram: demanding({ ...inspected, other: at('ec2', 'blueApp') }, spokes(), through),
      passes: [{ at: 'blue', factId: 'tgw.appliance-mode', subject: 'r1' }],
    },
    'spokes with a way out of their own, where only traffic between them is inspected': demanding(
      {
        ...inspected,
        igw: at('igw', 'red'),
        bare: at('subnet', 'red', { cidr: '10.1.9.0/24' }),
        redRoutes: at('route-table', 'red', {
          subnets: [ref('redApp')],
          routes: [route('0.0.0.0/0', 'tgw')],
        }),
      },
      spokes(),
      through,
    ),
    'networks that one name means together, and that nobody wants apart': demanding(
      {
        here: { service: 'region', tags: ['production'] },
        there: { service: 'region', tags: ['production'] },
        a: at('vpc', 'here', { cidr: '10.1.0.0/16' }),
        b: at('vpc', 'here', { cidr: '10.2.0.0/16' }),
        c: at('vpc', 'there', { cidr: '10.3.0.0/16' }),
      },
      peered,
      must('not-reach', { tag: 'production' }, { tag: 'production' }),
    ),
    'instances of one VPC, which the inspection never sees': demanding(
      {
        ...inspected,
        second: at('ec2', 'redApp', { securityGroups: [ref('redGroup')], privateAddress: '10.1.1.9' }),
      },
      spokes(),
      { ...through, of: { service: 'ec2' }, to: { service: 'ec2' } },
    ),
    'sites that are drawn as one, of which nobody can tell': {
      diagram: demanding(
        { ...byStatic.nodes, london: { service: 'site', count: 3, config: { cidr: '192.168.0.0/24' } } },
        byStatic.lines,
        apart,
      ),
      passes: [],
    },
    'a host that nothing on the internet reaches': demanding(
      { ...exposed, routes: at('route-table', 'vpc', { vpc: ref('vpc'), routes: [] }) },
      [],
      hidden,
    ),
    'a bucket behind a gateway endpoint': demanding(
      storage(
        { endpoint: at('gateway-endpoint', 'vpc', { service: 's3', routeTables: [ref('routes')] }) },
        [],
      ),
      [],
      toBucket,
    ),
    'requirements of an empty drawing': demanding({}, [], must('not-reach', { tag: 'x' }, 'internet')),
  },
  bad: {
    'its example': {
      diagram: exampleOf(rule),
      finds: [{ message: 'notKeptApart', at: ['vpc-peering-1', 'development', 'production'] }],
    },
    'VPCs that nothing joins, which must reach each other': {
      diagram: demanding(two, [], must('reach', node('a'), node('b'))),
      finds: [{ message: 'cutOff', at: ['web', 'db'] }],
    },
    'a port that no rule lets in': {
      diagram: demanding(open, peered, must('reach', node('a'), node('db'), { protocol: 'tcp', port: 3306 })),
      finds: [
        { message: 'cutOff', at: ['group#rules', 'web', 'out#rules', 'routesA#routes', 'peering', 'db'] },
      ],
    },
    'VPCs that are peered, of which one has no route back': {
      diagram: demanding(
        { ...open, routesB: at('route-table', 'b', { vpc: ref('b'), routes: [] }) },
        peered,
        must('reach', node('a'), node('db'), { protocol: 'tcp', port: 5432 }),
      ),
      finds: [
        {
          message: 'lacking',
          at: ['routesB#routes', 'web', 'out#rules', 'routesA#routes', 'peering', 'group#rules', 'db'],
          fixes: { 'Write it into the diagram': [] },
        },
      ],
    },
    'VPCs that are peered, without routes yet': {
      diagram: demanding(two, peered, must('reach', node('a'), node('b'))),
      finds: [
        {
          message: 'notOpened',
          at: [
            'subnetA#routeTable',
            'db#securityGroups',
            'subnetB#routeTable',
            'web',
            'web#securityGroups',
            'subnetA',
            'peering',
            'db',
            'subnetB',
          ],
          fixes: { 'Write it into the diagram': [] },
        },
      ],
    },
    'VPCs that are peered and must not reach each other': {
      diagram: demanding(
        open,
        peered,
        must('not-reach', node('a'), node('b'), { protocol: 'tcp', port: 5432 }),
      ),
      finds: [
        {
          message: 'reached',
          at: ['peering', 'subnetA', 'routesA#routes', 'subnetB', 'routesB#routes', 'a', 'b'],
        },
      ],
    },
    'the same, with nothing stated': {
      diagram: demanding(two, peered, must('not-reach', node('a'), node('b'))),
      finds: [{ message: 'notKeptApart', at: ['peering', 'subnetA', 'subnetB', 'a', 'b'] }],
    },
    'sites with BGP on one gateway, which must not reach each other': {
      diagram: demanding(byBgp.nodes, byBgp.lines, apart),
      finds: [{ message: 'reached', at: ['to-london', 'london', 'vgw', 'to-lyon', 'lyon'] }],
    },
    'routes past the inspection': {
      diagram: demanding(leaking(red, blue), spokes(), through),
      finds: [
        {
          message: 'passedBy',
          at: [
            'toRed',
            'one',
            'redGroup#rules',
            'redRoutes#routes',
            'before#routes',
            'tgw',
            'toBlue',
            'blueGroup#rules',
            'other',
            'blueRoutes#routes',
          ],
        },
      ],
    },
    'a route past the inspection, which answers do not take': {
      diagram: demanding(leaking(blue), spokes(), through),
      finds: [{ message: 'wayPast', at: ['before#routes', 'one', 'other'] }],
    },
    'a way past the inspection that nothing stated closes': {
      diagram: demanding(
        { ...inspected, ...openTables },
        [...spokes(), 'red -> blue : vpc-peering'],
        through,
      ),
      finds: [
        {
          message: 'mayPassBy',
          at: [
            'vpc-peering-1',
            'one',
            'redGroup#rules',
            'redRoutes',
            'blueGroup#rules',
            'other',
            'blueRoutes',
          ],
        },
      ],
    },
    'firewalls in two zones, without a word on appliance mode': {
      diagram: demanding(
        {
          ...inspected,
          second: at('subnet', 'inspection', { cidr: '10.9.3.0/28', zone: 'us-east-1b', access: 'private' }),
          secondEndpoint: at('firewall-endpoint', 'second', { firewall: ref('firewall') }),
        },
        spokes({}),
        through,
      ),
      finds: [{ message: 'mayBeLost', at: ['toInspection#applianceMode', 'one', 'other'] }],
    },
    'inspected traffic whose tables are not stated': {
      diagram: demanding({ ...inspected, ...openTables }, spokes(), through),
      finds: [
        {
          message: 'notOpened',
          at: [
            'redRoutes#routes',
            'blueRoutes#routes',
            'one',
            'redGroup#rules',
            'redRoutes',
            'toRed',
            'before#routes',
            'tgw',
            'toInspection',
            'entryRoutes#routes',
            'firewall#rules',
            'endpoint',
            'innerRoutes#routes',
            'after#routes',
            'toBlue',
            'blueGroup#rules',
            'other',
            'blueRoutes',
          ],
        },
      ],
    },
    'answers that take another way': {
      diagram: demanding(
        {
          ...inspected,
          redRoutes: at('route-table', 'red', { vpc: ref('red'), routes: [route('10.2.0.0/16', 'tgw')] }),
          blueRoutes: at('route-table', 'blue', {
            vpc: ref('blue'),
            routes: [route('10.1.0.0/16', 'peering')],
          }),
          before: {
            service: 'transit-gateway-route-table',
            config: { transitGateway: ref('tgw'), routes: [blue, red] },
          },
        },
        [...spokes(), { is: 'red -> blue : vpc-peering', id: 'peering' }],
        must('pass-through', node('one'), node('other'), { through: node('tgw') }),
      ),
      finds: [
        {
          message: 'passedBy',
          at: [
            'peering',
            'other',
            'blueRoutes#routes',
            'one',
            'redGroup#rules',
            'redRoutes#routes',
            'toRed',
            'before#routes',
            'tgw',
            'toBlue',
            'blueGroup#rules',
          ],
        },
      ],
    },
    'a host with a public address': {
      diagram: demanding(exposed, [], hidden),
      finds: [{ message: 'reached', at: ['igw', 'group#rules', 'host', 'routes#routes', 'internet'] }],
    },
    'a bucket over the internet gateway': {
      diagram: demanding(storage({ igw: at('igw', 'vpc') }, [route('0.0.0.0/0', 'igw')]), [], toBucket),
      finds: [{ message: 'overInternet', at: ['igw', 'host', 'group#rules', 'routes#routes', 'bucket'] }],
    },
    'a bucket with nothing stated': {
      diagram: demanding(
        storage({ igw: at('igw', 'vpc'), routes: at('route-table', 'vpc', {}) }, []),
        [],
        toBucket,
      ),
      finds: [{ message: 'mayGoOverInternet', at: ['igw', 'host', 'group#rules', 'subnet', 'bucket'] }],
    },
    'a tag that nothing has any more': {
      diagram: demanding(two, [], must('not-reach', { tag: 'gone' }, node('a'))),
      finds: [{ message: 'matchesNothing', at: ['a'] }],
    },
    'tags that nothing has at either end': {
      diagram: demanding(two, [], must('not-reach', { tag: 'gone' }, { tag: 'lost' })),
      finds: [{ message: 'matchesNothing', at: ['a'] }],
    },
  },
})

describe('whatever a file demands', () => {
  it('is judged without breaking down', () => {
    fc.assert(
      fc.property(anyDiagram(), (diagram) => {
        const [outcome] = reviewBy([rule], graphOf(diagram))
        expect(outcome?.error).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })
})
