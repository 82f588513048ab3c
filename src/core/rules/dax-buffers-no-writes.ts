import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { sourcesOf } from './shared/far-ends'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'dax-buffers-no-writes',
    title: 'DAX buffers no writes',
    concern: 'performance',
    looksAt: ['dax'],
    messages: {
      writes: {
        severity: 'info',
        text: '{writer} writes through {dax}: each write goes on to the table at once and takes its capacity; DAX saves reads only.',
      },
    },
    why: 'DAX is a write-through cache. A write passes it, is stored in the table and is then in the item cache too. It smooths no peaks of writes: for that, a queue stands before the function that writes.',
    howToFix: 'Put an SQS queue and a function before the table, where writes come in peaks.',
    facts: ['dax.write-through', 'ddb.write-buffer'],
    sources: [
      {
        title: 'DAX and DynamoDB consistency models',
        url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.consistency.html',
        asOf: '2026-04',
      },
    ],
  },

  example: () =>
    sketch(
      {
        orders: { service: 'ecs-service', name: 'Order service' },
        cache: { service: 'dax', name: 'Orders cache' },
        table: { service: 'dynamodb', name: 'Orders' },
      },
      [
        { is: 'orders -> cache : data-access "writes orders"', config: { operation: 'write' } },
        'cache -> table : data-access',
      ],
    ),

  each: (graph) => graph.resources('dax'),

  *checkOne(graph, dax) {
    for (const { line, end } of sourcesOf(graph, dax.id, 'data-access')) {
      const { operation } = line.config
      const at = { at: line.id, part: 'operation' }
      if (operation === 'read' || operation === 'query') yield { pass: at, factId: 'dax.write-through' }
      if (operation !== 'write') continue
      yield {
        message: 'writes',
        at: [at, { at: end.id }, { at: dax.id }],
        data: { writer: capitalised(nameOf(graph, end.id)), dax: nameOf(graph, dax.id) },
        factIds: ['dax.write-through'],
      }
    }
  },
})
