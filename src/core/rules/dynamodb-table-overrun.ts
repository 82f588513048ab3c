import { factOf } from '../catalog/facts'
import type { Connection, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { itemUnits } from './shared/item-units'
import { numberIn } from './shared/quotas/quota'
import type { Rate } from './shared/rate'
import { rateInto, rateOn, unratedInto } from './shared/rate-flow'
import { plainLimit, verdictOn, type PlainLimit } from './shared/rate-verdict'

export default defineRule({
  meta: {
    id: 'dynamodb-table-overrun',
    title: 'More reads or writes than a DynamoDB table has units',
    concern: 'performance',
    looksAt: ['dynamodb'],
    messages: {
      above: {
        severity: 'error',
        text: '{number} {readOrWrite} units per second reach {name}, more than the {limit} that a table has by default.',
      },
      probably: {
        severity: 'warning',
        text: '{number} {readOrWrite} units per second reach {name}, which has {limit}, unless {exception}.',
      },
    },
    why: 'A write takes one unit for each KB of the item, a read one for each 4 KB, or half of it if it is eventually consistent. A provisioned table throttles what is above its units, but for short peaks; on-demand tables have a quota, too.',
    howToFix:
      'Provision more units or let auto scaling do so, take on-demand capacity, cache reads with DAX, or put a queue in front of the writes; where the table’s quota binds, have AWS raise it and note it here with the reason.',
    facts: [
      'ddb.table-reads',
      'ddb.table-writes',
      'ddb.provisioned',
      'ddb.read-unit-bytes',
      'ddb.write-unit-bytes',
    ],
    sources: [
      {
        title: 'DynamoDB read and write operations',
        url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html',
        asOf: '2026-H2',
      },
      {
        title: 'Quotas in Amazon DynamoDB',
        url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'lambda', name: 'Shop' },
        orders: {
          service: 'dynamodb',
          name: 'Orders',
          config: { capacityMode: 'provisioned', writeUnits: 500 },
        },
      },
      [{ is: 'shop -> orders : data-access', config: { operation: 'write', ratePerSecond: 900 } }],
    ),

  each: (graph) => graph.resources('dynamodb'),

  *checkOne(graph, table) {
    for (const { what, field, factId } of sides) {
      const rate = rateInto(graph, table.id, ({ config }) => what === sideOf(config['operation']))
      if (rate === undefined) continue
      const { limit, unless } = limitOf(graph, table, field, factId)
      const units = itemUnits(table, what, rate)
      const verdict = verdictOn(graph, { things: [table], rate: withUnless(units, unless) }, limit)
      if ('pass' in verdict) yield verdict
      else {
        const { raisable, ...found } = verdict
        const subject = `${table.id} ${what}`
        const data = { ...verdict.data, readOrWrite: what }
        // No quota is in the way of units that are stated.
        if (unless !== undefined) yield { ...found, subject, data, factIds: ['ddb.provisioned'] }
        else yield { ...found, subject, data, ...(raisable === undefined ? {} : { raisable }) }
      }
    }
    for (const place of openAt(graph, table))
      yield { needs: place, factIds: sides.map(({ factId }) => factId) }
  },
})

const sides = [
  { what: 'read', field: 'readUnits', factId: 'ddb.table-reads' },
  { what: 'write', field: 'writeUnits', factId: 'ddb.table-writes' },
] as const

/** A search reads as much as it goes through, which nobody knows. */
function sideOf(operation: Connection['config'][string] | undefined): 'read' | 'write' | undefined {
  if (operation === 'write') return 'write'
  return operation === 'read' || operation === 'query' ? 'read' : undefined
}

function limitOf(
  graph: DiagramGraph,
  table: ResourceNode,
  field: 'readUnits' | 'writeUnits',
  factId: string,
): { readonly limit: PlainLimit; readonly unless: string | undefined } {
  const count = table.count ?? 1
  const stated = table.config['capacityMode'] === 'on-demand' ? undefined : numberIn(table, field)
  if (stated === undefined) return { limit: plainLimit(graph, factId, table, count), unless: undefined }
  return {
    limit: { fact: factOf(factId), value: stated * count },
    unless: 'auto scaling adds units in time',
  }
}

/** With a reason nothing is certain. */
function withUnless(rate: Rate, reason: string | undefined): Rate {
  return reason === undefined ? rate : { ...rate, certain: 0, unless: [...rate.unless, reason] }
}

/** Where nobody says how often, or whether it is read or written. */
function* openAt(graph: DiagramGraph, table: ResourceNode) {
  for (const { id } of unratedInto(graph, table.id, isAccess)) yield { at: id, part: 'ratePerSecond' }
  for (const line of graph.incoming(table.id, 'data-access')) {
    if (line.config['operation'] === undefined && rateOn(graph, line) !== undefined)
      yield { at: line.id, part: 'operation' }
  }
}
const isAccess = ({ kind }: Connection) => kind === 'data-access'
