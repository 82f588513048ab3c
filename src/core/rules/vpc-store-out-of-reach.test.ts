import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './vpc-store-out-of-reach'

type Values = Readonly<Record<string, unknown>>

const nodes = {
  vpc: { service: 'vpc' },
  a: { service: 'subnet', in: 'vpc' },
} as const
const store = (service: string, config: Values = {}): SketchedNode => ({ service, in: 'a', config })
const by = (caller: SketchedNode, target: SketchedNode, more: Values = {}, rest = {}) =>
  sketch({ ...nodes, caller, target, ...rest }, [{ is: 'caller -> target : data-access', config: more }])
const packets = (caller: string, target: SketchedNode, rest = {}) =>
  sketch({ ...nodes, caller: { service: caller }, target, ...rest }, ['caller -> target : traffic'])
const fn: SketchedNode = { service: 'lambda' }
const attached: SketchedNode = { service: 'lambda', config: { subnets: [{ ref: 'a' }] } }
const needsAccess = [{ at: 'target#publiclyAccessible', factIds: ['rds.public-access'] }]
const noVpc = {
  message: 'noVpc',
  at: ['caller#subnets', 'data-access-1', 'target'],
  fixes: { 'Attach it to the subnets of “target”': [] },
}
const fromOutside = (kind = 'traffic', message = 'fromOutside') => [
  { message, at: [`${kind}-1`, 'caller', 'target'], fixes: [] },
]

testRule(rule, {
  good: {
    'a function that is attached': {
      diagram: by(attached, store('elasticache')),
      passes: [{ at: 'caller#subnets', factId: 'ec.vpc' }],
    },
    'a function in the VPC': by({ service: 'lambda', in: 'vpc' }, store('dax')),
    'a function with a security group': by(
      { service: 'lambda', config: { securityGroups: [{ ref: 'group' }] } },
      store('elasticache'),
      {},
      { group: { service: 'security-group' } },
    ),
    'a cache whose VPC is not drawn': sketch({ fn, cache: { service: 'elasticache' } }, [
      'fn -> cache : data-access',
    ]),
    'a function and a database whose public access is not stated': {
      diagram: by(fn, store('rds')),
      needs: needsAccess,
    },
    'an attached function and such a database': { diagram: by(attached, store('rds')), needs: [] },
    'a database with a public address': {
      diagram: by(fn, store('rds', { publiclyAccessible: true })),
      needs: [],
    },
    'a call of the Data API': by(fn, store('aurora', { publiclyAccessible: false }), {
      throughDataApi: true,
    }),
    'a cluster with the Data API': by(fn, store('aurora', { publiclyAccessible: false, dataApi: true })),
    'users and a database whose public access is not stated': {
      diagram: packets('users', store('rds')),
      needs: [],
    },
    'users who may come by a VPN': packets('users', store('rds', { publiclyAccessible: false }), {
      vpn: { service: 'client-vpn' },
    }),
    'a server, which may be joined with the VPC later': packets('server', store('elasticache')),
    'an instance in a VPC that nothing joins yet': sketch(
      { ...nodes, other: { service: 'vpc' }, app: { service: 'ec2', in: 'other' }, cache: store('memorydb') },
      ['app -> cache : data-access'],
    ),
    'users and a cache, and no VPC': sketch(
      { users: { service: 'users' }, cache: { service: 'elasticache' } },
      ['users -> cache : traffic'],
    ),
  },
  bad: {
    'a cache that users use': {
      diagram: exampleOf(rule),
      finds: [{ message: 'fromOutside', at: ['traffic-1', 'shoppers', 'sessions'], fixes: [] }],
    },
    'users and DAX': { diagram: packets('users', store('dax')), finds: fromOutside() },
    'users and a private database': {
      diagram: by({ service: 'users' }, store('rds', { publiclyAccessible: false })),
      finds: fromOutside('data-access'),
    },
    'the internet beside a VPN': {
      diagram: packets('internet', store('elasticache'), { vpn: { service: 'client-vpn' } }),
      finds: fromOutside('traffic', 'fromInternet'),
    },
    'a function without a VPC and a cache': { diagram: by(fn, store('elasticache')), finds: [noVpc] },
    'a function without a VPC and MemoryDB': { diagram: by(fn, store('memorydb')), finds: [noVpc] },
    'a function without a VPC and a proxy': { diagram: by(fn, store('rds-proxy')), finds: [noVpc] },
    'a function without a VPC and a private database': {
      diagram: by(fn, store('rds', { publiclyAccessible: false })),
      finds: [noVpc],
    },
    'a function without a VPC and a private cluster, by SQL': {
      diagram: by(fn, store('aurora', { publiclyAccessible: false }), { throughDataApi: false }),
      finds: [noVpc],
    },
    'a cache in the VPC as such': {
      diagram: by(fn, { service: 'elasticache', in: 'vpc' }),
      finds: [{ ...noVpc, fixes: [] }],
    },
  },
})
