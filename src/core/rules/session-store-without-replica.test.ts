import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './session-store-without-replica'

const cache = (config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service: 'elasticache',
  config,
})
const store = (config: Readonly<Record<string, unknown>> = {}) =>
  cache({ purpose: 'session store', ...config })
const fixes = { 'Use a replica that takes over': [] }
const factIds = ['ec.memcached-no-replication']

testRule(rule, {
  good: {
    'Memcached as a cache': sketch({ cache: cache({ engine: 'Memcached' }) }),
    'Memcached as a cache of sessions’ pages': sketch({
      sessions: cache({ engine: 'Memcached', purpose: 'cache' }),
    }),
    'a session store of which nothing is stated': {
      diagram: sketch({ store: store() }),
      needs: [
        { at: 'store#engine', factIds },
        { at: 'store#replicasPerShard', factIds },
      ],
    },
    'Valkey with a replica': {
      diagram: sketch({ store: store({ engine: 'Valkey', replicasPerShard: 1, multiAz: true }) }),
      passes: [{ at: 'store#replicasPerShard', factId: 'ec.memcached-no-replication' }],
      needs: [],
    },
    'two nodes': { diagram: sketch({ store: store({ engine: 'Redis OSS', nodes: 2 }) }), needs: [] },
    'sessions in DynamoDB': sketch({ sessions: { service: 'dynamodb' } }),
    'a cache for obsessions': sketch({ c: { ...cache({ engine: 'Memcached' }), name: 'Obsession' } }),
  },
  bad: {
    'sessions in Memcached': {
      diagram: exampleOf(rule),
      finds: [{ message: 'memcached', at: ['sessions#engine'], fixes }],
    },
    'Memcached that is called a session store': {
      diagram: sketch({ c: { ...cache({ engine: 'Memcached', nodes: 3 }), name: 'User session store' } }),
      finds: [{ message: 'memcached', at: ['c#engine'], fixes }],
    },
    'Memcached that servers write sessions to': {
      diagram: sketch({ web: { service: 'ec2' }, c: cache({ engine: 'Memcached' }) }, [
        'web -> c : data-access "sessions"',
      ]),
      finds: [{ message: 'memcached', at: ['c#engine'], fixes }],
    },
    'one node': {
      diagram: sketch({ store: store({ engine: 'Valkey', nodes: 1 }) }),
      finds: [{ message: 'oneNode', at: ['store#nodes'], fixes }],
    },
    'shards without replicas': {
      diagram: sketch({ store: store({ engine: 'Redis OSS', nodes: 3, replicasPerShard: 0 }) }),
      finds: [{ message: 'oneNode', at: ['store#replicasPerShard'], fixes }],
    },
    'Multi-AZ off': {
      diagram: sketch({ store: store({ engine: 'Valkey', replicasPerShard: 1, multiAz: false }) }),
      finds: [{ message: 'oneZone', at: ['store#multiAz'], fixes }],
    },
  },
})
