import { bytesOf, numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import type { ResourceNode } from '../model/diagram'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { itemUnits } from './shared/item-units'
import { numberIn } from './shared/quotas/quota'
import { verdictOn } from './shared/rate-verdict'

export default defineRule({
  meta: {
    id: 'dynamodb-key-too-hot',
    title: 'More reads or writes of one key than a DynamoDB partition takes',
    concern: 'performance',
    looksAt: ['dynamodb'],
    messages: {
      above: {
        severity: 'error',
        text: 'The hottest key of {name} takes {number} {readOrWrite} units per second, more than the {limit} of a partition.',
      },
      probably: {
        severity: 'warning',
        text: 'The hottest key of {name} takes {number} {readOrWrite} units per second, more than the {limit} of a partition, unless {exception}.',
      },
    },
    why: 'All items of one partition key value are together in a partition until DynamoDB splits them, and one item never gets more than a partition: 3,000 read units and 1,000 write units per second, in on-demand tables too. What is above it is throttled, however much the table has left.',
    howToFix:
      'Spread the key over several (add a suffix), read hot items through DAX or a cache, or gather writes in a queue.',
    facts: ['ddb.partition-reads', 'ddb.partition-writes', 'ddb.read-unit-bytes', 'ddb.write-unit-bytes'],
    sources: [
      {
        title: 'Best practices for designing and using partition keys effectively in DynamoDB',
        url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html',
        asOf: '2026-H2',
      },
      {
        title: 'DynamoDB read and write operations',
        url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({ votes: { service: 'dynamodb', name: 'Votes', config: { hottestKeyWritesPerSecond: 2500 } } }),

  each: (graph) => graph.resources('dynamodb'),

  *checkOne(graph, table) {
    for (const { what, field, factId } of sides) {
      const perSecond = numberIn(table, field)
      if (perSecond === undefined) continue
      const at = { at: table.id, part: field }
      const stated = { certain: perSecond, likely: perSecond, unless: [], stated: [at] }
      const fact = factOf(factId)
      const rate = itemUnits(table, what, stated)
      const verdict = verdictOn(graph, { things: [table], rate }, { fact, value: numberOf(fact) })
      if ('pass' in verdict) yield { ...verdict, pass: at }
      else
        yield {
          ...verdict,
          at: [at],
          subject: `${table.id} ${what}`,
          data: { ...verdict.data, readOrWrite: what },
        }
      if (isSizeOpen(table, rate.likely, what, numberOf(fact)))
        yield { needs: { at: table.id, part: 'itemBytes' }, factIds: [factId] }
    }
  },
})

const sides = [
  { what: 'read', field: 'hottestKeyReadsPerSecond', factId: 'ddb.partition-reads' },
  { what: 'write', field: 'hottestKeyWritesPerSecond', factId: 'ddb.partition-writes' },
] as const

/** Whether items of some size would take it above the limit. */
function isSizeOpen(table: ResourceNode, units: number, what: 'read' | 'write', limit: number): boolean {
  if (numberIn(table, 'itemBytes') !== undefined || units > limit) return false
  const most = bytesOf(factOf('ddb.item')) / bytesOf(factOf(`ddb.${what}-unit-bytes`))
  return units * most > limit
}
