import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './dead-letter-queue-of-another-type'

const queue = (config: Readonly<Record<string, unknown>> = {}, parent?: string): SketchedNode => ({
  service: 'sqs',
  config,
  ...(parent === undefined ? {} : { in: parent }),
})
const to = { deadLetterQueue: { ref: 'dead' } }
const fifo = { queueType: 'FIFO' }
const standard = { queueType: 'standard' }
const regions = {
  ireland: { service: 'region', name: 'Ireland (eu-west-1)' },
  virginia: { service: 'region', name: 'Virginia', config: { region: 'us-east-1' } },
} as const
const accounts = { shop: { service: 'account' }, audit: { service: 'account' } } as const

testRule(rule, {
  good: {
    'a queue without one': sketch({ orders: queue(fifo) }),
    'two FIFO queues': {
      diagram: sketch({ orders: queue({ ...fifo, ...to }), dead: queue(fifo) }),
      passes: [{ at: 'orders#deadLetterQueue', factId: 'sqs.dlq-same-type' }],
      needs: [],
    },
    'two queues whose types are not stated': {
      diagram: sketch({ orders: queue(to), dead: queue() }),
      passes: [],
      needs: [],
    },
    'one type not stated': {
      diagram: sketch({ orders: queue({ ...fifo, ...to }), dead: queue() }),
      needs: [{ at: 'dead#queueType', factIds: ['sqs.dlq-same-type'] }],
    },
    'a FIFO queue known by its name': sketch({
      orders: queue({ ...fifo, ...to }),
      dead: { service: 'sqs', name: 'dead.fifo' },
    }),
    'a line beside the field, and redrive': sketch(
      { orders: queue({ ...standard, ...to }), dead: queue(standard) },
      ['orders -> dead : transfer', 'dead -> orders : transfer'],
    ),
    'boxes of one Region in two accounts': sketch({
      shop: { service: 'account', config: { accountId: '111111111111' } },
      a: { service: 'region', in: 'shop' },
      b: { service: 'region', in: 'shop', name: 'A' },
      orders: queue({ ...fifo, ...to }, 'a'),
      dead: queue(fifo, 'b'),
    }),
  },
  bad: {
    'a FIFO queue with a standard dead-letter queue': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'notFifo',
          at: ['orders#deadLetterQueue', 'dead'],
          fixes: { 'Make “Failed orders” FIFO': [] },
        },
      ],
    },
    'a standard queue with a FIFO dead-letter queue, as a line': {
      diagram: sketch({ orders: queue(standard), dead: queue(fifo) }, ['orders -> dead : transfer']),
      finds: [
        {
          message: 'notStandard',
          at: ['orders', 'transfer-1', 'dead'],
          fixes: { 'Make “dead” standard': [] },
        },
      ],
    },
    'a dead-letter queue that another queue uses rightly': {
      diagram: sketch({
        orders: queue({ ...fifo, ...to }),
        mails: queue({ ...standard, ...to }),
        dead: queue(standard),
      }),
      finds: [{ message: 'notFifo', at: ['orders#deadLetterQueue', 'dead'], fixes: [] }],
    },
    'a FIFO queue by its name, with a standard one': {
      diagram: sketch({ orders: { service: 'sqs', name: 'orders.fifo', config: to }, dead: queue(standard) }),
      finds: [{ message: 'notFifo', at: ['orders#deadLetterQueue', 'dead'] }],
    },
    'another Region': {
      diagram: sketch({ ...regions, orders: queue(to, 'ireland'), dead: queue({}, 'virginia') }),
      finds: [{ message: 'otherRegion', at: ['orders#deadLetterQueue', 'dead'] }],
    },
    'two Regions side by side without codes': {
      diagram: sketch({
        first: { service: 'region' },
        second: { service: 'region' },
        orders: queue(to, 'first'),
        dead: queue({}, 'second'),
      }),
      finds: [{ message: 'otherRegion', at: ['orders#deadLetterQueue', 'dead'] }],
    },
    'another account': {
      diagram: sketch({ ...accounts, orders: queue(to, 'shop'), dead: queue({}, 'audit') }),
      finds: [{ message: 'otherAccount', at: ['orders#deadLetterQueue', 'dead'] }],
    },
  },
})
