import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './public-address-in-a-private-subnet'

const boxes = (config: Readonly<Record<string, unknown>>): Readonly<Record<string, SketchedNode>> => ({
  vpc: { service: 'vpc' },
  subnet: { service: 'subnet', in: 'vpc', config },
})
const web = (config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service: 'ec2',
  in: 'subnet',
  config,
})
const address: SketchedNode = { service: 'elastic-ip' }
const joined = ['address -> web : address-association']

testRule(rule, {
  good: {
    'an instance without a public address': {
      diagram: sketch({ ...boxes({ access: 'private' }), web: web() }),
      passes: [{ at: 'web', factId: 'igw.needs-public-ip' }],
    },
    'a public address in a public subnet': sketch({
      ...boxes({ access: 'public' }),
      web: web({ publicAddress: true }),
    }),
    'a subnet of which it is not said': sketch({ ...boxes({}), web: web(), address }, joined),
    'the Elastic IP address of a load balancer': sketch(
      { ...boxes({ access: 'private' }), web: { service: 'nlb', in: 'vpc' }, address },
      joined,
    ),
    'a subnet behind firewall endpoints': sketch({
      ...boxes({ access: 'private' }),
      web: web({ publicAddress: true }),
      firewall: { service: 'firewall-endpoint', in: 'subnet' },
    }),
    'a database over a private and a public subnet': sketch({
      ...boxes({ access: 'private' }),
      open: { service: 'subnet', in: 'vpc', config: { access: 'public' } },
      db: {
        service: 'rds',
        in: 'vpc',
        config: { publiclyAccessible: true, subnets: [{ ref: 'subnet' }, { ref: 'open' }] },
      },
    }),
  },
  bad: {
    'an instance that answers by a NAT gateway': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'ofNoUse',
          at: ['web#publicAddress', 'closed#access'],
          fixes: { 'State that there is none': [] },
        },
      ],
    },
    'a subnet that gives them out and routes to a NAT gateway': {
      diagram: sketch({
        ...boxes({ access: 'private', assignsPublicAddress: true, routeTable: { ref: 'routes' } }),
        nat: { service: 'nat-gateway', in: 'vpc' },
        routes: {
          service: 'route-table',
          in: 'vpc',
          config: { routes: [{ destination: '0.0.0.0/0', target: { ref: 'nat' } }] },
        },
      }),
      finds: [{ message: 'givenOut', at: ['subnet#assignsPublicAddress'] }],
    },
    'an instance that states one': {
      diagram: sketch({ ...boxes({ access: 'private' }), web: web({ publicAddress: true }) }),
      finds: [
        {
          message: 'idle',
          at: ['web#publicAddress', 'subnet#access'],
          fixes: { 'State that there is none': [] },
        },
      ],
    },
    'an Elastic IP address': {
      diagram: sketch({ ...boxes({ access: 'private' }), web: web(), address }, joined),
      finds: [{ message: 'idle', at: ['web#publicAddress', 'subnet#access'], fixes: [] }],
    },
    'a database': {
      diagram: sketch({
        ...boxes({ access: 'private' }),
        db: { service: 'rds', in: 'vpc', config: { publiclyAccessible: true, subnets: [{ ref: 'subnet' }] } },
      }),
      finds: [{ message: 'idle', at: ['db#publiclyAccessible', 'subnet#access'] }],
    },
    'a subnet that gives them out': {
      diagram: sketch(boxes({ access: 'private', assignsPublicAddress: true })),
      finds: [
        {
          message: 'givenOutIdle',
          at: ['subnet#assignsPublicAddress'],
          fixes: { 'State that there is none': [] },
        },
      ],
    },
  },
})
