import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './nat-gateway-in-a-private-subnet'

const nat = (config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service: 'nat-gateway',
  in: 'subnet',
  config,
})
const boxes = (access?: string): Readonly<Record<string, SketchedNode>> => ({
  vpc: { service: 'vpc' },
  igw: { service: 'igw', in: 'vpc' },
  subnet: { service: 'subnet', in: 'vpc', config: access === undefined ? {} : { access } },
  internet: { service: 'internet' },
})
const at = ['nat', 'subnet#access']

testRule(rule, {
  good: {
    'a NAT gateway in a public subnet': {
      diagram: sketch({ ...boxes('public'), nat: nat() }),
      passes: [{ at: 'nat', factId: 'nat.public-needs-igw-route' }],
    },
    'a subnet of which it is not said': {
      diagram: sketch({ ...boxes(), nat: nat() }),
      needs: [{ at: 'subnet#access', factIds: ['nat.public-needs-igw-route'] }],
    },
    'a private NAT gateway': sketch({ ...boxes('private'), nat: nat({ connectivity: 'private' }) }),
    'a regional one': sketch({ ...boxes('private'), nat: nat({ availability: 'regional' }) }),
    'one beside a transit gateway, for which it may translate': sketch(
      { ...boxes('private'), nat: nat(), tgw: { service: 'transit-gateway' } },
      ['vpc -> tgw : transit-gateway-attachment'],
    ),
    'one in a VPC without a gateway yet': sketch({
      vpc: { service: 'vpc' },
      subnet: { service: 'subnet', in: 'vpc', config: { access: 'private' } },
      nat: nat(),
    }),
    'one behind a firewall': sketch({
      ...boxes('private'),
      nat: nat({ connectivity: 'public' }),
      firewall: { service: 'firewall-endpoint', in: 'subnet' },
    }),
  },
  bad: {
    'one to which its own subnet sends everything': {
      diagram: exampleOf(rule),
      finds: [{ message: 'loop', at: ['nat', 'routes#routes', 'closed'] }],
    },
    'one with a firewall in the VPC, and a table that leads back to it': {
      diagram: sketch({
        ...boxes(),
        nat: nat(),
        firewall: { service: 'firewall-endpoint', in: 'subnet' },
        routes: {
          service: 'route-table',
          in: 'vpc',
          config: {
            subnets: [{ ref: 'subnet' }],
            routes: [{ destination: '0.0.0.0/0', target: { ref: 'nat' } }],
          },
        },
      }),
      finds: [{ message: 'loop', at: ['nat', 'routes#routes', 'subnet'] }],
    },
    'a line to the internet': {
      diagram: sketch({ ...boxes('private'), nat: nat() }, ['nat -> internet : traffic']),
      finds: [{ message: 'noWayOut', at }],
    },
    'a public one that the default route of another subnet leads to': {
      diagram: sketch({
        ...boxes('private'),
        nat: nat({ connectivity: 'public' }),
        routes: {
          service: 'route-table',
          in: 'vpc',
          config: { routes: [{ destination: '0.0.0.0/0', target: { ref: 'nat' } }] },
        },
      }),
      finds: [{ message: 'noWayOut', at }],
    },
    'one that can be for nothing else': {
      diagram: sketch({ ...boxes('private'), nat: nat() }),
      finds: [{ message: 'noWayOut', at }],
    },
    'one that says it is public': {
      diagram: sketch(
        { ...boxes('private'), nat: nat({ connectivity: 'public' }), tgw: { service: 'transit-gateway' } },
        ['vpc -> tgw : transit-gateway-attachment'],
      ),
      finds: [{ message: 'noWayOut', at }],
    },
  },
})
