import { sketch, type SketchedConnection } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './database-connections-exhausted'

type Values = Readonly<Record<string, unknown>>
const rated = { is: 'users -> fn : sync-invoke', config: { ratePerSecond: 1000 } }
const drawn = (
  values: { readonly fn?: Values; readonly db?: Values },
  lines: readonly SketchedConnection[] = [rated, 'fn -> db : data-access'],
) =>
  sketch(
    {
      users: { service: 'client' },
      fn: { service: 'lambda', name: 'Orders', config: { averageDurationSeconds: 0.5, ...values.fn } },
      other: { service: 'lambda', name: 'Reports', config: { averageDurationSeconds: 1 } },
      server: { service: 'ec2', name: 'Server' },
      proxy: { service: 'rds-proxy' },
      db: { service: 'rds', name: 'Shop', config: values.db ?? {} },
    },
    lines,
  )

testRule(rule, {
  good: {
    'as many connections as executions, the boundary': {
      diagram: drawn({ db: { maxConnections: 500 } }),
      passes: [{ at: 'db#maxConnections', factId: 'rds.function-connections', used: 500, limit: 500 }],
      needs: [],
    },
    'a database that does not state them': {
      diagram: drawn({}),
      passes: [],
      needs: [{ at: 'db#maxConnections', factIds: ['rds.function-connections'] }],
    },
    'a function of which no rate is known': {
      diagram: drawn({ db: { maxConnections: 1 } }, ['users -> fn : sync-invoke', 'fn -> db : data-access']),
      passes: [],
      needs: [],
    },
    'a proxy between them': drawn({ db: { maxConnections: 100 } }, [
      rated,
      'fn -> proxy : data-access',
      'proxy -> db : data-access',
    ]),
    'a function with as much concurrency reserved as there are connections': drawn({
      fn: { reservedConcurrency: 100 },
      db: { maxConnections: 100 },
    }),
    'a server, whose pool is its own': drawn({ db: { maxConnections: 10 } }, [
      { is: 'users -> server : traffic', config: { ratePerSecond: 5000 } },
      'server -> db : data-access',
    ]),
  },
  bad: {
    'a function with more executions than connections': {
      diagram: drawn({ db: { maxConnections: 499 } }),
      finds: [{ message: 'functions', at: ['db#maxConnections', 'fn'] }],
    },
    'two functions together': {
      diagram: drawn({ db: { maxConnections: 600 } }, [
        rated,
        'fn -> db : data-access',
        { is: 'users -> other : sync-invoke', config: { ratePerSecond: 200 } },
        'other -> db : traffic tcp/5432',
      ]),
      finds: [
        {
          message: 'functions',
          at: ['db#maxConnections', 'fn', 'other'],
        },
      ],
    },
    'more reserved than it has': {
      diagram: drawn({ fn: { reservedConcurrency: 300 }, db: { maxConnections: 200 } }),
      finds: [{ message: 'functions', at: ['db#maxConnections', 'fn'] }],
    },
  },
})
