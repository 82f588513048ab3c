import { setField } from '../edit/set-field'
import type { Diagram, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { ok, type Result } from '../model/results'
import { sketch } from '../model/sketch'
import { defineRule, type Fix } from './rule'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'session-store-without-replica',
    title: 'Session store without a replica',
    concern: 'reliability',
    looksAt: ['elasticache'],
    messages: {
      memcached: {
        severity: 'warning',
        text: '{name} keeps sessions in Memcached, which does not replicate unless it is serverless: when a node fails, the users whose sessions it held are logged out.',
      },
      oneNode: {
        severity: 'warning',
        text: '{name} keeps sessions on nodes without a replica: when a node fails, the users whose sessions it held are logged out{durable}.',
      },
      oneZone: {
        severity: 'info',
        text: '{name} keeps sessions with Multi-AZ off: no replica takes over by itself when the primary or its zone fails.',
      },
    },
    why: 'Web servers that keep no state themselves rely on the session store: any of them serves any user as long as it is there. Memcached spreads keys over nodes and keeps each once. Valkey and Redis OSS have replicas, and with Multi-AZ a replica takes over. Since 2026, Valkey can also be durable: a failed node gets its data back from a log, but meanwhile nobody takes over for it.',
    howToFix: 'Use Valkey or Redis OSS with at least one replica in another zone and Multi-AZ on.',
    facts: ['ec.memcached-no-replication', 'ec.redis-replicas'],
    sources: [
      {
        title: 'Resilience in Amazon ElastiCache',
        url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/disaster-recovery-resiliency.html',
        asOf: '2026-H2',
      },
      {
        title: 'Durability in ElastiCache',
        url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/durability.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop' },
        webA: { service: 'ec2', name: 'Web server A', in: 'shop' },
        webB: { service: 'ec2', name: 'Web server B', in: 'shop' },
        sessions: {
          service: 'elasticache',
          name: 'Session store',
          in: 'shop',
          config: { engine: 'Memcached', purpose: 'session store' },
        },
      },
      ['webA -> sessions : data-access', 'webB -> sessions : data-access'],
    ),

  each: (graph) => graph.resources('elasticache'),

  *checkOne(graph, cache) {
    if (!keepsSessions(graph, cache)) return
    const { engine, nodes, replicasPerShard, multiAz } = cache.config
    const data = { name: capitalised(nameOf(graph, cache.id)) }
    const factIds = ['ec.memcached-no-replication']
    const fixes = [replicated(cache)]
    if (engine === 'Memcached') {
      yield { message: 'memcached', at: [{ at: cache.id, part: 'engine' }], data, factIds, fixes }
      return
    }
    if (nodes === 1 || replicasPerShard === 0) {
      const part = nodes === 1 ? 'nodes' : 'replicasPerShard'
      const durable =
        engine === 'Redis OSS' ? '' : ' (a durable Valkey brings their sessions back with the new node)'
      yield { message: 'oneNode', at: [{ at: cache.id, part }], data: { ...data, durable }, factIds, fixes }
      return
    }
    if (multiAz === false) {
      yield { message: 'oneZone', at: [{ at: cache.id, part: 'multiAz' }], data, factIds, fixes }
      return
    }
    if (engine === undefined) yield { needs: { at: cache.id, part: 'engine' }, factIds }
    if (typeof replicasPerShard === 'number')
      yield { pass: { at: cache.id, part: 'replicasPerShard' }, factId: 'ec.memcached-no-replication' }
    else if (nodes === undefined) yield { needs: { at: cache.id, part: 'replicasPerShard' }, factIds }
  },
})

/** Stated, or, where no purpose is, said by its name or by the line of who uses it. */
function keepsSessions(graph: DiagramGraph, cache: ResourceNode): boolean {
  const purpose = cache.config['purpose']
  if (purpose !== undefined) return purpose === 'session store'
  const isSaid = (text: string) => /\bsessions?\b/i.test(text)
  return isSaid(cache.name) || graph.incoming(cache.id).some(({ label }) => isSaid(label))
}

function replicated(cache: ResourceNode): Fix {
  const { engine, nodes } = cache.config
  return {
    label: 'Use a replica that takes over',
    apply(diagram) {
      const wanted = {
        ...(engine === 'Memcached' ? { engine: 'Valkey' } : {}),
        ...(nodes === 1 ? { nodes: 2 } : {}),
        replicasPerShard: 1,
        multiAz: true,
      }
      return Object.entries(wanted).reduce<Result<Diagram>>(
        (changed, [key, value]) => (changed.ok ? setField(changed.value, cache.id, key, value) : changed),
        ok(diagram),
      )
    },
  }
}
