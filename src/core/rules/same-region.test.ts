import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './same-region'

const regions = {
  ireland: { service: 'region', name: 'Ireland (eu-west-1)' },
  virginia: { service: 'region', name: 'Virginia', config: { region: 'us-east-1' } },
} as const
const two = (source: SketchedNode, target: SketchedNode, kind: string, rest = {}) =>
  sketch(
    { ...regions, ...rest, source: { in: 'ireland', ...source }, target: { in: 'virginia', ...target } },
    [`source -> target : ${kind}`],
  )
const found = (kind: string) => [{ message: 'otherRegion', at: [`${kind}-1`, 'source', 'target'] }]

testRule(rule, {
  good: {
    'a bucket and a function of one Region': {
      diagram: two({ service: 's3' }, { service: 'lambda', in: 'ireland' }, 'event'),
      passes: [{ at: 'source', factId: 's3.event-destinations' }],
    },
    'a bucket without a Region': {
      diagram: sketch(
        { ...regions, source: { service: 's3' }, target: { service: 'lambda', in: 'virginia' } },
        ['source -> target : event'],
      ),
      passes: [],
    },
    'a topic that sends to another Region': two({ service: 'sns' }, { service: 'sqs' }, 'event'),
    'a bucket that replicates': two({ service: 's3' }, { service: 's3' }, 'replication'),
    'a bus in another Region': two({ service: 'event-rule' }, { service: 'event-bus' }, 'event'),
    'a bus of unstated type': two({ service: 'event-bus' }, { service: 'lambda' }, 'event'),
    'a Custom Event Bus’s rule': two(
      { service: 'event-rule', config: { bus: { ref: 'bus' } } },
      { service: 'lambda' },
      'event',
      { bus: { service: 'event-bus', config: { busType: 'Custom Event Bus' } } },
    ),
    'one Region by its code and by its name': two({ service: 's3' }, { service: 'lambda' }, 'event', {
      virginia: { service: 'region', config: { region: 'Ireland' } },
    }),
    'a Region in words that are not AWS’s': two({ service: 's3' }, { service: 'lambda' }, 'event', {
      virginia: { service: 'region', config: { region: 'Irland' } },
    }),
    'two boxes of one Region': two({ service: 'sqs' }, { service: 'lambda' }, 'poll', {
      ireland: { service: 'region', name: 'us-east-1' },
    }),
    'Regions of two accounts, without codes': sketch(
      {
        shop: { service: 'account' },
        audit: { service: 'account' },
        a: { service: 'region', in: 'shop' },
        b: { service: 'region', in: 'audit' },
        source: { service: 'sqs', in: 'a' },
        target: { service: 'lambda', in: 'b' },
      },
      ['source -> target : poll'],
    ),
  },
  bad: {
    'a bucket and a function': {
      diagram: exampleOf(rule),
      finds: [{ message: 'otherRegion', at: ['event-1', 'uploads', 'thumbnails'] }],
    },
    'a queue and a function in a VPC of another Region': {
      diagram: sketch(
        {
          ...regions,
          vpc: { service: 'vpc', in: 'virginia' },
          subnet: { service: 'subnet', in: 'vpc' },
          source: { service: 'sqs', in: 'ireland' },
          target: { service: 'lambda', config: { subnets: [{ ref: 'subnet' }] } },
        },
        ['source -> target : poll'],
      ),
      finds: found('poll'),
    },
    'a bucket and what may read it': {
      diagram: two({ service: 's3' }, { service: 'lambda' }, 'traffic'),
      finds: [{ message: 'perhaps', at: ['traffic-1', 'source', 'target'] }],
    },
    'traffic of a bucket': {
      diagram: two({ service: 's3' }, { service: 'sqs' }, 'traffic'),
      finds: found('traffic'),
    },
    'Regions by their names': {
      diagram: two({ service: 's3' }, { service: 'lambda' }, 'event', {
        ireland: { service: 'region', name: 'Europe (Ireland)' },
        virginia: { service: 'region', name: 'N. Virginia' },
      }),
      finds: found('event'),
    },
    'traffic of a load balancer': {
      diagram: two({ service: 'alb', in: 'vpc' }, { service: 'lambda' }, 'traffic', {
        vpc: { service: 'vpc', in: 'ireland' },
      }),
      finds: found('traffic'),
    },
    'a load balancer and a function': {
      diagram: two({ service: 'alb', in: 'vpc' }, { service: 'lambda' }, 'load-balancer-target', {
        vpc: { service: 'vpc', in: 'ireland' },
      }),
      finds: found('load-balancer-target'),
    },
    'a gateway endpoint and a bucket': {
      diagram: two({ service: 'gateway-endpoint', in: 'vpc' }, { service: 's3' }, 'data-access', {
        vpc: { service: 'vpc', in: 'ireland' },
      }),
      finds: found('data-access'),
    },
    'a stream and a bucket': {
      diagram: two({ service: 'kinesis' }, { service: 's3' }, 'transfer'),
      finds: found('transfer'),
    },
    'a rule and a topic': {
      diagram: two({ service: 'event-rule' }, { service: 'sns' }, 'event'),
      finds: found('event'),
    },
    'a classic bus and a function': {
      diagram: two({ service: 'event-bus', config: { busType: 'classic' } }, { service: 'lambda' }, 'event'),
      finds: found('event'),
    },
    'two Regions side by side without codes': {
      diagram: sketch(
        {
          a: { service: 'region' },
          b: { service: 'region' },
          source: { service: 's3', in: 'a' },
          target: { service: 'sqs', in: 'b' },
        },
        ['source -> target : event'],
      ),
      finds: found('event'),
    },
  },
})
