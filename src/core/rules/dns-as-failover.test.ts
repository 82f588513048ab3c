import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './dns-as-failover'

const dns: SketchedNode = { service: 'route53' }
const web: SketchedNode = { service: 'ec2' }
const record = (to: string, config: Readonly<Record<string, unknown>> = {}) => ({
  is: `dns -> ${to} : dns-record`,
  config,
})

testRule(rule, {
  good: {
    'a load balancer': sketch({ dns, alb: { service: 'alb' } }, [
      record('alb', { ttlSeconds: 300, healthCheck: true }),
    ]),
    'a health check and the advised time to live': {
      diagram: sketch({ dns, web }, [record('web', { healthCheck: true, ttlSeconds: 60 })]),
      passes: [{ at: 'dns-record-1#ttlSeconds', factId: 'r53.health-ttl', used: 60, limit: 60 }],
    },
    'failover with a check on the first': sketch({ dns, web, standby: web }, [
      record('web', { routingPolicy: 'failover', healthCheck: true, ttlSeconds: 30 }),
      record('standby', { routingPolicy: 'failover', healthCheck: false, ttlSeconds: 30 }),
    ]),
    'one failover record, of which the other is not drawn yet': {
      diagram: sketch({ dns, web }, [
        record('web', { routingPolicy: 'failover', healthCheck: false, ttlSeconds: 60 }),
      ]),
    },
    'a secondary without a check, after an alias': sketch({ dns, web, alb: { service: 'alb' } }, [
      record('alb', { routingPolicy: 'failover', recordType: 'alias' }),
      record('web', { routingPolicy: 'failover', healthCheck: false, ttlSeconds: 60 }),
    ]),
    'a site': sketch({ dns, server: { service: 'server' } }, [record('server')]),
  },
  bad: {
    'an hour to live': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'longTtl',
          at: ['dns-record-1#ttlSeconds', 'web'],
          fixes: { 'Keep answers for 60 s': [] },
        },
      ],
    },
    'a time to live that outlasts the check': {
      diagram: sketch({ dns, web }, [record('web', { healthCheck: true, ttlSeconds: 61 })]),
      finds: [
        {
          message: 'longTtl',
          at: ['dns-record-1#ttlSeconds', 'web'],
          fixes: { 'Keep answers for 60 s': [] },
        },
      ],
    },
    'failover that never happens': {
      diagram: sketch({ dns, web, standby: web }, [
        record('web', { routingPolicy: 'failover', healthCheck: false }),
        record('standby', { routingPolicy: 'failover', healthCheck: false }),
      ]),
      finds: [
        {
          message: 'neverFails',
          at: ['dns', 'dns-record-1#healthCheck', 'dns-record-2#healthCheck'],
          fixes: ['Check their health'],
        },
      ],
    },
    'several instances that nobody checks': {
      diagram: sketch({ dns, a: web, b: web }, [
        record('a', { routingPolicy: 'multivalue', healthCheck: false }),
        record('b', { routingPolicy: 'multivalue', healthCheck: false }),
      ]),
      finds: [
        {
          message: 'unchecked',
          at: ['dns', 'dns-record-1#healthCheck', 'dns-record-2#healthCheck'],
          fixes: ['Check their health'],
        },
      ],
    },
    'records straight to instances': {
      diagram: sketch({ dns, a: web, b: web }, [record('a'), record('b')]),
      finds: [{ message: 'delayed', at: ['dns', 'dns-record-1', 'dns-record-2'] }],
    },
    'a record to an Elastic IP': {
      diagram: sketch({ dns, address: { service: 'elastic-ip' } }, [record('address', { ttlSeconds: 300 })]),
      finds: [{ message: 'delayed', at: ['dns', 'dns-record-1'] }],
    },
  },
})
