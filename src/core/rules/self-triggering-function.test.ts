import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './self-triggering-function'

const fn: SketchedNode = { service: 'lambda' }
const bucket: SketchedNode = { service: 's3' }
const queue: SketchedNode = { service: 'sqs' }
const topic: SketchedNode = { service: 'sns' }
const write = (to: string) => ({ is: `fn -> ${to} : data-access`, config: { operation: 'write' } })
const fixes = { 'Write to another bucket': [] }

testRule(rule, {
  good: {
    'a thumbnail in another bucket': sketch({ bucket, fn, thumbs: bucket }, [
      'bucket -> fn : event',
      write('thumbs'),
    ]),
    'a function that reads what started it': sketch({ bucket, fn }, [
      'bucket -> fn : event',
      { is: 'fn -> bucket : data-access', config: { operation: 'read' } },
      'fn -> bucket : data-access "GET image"',
    ]),
    'another prefix': sketch({ bucket, fn }, [
      'bucket -> fn : event',
      'fn -> bucket : data-access "PUT thumbs/"',
    ]),
    'events limited to a suffix': sketch({ bucket, fn }, [
      'bucket -> fn : event "only .jpg"',
      write('bucket'),
    ]),
    'events limited to a prefix': sketch({ bucket, fn }, [
      { is: 'bucket -> fn : event', config: { prefix: 'uploads/' } },
      write('bucket'),
    ]),
    'a bucket that starts nothing': sketch({ bucket, fn }, [write('bucket')]),
    'another queue': sketch({ queue, fn, next: queue }, ['queue -> fn : poll', write('next')]),
    'messages that are deleted': sketch({ queue, fn }, [
      'queue -> fn : poll',
      'fn -> queue : data-access "deletes"',
    ]),
    'an event bus, whose rules choose': sketch({ bus: { service: 'event-bus' }, fn }, [
      'bus -> fn : event',
      'fn -> bus : data-access',
    ]),
  },
  bad: {
    'a function that writes into its bucket': {
      diagram: exampleOf(rule),
      finds: [{ message: 'throughBucket', at: ['thumbs', 'data-access-1', 'photos', 'event-1'], fixes }],
    },
    'a line called PUT': {
      diagram: sketch({ region: { service: 'region' }, bucket: { ...bucket, in: 'region' }, fn }, [
        'bucket -> fn : event',
        'fn -> bucket : data-access "PUT thumbnail"',
      ]),
      finds: [{ message: 'throughBucket', at: ['fn', 'data-access-1', 'bucket', 'event-1'], fixes }],
    },
    'through a topic and a queue': {
      diagram: sketch({ bucket, topic, queue, fn }, [
        'bucket -> topic : event',
        'topic -> queue : event',
        'queue -> fn : poll',
        write('bucket'),
      ]),
      finds: [
        {
          message: 'throughBucket',
          at: ['fn', 'data-access-1', 'bucket', 'event-1', 'event-2', 'poll-1'],
          fixes,
        },
      ],
    },
    'its own queue': {
      diagram: sketch({ queue, fn }, ['queue -> fn : poll', write('queue')]),
      finds: [{ message: 'throughMessages', at: ['fn', 'data-access-1', 'queue', 'poll-1'] }],
    },
    'its own topic': {
      diagram: sketch({ topic, fn }, ['topic -> fn : event', 'fn -> topic : data-access']),
      finds: [{ message: 'throughMessages', at: ['fn', 'data-access-1', 'topic', 'event-1'] }],
    },
    'its own table': {
      diagram: sketch({ table: { service: 'dynamodb' }, fn }, ['table -> fn : poll', write('table')]),
      finds: [{ message: 'throughTable', at: ['fn', 'data-access-1', 'table', 'poll-1'] }],
    },
    'a use that is left open': {
      diagram: sketch({ bucket, fn }, ['bucket -> fn : event', 'fn -> bucket : data-access']),
      finds: [{ message: 'maybe', at: ['fn', 'data-access-1', 'bucket', 'event-1'], fixes }],
    },
  },
})
