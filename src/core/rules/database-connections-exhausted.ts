import type { ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { listed, nameOf } from '../network/wording'
import { defineRule } from './rule'
import { executionsOf } from './shared/executions'
import { sourcesOf } from './shared/far-ends'
import { numberIn } from './shared/quotas/quota'
import { inWords } from './shared/rate-verdict'

export default defineRule({
  meta: {
    id: 'database-connections-exhausted',
    title: 'More functions at one time than the database takes connections',
    concern: 'performance',
    looksAt: ['rds'],
    messages: {
      functions: {
        severity: 'warning',
        text: 'The stated rate keeps {number} executions of {functions} running at one time, each with a connection of its own, and {database} takes {limit}.',
      },
    },
    why: 'Each execution environment of a function opens connections of its own and keeps them while it lives, so that a peak of invocations is a peak of connections; a database that has none left refuses the next ones. RDS Proxy keeps a pool that all environments share.',
    howToFix:
      'Put RDS Proxy between the functions and the database, or reserve no more concurrency for them than the database has connections.',
    facts: ['rds.function-connections', 'lambda.concurrent'],
    sources: [
      {
        title: 'Using AWS Lambda with Amazon RDS',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-rds.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'client', name: 'Shop' },
        orders: { service: 'lambda', name: 'Take order', config: { averageDurationSeconds: 0.5 } },
        database: { service: 'rds', name: 'Orders', config: { maxConnections: 100 } },
      },
      [
        { is: 'shop -> orders : sync-invoke', config: { ratePerSecond: 600 } },
        'orders -> database : data-access',
      ],
    ),

  each: (graph) => graph.resources('rds'),

  *checkOne(graph, database) {
    const limit = numberIn(database, 'maxConnections')
    const users = functionsAt(graph, database)
    if (users.length === 0) return
    const factIds = ['rds.function-connections']
    if (limit === undefined) {
      yield { needs: { at: database.id, part: 'maxConnections' }, factIds }
      return
    }
    const used = users.reduce((sum, { executions }) => sum + executions, 0)
    const at = { at: database.id, part: 'maxConnections' }
    if (used <= limit) {
      yield { pass: at, factId: 'rds.function-connections', used: Math.ceil(used), limit }
      return
    }
    yield {
      message: 'functions',
      at: [at, ...users.map(({ fn }) => ({ at: fn.id }))],
      data: {
        number: inWords(used),
        functions: listed(users.map(({ fn }) => nameOf(graph, fn.id))),
        database: nameOf(graph, database.id),
        limit: inWords(limit),
      },
      factIds,
    }
  },
})

/** The functions that connect straight to it and of which one knows how many run at one time. */
function functionsAt(
  graph: DiagramGraph,
  database: ResourceNode,
): readonly { readonly fn: ResourceNode; readonly executions: number }[] {
  const ends = sourcesOf(graph, database.id, 'data-access', 'traffic').map(({ end }) => end)
  return [...new Set(ends)].flatMap((fn) => {
    const rate = fn.service === 'lambda' ? executionsOf(graph, fn) : undefined
    if (rate === undefined) return []
    const reserved = numberIn(fn, 'reservedConcurrency')
    const most = reserved === undefined ? Infinity : reserved * (fn.count ?? 1)
    return [{ fn, executions: Math.min(rate.likely, most) }]
  })
}
