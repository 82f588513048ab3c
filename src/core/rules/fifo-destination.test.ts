import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './fifo-destination'

const queue = (queueType?: string): SketchedNode => ({
  service: 'sqs',
  config: queueType === undefined ? {} : { queueType },
})
const topic = (topicType?: string): SketchedNode => ({
  service: 'sns',
  config: topicType === undefined ? {} : { topicType },
})
const fn: SketchedNode = { service: 'lambda' }
const bucket: SketchedNode = { service: 's3' }

testRule(rule, {
  good: {
    'a bucket that notifies a standard queue': {
      diagram: sketch({ bucket, orders: queue('standard') }, ['bucket -> orders : event']),
      passes: [{ at: 'bucket', factId: 's3.event-destinations' }],
    },
    'a bucket that notifies a queue of unstated type': {
      diagram: sketch({ bucket, orders: queue() }, ['bucket -> orders : event']),
      passes: [],
      needs: [],
    },
    'a function that calls a FIFO queue from its code': sketch({ fn, orders: queue('FIFO') }, [
      'fn -> orders : data-access',
    ]),
    'a FIFO queue that a function reads': sketch({ fn, orders: queue('FIFO') }, ['orders -> fn : poll']),
    'a FIFO topic to queues of both types': sketch(
      { topic: topic('FIFO'), a: queue('FIFO'), b: queue('standard') },
      ['topic -> a : event', 'topic -> b : event'],
    ),
    'a pipe into a FIFO queue': sketch({ pipe: { service: 'pipes' }, orders: queue('FIFO') }, [
      'pipe -> orders : event',
    ]),
    'a rule into a FIFO queue': sketch({ rule: { service: 'event-rule' }, orders: queue('FIFO') }, [
      'rule -> orders : event',
    ]),
    'a topic of unstated type and a FIFO queue': {
      diagram: sketch({ topic: topic(), orders: queue('FIFO') }, ['topic -> orders : event']),
      needs: [{ at: 'topic#topicType', factIds: ['sns.fifo-subs'] }],
    },
    'what a FIFO topic asks of its key': sketch({ topic: topic('FIFO'), key: { service: 'kms' } }, [
      'topic -> key : traffic',
    ]),
    'a key of a FIFO topic': sketch({ topic: topic('FIFO'), key: { service: 'kms' } }, [
      'topic -> key : association',
    ]),
  },
  bad: {
    'a bucket and a FIFO queue': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'fromBucket',
          at: ['orders', 'uploads', 'event-1'],
          fixes: { 'Make “Orders” standard': [] },
        },
      ],
    },
    'a bucket and a FIFO topic by its name, read by a FIFO queue': {
      diagram: sketch({ bucket, topic: { service: 'sns', name: 'news.fifo' }, orders: queue('FIFO') }, [
        'bucket -> topic : event',
        'topic -> orders : event',
      ]),
      finds: [{ message: 'fromBucket', at: ['topic', 'bucket', 'event-1'], fixes: [] }],
    },
    'a destination of a function': {
      diagram: sketch({ fn, failed: queue('FIFO') }, ['fn -> failed : event']),
      finds: [{ message: 'fromFunction', at: ['failed', 'fn', 'event-1'] }],
    },
    'a destination of a function, or a call of its code': {
      diagram: sketch({ fn, failed: queue('FIFO') }, ['fn -> failed : async-invoke']),
      finds: [
        {
          message: 'fromFunctionPerhaps',
          at: ['failed', 'fn', 'async-invoke-1'],
          fixes: { 'Draw it as a call of the function’s code': [], 'Make “failed” standard': [] },
        },
      ],
    },
    'traffic of a bucket': {
      diagram: sketch({ bucket, orders: queue('FIFO') }, ['bucket -> orders : traffic']),
      finds: [{ message: 'fromBucket', at: ['orders', 'bucket', 'traffic-1'] }],
    },
    'traffic of a FIFO topic': {
      diagram: sketch({ topic: topic('FIFO'), fn }, ['topic -> fn : traffic']),
      finds: [{ message: 'fromFifoTopic', at: ['topic', 'traffic-1', 'fn'] }],
    },
    'a dead-letter queue of a function': {
      diagram: sketch({
        fn: { service: 'lambda', config: { deadLetter: { ref: 'failed' } } },
        failed: topic('FIFO'),
      }),
      finds: [
        {
          message: 'fromFunction',
          at: ['failed', 'fn#deadLetter'],
          fixes: { 'Make “failed” standard': [] },
        },
      ],
    },
    'a pipe into a FIFO topic': {
      diagram: sketch({ pipe: { service: 'pipes' }, topic: topic('FIFO') }, ['pipe -> topic : event']),
      finds: [{ message: 'fromPipe', at: ['topic', 'pipe', 'event-1'] }],
    },
    'an IoT rule into a FIFO queue': {
      diagram: sketch({ things: { service: 'iot-core' }, orders: queue('FIFO') }, [
        'things -> orders : event',
      ]),
      finds: [{ message: 'fromIot', at: ['orders', 'things', 'event-1'] }],
    },
    'a FIFO topic to a function': {
      diagram: sketch({ topic: topic('FIFO'), fn }, ['topic -> fn : event']),
      finds: [
        {
          message: 'fromFifoTopic',
          at: ['topic', 'event-1', 'fn'],
          fixes: { 'Make “topic” standard': [] },
        },
      ],
    },
    'a standard topic to a FIFO queue': {
      diagram: sketch({ topic: topic('standard'), orders: queue('FIFO') }, ['topic -> orders : event']),
      finds: [
        {
          message: 'fromStandardTopic',
          at: ['orders', 'topic', 'event-1'],
          fixes: { 'Make “orders” standard': [] },
        },
      ],
    },
  },
})
