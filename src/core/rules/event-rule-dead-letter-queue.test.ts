import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './event-rule-dead-letter-queue'

const dead = { deadLetterQueue: { ref: 'dead' } }
const queue = (queueType?: string, parent?: string): SketchedNode => ({
  service: 'sqs',
  config: queueType === undefined ? {} : { queueType },
  ...(parent === undefined ? {} : { in: parent }),
})

testRule(rule, {
  good: {
    'a standard queue': {
      diagram: sketch({ orders: { service: 'event-rule', config: dead }, dead: queue('standard') }),
      passes: [{ at: 'orders#deadLetterQueue', factId: 'eb.dlq-standard' }],
    },
    'a queue whose type is not stated': {
      diagram: sketch({ orders: { service: 'event-rule', config: dead }, dead: queue() }),
      passes: [],
    },
    'a FIFO queue as the target of a bus': sketch({ bus: { service: 'event-bus' }, orders: queue('FIFO') }, [
      'bus -> orders : event',
    ]),
    'a Custom Event Bus': sketch({
      bus: { service: 'event-bus', config: { ...dead, busType: 'Custom Event Bus' } },
      dead: queue('FIFO'),
    }),
  },
  bad: {
    'a FIFO queue of a rule': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'fifo',
          at: ['placed#deadLetterQueue', 'undelivered'],
          fixes: { 'Make “Undelivered orders” standard': [] },
        },
      ],
    },
    'a FIFO queue of a classic bus, as a line': {
      diagram: sketch(
        { bus: { service: 'event-bus', config: { busType: 'classic' } }, dead: queue('FIFO') },
        ['bus -> dead : transfer'],
      ),
      finds: [{ message: 'fifo', at: ['bus', 'transfer-1', 'dead'] }],
    },
    'a FIFO queue of a bus whose type is not stated': {
      diagram: sketch({ bus: { service: 'event-bus', config: dead }, dead: queue('FIFO') }),
      finds: [{ message: 'fifoUnlessCustom', at: ['bus#deadLetterQueue', 'dead'] }],
    },
    'a queue in another Region': {
      diagram: sketch({
        ireland: { service: 'region', config: { region: 'eu-west-1' } },
        virginia: { service: 'region', config: { region: 'us-east-1' } },
        orders: { service: 'event-rule', in: 'ireland', config: dead },
        dead: queue('standard', 'virginia'),
      }),
      finds: [{ message: 'otherRegion', at: ['orders#deadLetterQueue', 'dead'] }],
    },
  },
})
