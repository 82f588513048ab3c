import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './no-dead-letter-queue'

const queue: SketchedNode = { service: 'sqs' }
const fn: SketchedNode = { service: 'lambda' }
const bus: SketchedNode = { service: 'event-bus' }
const fixes = { 'Add a dead-letter queue': [] }

testRule(rule, {
  good: {
    'a queue that nobody takes from yet': sketch({ queue }),
    'a queue with a dead-letter queue': {
      diagram: sketch(
        { queue: { service: 'sqs', config: { deadLetterQueue: { ref: 'failed' } } }, failed: queue, fn },
        ['queue -> fn : poll'],
      ),
      passes: [{ at: 'queue#deadLetterQueue', factId: 'sqs.dlq-catches' }],
    },
    'a dead-letter queue by a line, and its reader': sketch({ queue, failed: queue, fn, ops: fn }, [
      'queue -> fn : poll',
      'queue -> failed : transfer',
      'failed -> ops : poll',
    ]),
    'a dead-letter queue by its name': sketch({ dlq: { service: 'sqs', name: 'Orders DLQ' }, fn }, [
      'dlq -> fn : poll',
    ]),
    'a function that is waited for': sketch({ api: { service: 'api-gateway' }, fn }, [
      'api -> fn : sync-invoke',
    ]),
    'a function with a dead-letter topic': {
      diagram: sketch(
        {
          bucket: { service: 's3' },
          fn: { service: 'lambda', config: { deadLetter: { ref: 'topic' } } },
          topic: { service: 'sns' },
        },
        ['bucket -> fn : event'],
      ),
      passes: [{ at: 'fn#deadLetter', factId: 'lambda.async-retries' }],
    },
    'a function with a destination': sketch({ bucket: { service: 's3' }, fn, failed: queue }, [
      'bucket -> fn : event',
      'fn -> failed : async-invoke',
    ]),
    'a bus to a queue': sketch({ bus, queue }, ['bus -> queue : event']),
    'a bus with a dead-letter queue': {
      diagram: sketch(
        {
          bus: { service: 'event-bus', config: { deadLetterQueue: { ref: 'queue' } } },
          queue,
          w: { service: 'step-functions' },
        },
        ['bus -> w : async-invoke'],
      ),
      passes: [{ at: 'bus#deadLetterQueue', factId: 'eb.retry' }],
    },
  },
  bad: {
    'a queue that a function polls': {
      diagram: exampleOf(rule),
      finds: [{ message: 'queue', at: ['orders#deadLetterQueue'], fixes }],
    },
    'a FIFO queue that tasks poll': {
      diagram: sketch(
        {
          region: { service: 'region' },
          queue: { service: 'sqs', in: 'region', config: { queueType: 'FIFO' } },
          tasks: { service: 'ecs-service' },
        },
        ['queue -> tasks : poll'],
      ),
      finds: [{ message: 'queue', at: ['queue#deadLetterQueue'], fixes }],
    },
    'a function that a bucket starts': {
      diagram: sketch({ bucket: { service: 's3' }, fn }, ['bucket -> fn : event']),
      finds: [{ message: 'function', at: ['fn#deadLetter'], fixes }],
    },
    'two functions that one bucket starts': {
      diagram: sketch({ bucket: { service: 's3' }, fn, other: fn }, [
        'bucket -> fn : event',
        'bucket -> other : event',
      ]),
      finds: [{ message: 'functions', at: ['fn#deadLetter', 'other#deadLetter', 'bucket'], fixes }],
    },
    'a Custom Event Bus that starts a workflow': {
      diagram: sketch(
        {
          bus: { service: 'event-bus', config: { busType: 'Custom Event Bus' } },
          w: { service: 'step-functions' },
        },
        ['bus -> w : async-invoke'],
      ),
      finds: [{ message: 'events', at: ['bus#deadLetterQueue'], fixes }],
    },
    'a bus that starts a workflow': {
      diagram: sketch({ bus, w: { service: 'step-functions' } }, ['bus -> w : async-invoke']),
      finds: [{ message: 'events', at: ['bus#deadLetterQueue'], fixes }],
    },
  },
})
