import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './route-table-of-another-vpc'

const boxes: Readonly<Record<string, SketchedNode>> = {
  A: { service: 'vpc' },
  B: { service: 'vpc' },
  a: { service: 'subnet', in: 'A' },
  b: { service: 'subnet', in: 'B' },
  igwB: { service: 'igw', in: 'B' },
  natB: { service: 'nat-gateway', in: 'b' },
  web: { service: 'ec2', in: 'b' },
  tgw: { service: 'transit-gateway' },
}
const table = (
  config: Readonly<Record<string, unknown>>,
  parent?: string,
  service = 'route-table',
): SketchedNode => ({
  service,
  ...(parent === undefined ? {} : { in: parent }),
  config,
})
const to = (ref: string) => ({ routes: [{ destination: '0.0.0.0/0', target: { ref } }] })

const s3 = (...tables: readonly string[]): SketchedNode => ({
  service: 'gateway-endpoint',
  in: 'A',
  config: { service: 'S3', routeTables: tables.map((ref) => ({ ref })) },
})

testRule(rule, {
  good: {
    'a gateway endpoint with route tables of its own VPC': sketch({
      ...boxes,
      own: table({}, 'A'),
      open: table({}),
      s3: s3('own', 'open'),
    }),
    'tables of their own VPC': sketch({
      ...boxes,
      one: table({ subnets: [{ ref: 'a' }] }, 'A'),
      other: table({ subnets: [{ ref: 'b' }], ...to('igwB') }),
      edge: table({ gateway: { ref: 'igwB' } }, 'B'),
    }),
    'routes to what joins VPCs': sketch(
      {
        ...boxes,
        one: table(to('tgw'), 'A'),
        other: table({ routes: [{ destination: '10.1.0.0/16', target: { ref: 'vpc-peering-1' } }] }, 'A'),
      },
      ['A -> B : vpc-peering'],
    ),
    'a gateway that only the route says to be of this VPC': sketch({
      ...boxes,
      igw: { service: 'igw' },
      one: table(to('igw'), 'A'),
    }),
    'a table of nobody': sketch({ ...boxes, one: table({}) }),
  },
  bad: {
    'a route over a peering of other VPCs': {
      diagram: sketch(
        {
          ...boxes,
          C: { service: 'vpc' },
          one: table({ routes: [{ destination: '10.1.0.0/16', target: { ref: 'vpc-peering-1' } }] }, 'C'),
        },
        ['A -> B : vpc-peering'],
      ),
      finds: [{ message: 'peeringElsewhere', at: ['one#routes', 'vpc-peering-1'] }],
    },
    'a route to a firewall endpoint and to an interface of another VPC': {
      diagram: sketch({
        ...boxes,
        gate: { service: 'firewall-endpoint', in: 'b' },
        port: { service: 'network-interface', in: 'b' },
        x: table(to('gate'), 'A'),
        y: table(to('port'), 'A'),
      }),
      finds: [
        { message: 'targetElsewhere', at: ['x#routes', 'gate'] },
        { message: 'targetElsewhere', at: ['y#routes', 'port'] },
      ],
    },
    'a gateway endpoint with a route table of another VPC': {
      diagram: sketch({ ...boxes, own: table({}, 'A'), far: table({}, 'B'), s3: s3('own', 'far') }),
      finds: [{ message: 'endpointElsewhere', at: ['s3#routeTables', 'far'] }],
    },
    'subnets of two VPCs': {
      diagram: exampleOf(rule),
      finds: [{ message: 'severalVpcs', at: ['routes#subnets', 'billing', 'shop'] }],
    },
    'a network ACL that a subnet of another VPC names': {
      diagram: sketch({
        ...boxes,
        acl: table({}, 'A', 'network-acl'),
        c: { service: 'subnet', in: 'B', config: { networkAcl: { ref: 'acl' } } },
      }),
      finds: [{ message: 'severalVpcs', at: ['acl#subnets', 'A', 'B'] }],
    },
    'routes to a NAT gateway, internet gateway and instance of another VPC': {
      diagram: sketch({
        ...boxes,
        x: table(to('natB'), 'A'),
        y: table(to('igwB'), 'A'),
        z: table(to('web'), 'A'),
      }),
      finds: [
        { message: 'targetElsewhere', at: ['x#routes', 'natB'] },
        { message: 'targetElsewhere', at: ['y#routes', 'igwB'] },
        { message: 'targetElsewhere', at: ['z#routes', 'web'] },
      ],
    },
  },
})
