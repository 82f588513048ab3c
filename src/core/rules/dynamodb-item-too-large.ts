import { bytesOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { formatValue } from '../catalog/format-value'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { numberIn } from './shared/quotas/quota'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'dynamodb-item-too-large',
    title: 'Items larger than DynamoDB stores',
    concern: 'correctness',
    looksAt: ['dynamodb'],
    messages: {
      tooLarge: {
        severity: 'error',
        text: '{table} has items of {size}, and DynamoDB stores {limit} at most.',
      },
    },
    why: 'An item, its attribute names and values together, has at most 400 KB; DynamoDB refuses to write a larger one.',
    howToFix: 'Keep what is large in S3 and its key in the item, split the item, or compress its attributes.',
    facts: ['ddb.item'],
    sources: [
      {
        title: 'Constraints in Amazon DynamoDB',
        url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html',
        asOf: '2026-04',
      },
    ],
  },

  example: () =>
    sketch({ papers: { service: 'dynamodb', name: 'Papers', config: { itemBytes: 2 * 1024 ** 2 } } }),

  each: (graph) => graph.resources('dynamodb'),

  *checkOne(graph, table) {
    const fact = factOf('ddb.item')
    const limit = bytesOf(fact)
    const size = numberIn(table, 'itemBytes')
    if (size === undefined) return
    const at = { at: table.id, part: 'itemBytes' }
    if (size <= limit) {
      yield { pass: at, factId: fact.id, used: size, limit }
      return
    }
    const words = { size: formatValue(size, 'bytes'), limit: formatValue(limit, 'bytes') }
    yield { message: 'tooLarge', at: [at], data: { table: capitalised(nameOf(graph, table.id)), ...words } }
  },
})
