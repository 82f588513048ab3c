import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './database-in-one-zone'

const rds = (config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({ service: 'rds', config })
const off = rds({ multiAz: false })
const zones: Readonly<Record<string, SketchedNode>> = {
  vpc: { service: 'vpc' },
  zoneA: { service: 'availability-zone', in: 'vpc' },
  zoneB: { service: 'availability-zone', in: 'vpc' },
  webA: { service: 'ec2', in: 'zoneA' },
  webB: { service: 'ec2', in: 'zoneB' },
}
const on = { 'Turn Multi-AZ on': [] }

testRule(rule, {
  good: {
    'a database of which nothing is stated': { diagram: sketch({ db: rds() }), passes: [] },
    'Multi-AZ': {
      diagram: sketch({ db: rds({ multiAz: true }) }),
      passes: [{ at: 'db#multiAz', factId: 'rds.multi-az' }],
    },
    'the read replica itself': sketch({ db: rds({ multiAz: true }), copy: off }, [
      'db -> copy : replication',
    ]),
    'Aurora with a replica': {
      diagram: sketch({ db: { service: 'aurora', config: { replicas: 1 } } }),
      passes: [{ at: 'db#replicas', factId: 'aurora.replicas' }],
    },
    'Aurora, nothing stated': sketch({ db: { service: 'aurora' } }),
  },
  bad: {
    'one zone under servers in two': {
      diagram: exampleOf(rule),
      finds: [{ message: 'spreadUsers', at: ['orders#multiAz'], fixes: on }],
    },
    'one zone behind a proxy': {
      diagram: sketch({ ...zones, proxy: { service: 'rds-proxy', in: 'vpc' }, db: { ...off, in: 'vpc' } }, [
        'webA -> proxy : data-access',
        'webB -> proxy : data-access',
        'proxy -> db : data-access',
      ]),
      finds: [{ message: 'spreadUsers', at: ['db#multiAz'], fixes: on }],
    },
    'one zone under servers in one': {
      diagram: sketch({ ...zones, db: { ...off, in: 'vpc' } }, ['webA -> db : data-access']),
      finds: [{ message: 'alone', at: ['db#multiAz'], fixes: on }],
    },
    'a read replica instead of a standby': {
      diagram: sketch({ db: off, copy: rds() }, ['db -> copy : replication']),
      finds: [{ message: 'replicaOnly', at: ['db#multiAz'], fixes: on }],
    },
    'Aurora without replicas': {
      diagram: sketch({ db: { service: 'aurora', config: { replicas: 0 } } }),
      finds: [{ message: 'noReader', at: ['db#replicas'], fixes: { 'Add a replica': [] } }],
    },
  },
})
