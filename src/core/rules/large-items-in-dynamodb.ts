import { bytesOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { formatValue } from '../catalog/format-value'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { sourcesOf } from './shared/far-ends'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'large-items-in-dynamodb',
    title: 'Large items in DynamoDB',
    concern: 'cost',
    looksAt: ['dynamodb'],
    messages: {
      largeItem: {
        severity: 'info',
        text: '{writer} writes {size} at a time to {table}: as one item that takes {units} write units; with the data in S3 and only its key in the item, it takes one.',
      },
    },
    why: 'Every KB of an item costs a write unit each time it is written, and every 4 KB a read unit, also when only one attribute has changed. In S3, a document costs a request, whatever its size; but the two writes are no transaction, so that one may fail alone.',
    howToFix: 'Put the document into S3, and its key with what is searched for into the item.',
    facts: ['ddb.write-unit-bytes', 'ddb.read-unit-bytes', 'ddb.item'],
    sources: [
      {
        title: 'DynamoDB read and write operations',
        url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html',
        asOf: '2026-04',
      },
    ],
  },

  example: () =>
    sketch(
      {
        upload: { service: 'lambda', name: 'Store contracts' },
        contracts: { service: 'dynamodb', name: 'Contracts' },
      },
      [
        {
          is: 'upload -> contracts : data-access "writes the whole document"',
          config: { operation: 'write', requestBytes: 300 * 1024 },
        },
      ],
    ),

  each: (graph) => graph.resources('dynamodb'),

  *checkOne(graph, table) {
    const unit = bytesOf(factOf('ddb.write-unit-bytes'))
    const [small, most] = [bytesOf(factOf('ddb.read-unit-bytes')), bytesOf(factOf('ddb.item'))]
    for (const { line, end } of sourcesOf(graph, table.id, 'data-access', 'sync-invoke')) {
      const { requestBytes: size, operation } = line.config
      // What is larger than an item may be is a matter of payload.
      if (typeof size !== 'number' || size > most) continue
      if (operation !== undefined && operation !== 'write') continue
      const at = { at: line.id, part: 'requestBytes' }
      if (size <= small) {
        yield { pass: at, factId: 'ddb.write-unit-bytes' }
        continue
      }
      yield {
        message: 'largeItem',
        at: [at, { at: end.id }, { at: table.id }],
        data: {
          writer: capitalised(nameOf(graph, end.id)),
          table: nameOf(graph, table.id),
          size: formatValue(size, 'bytes'),
          units: Math.ceil(size / unit),
        },
        factIds: ['ddb.write-unit-bytes', 'ddb.item'],
      }
    }
  },
})
