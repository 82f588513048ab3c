import { sketch } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import {
  account,
  cache,
  fact,
  gateway,
  peered,
  peering,
  raised,
  regionOf,
  tooMany,
  vpnRaised,
  vpns,
} from '../testing/quota-sketches'
import { quotasKept } from '../testing/quotas-kept'
import { testRule } from '../testing/test-rule'
import rule from './quota-exceeded'

testRule(rule, {
  good: quotasKept,
  bad: {
    'eleven VPN connections': { diagram: exampleOf(rule), finds: tooMany('gateway'), passes: [] },
    'a quota raised too little': {
      diagram: sketch(gateway, vpns(12), vpnRaised(11)),
      finds: tooMany('vgw'),
    },
    'a quota raised for another gateway': {
      diagram: sketch({ ...gateway, vgw2: { service: 'vgw' } }, vpns(11), vpnRaised(20, 'vgw2')),
      finds: tooMany('vgw'),
    },
    'a quota raised without a reason': {
      diagram: sketch(gateway, vpns(11), raised('vpn.per-vgw', 20, 'vgw', ' ')),
      finds: tooMany('vgw'),
    },
    'ten, with nothing left': {
      diagram: sketch(gateway, vpns(10)),
      finds: [{ message: 'near', at: ['vgw'] }],
      passes: [{ ...fact, used: 10, limit: 10 }],
    },
    'eight of ten': { diagram: sketch(gateway, vpns(8)), finds: [{ message: 'near', at: ['vgw'] }] },
    'six VPCs of one account in a Region': {
      diagram: sketch(regionOf(6, account)),
      finds: tooMany('region'),
    },
    'six VPCs in a Region, of nobody knows how many accounts': {
      diagram: sketch(regionOf(6)),
      finds: [{ message: 'exceededUnless', at: ['region'] }],
    },
    'six VPCs in an account within a Region': {
      diagram: sketch({
        region: { service: 'region' },
        account: { service: 'account', in: 'region' },
        vpcs: { service: 'vpc', in: 'account', count: 6 },
      }),
      finds: tooMany('account'),
    },
    'subnets in three zones drawn as one': {
      diagram: sketch({
        vpc: { service: 'vpc' },
        zone: { service: 'availability-zone', in: 'vpc', count: 3 },
        subnets: { service: 'subnet', in: 'zone', count: 67 },
      }),
      finds: tooMany('vpc'),
    },
    'more peerings than any raise allows': {
      diagram: sketch(peered(126), peering, raised('peering.active-per-vpc', 200)),
      finds: [{ message: 'aboveMaximum', at: ['hub'] }],
    },
    'a quota for peerings raised above its maximum': {
      diagram: sketch(peered(100), peering, raised('peering.active-per-vpc', 200, 'hub')),
      finds: [{ message: 'raisedTooFar', at: ['hub'] }],
    },
    'six replicas of a shard': {
      diagram: cache({ replicasPerShard: 6 }),
      finds: [
        {
          message: 'hard',
          at: ['cache#replicasPerShard'],
          fixes: { 'Make it 5 replicas of a shard': [] },
        },
      ],
    },
    'a cluster without cluster mode and seven nodes': {
      diagram: cache({ engine: 'Redis OSS', clusterMode: false, nodes: 7 }),
      finds: [{ message: 'hard', at: ['cache'] }],
    },
    'an old engine with 300 nodes': {
      diagram: sketch(
        {
          cache: {
            service: 'elasticache',
            config: { engine: 'Redis OSS', engineVersion: '5.0.4', nodes: 300 },
          },
        },
        [],
        raised('ec.redis-nodes', 400),
      ),
      finds: [{ message: 'aboveMaximum', at: ['cache#nodes'] }],
    },
    'more nodes than any cache has': {
      diagram: cache({ nodes: 501, engine: 'Valkey' }),
      finds: [{ message: 'aboveMaximum', at: ['cache#nodes'] }],
    },
    'a target group of two load balancers, with both to show': {
      diagram: sketch({
        one: { service: 'alb' },
        two: { service: 'alb' },
        group: { service: 'target-group', config: { loadBalancer: [{ ref: 'one' }, { ref: 'two' }] } },
      }),
      finds: [{ message: 'hard', at: ['group', 'one', 'two'] }],
    },
    'eleven Fargate vCPUs, a quota that grows with use': {
      diagram: sketch({
        ...account,
        region: { service: 'region', in: 'account' },
        orders: {
          service: 'ecs-service',
          in: 'region',
          config: { launchType: 'Fargate', vcpu: 1, desiredTasks: 11 },
        },
      }),
      finds: [{ message: 'ofNewAccount', at: ['region'] }],
    },
  },
})

testRule(
  { meta: { ...rule.meta, messages: {} }, check: (graph) => rule.check(graph) },
  {
    good: {
      'sixty-one nodes of a cache whose engine is not stated': {
        diagram: cache({ nodes: 61 }),
        needs: [{ at: 'cache#engine', factIds: ['ec.memcached-nodes'] }],
      },
      'a Direct Connect location whose connection is not stated, with two interfaces': {
        diagram: sketch(
          { line: { service: 'direct-connect-location' }, a: { service: 'vgw' }, b: { service: 'vgw' } },
          ['line -> a : direct-connect-interface', 'line -> b : direct-connect-interface'],
        ),
        needs: [{ at: 'line#connectionType', factIds: ['dx.vifs-hosted'] }],
      },
    },
    bad: {},
  },
)
