import type { SketchedNode } from '../model/sketch'
import { definePattern } from './pattern'
import { backOffice, fargateService, fromQueueToTasks, webRequests, webService } from './shared/ecs-services'
import { day } from './shared/serverless'

const consumers = ['Shipping', 'Billing', 'Search', 'Reports', 'Loyalty']

const draw = (numbers: { readonly consumers: number }, firstType: 'standard' | 'FIFO' = 'standard') => {
  const shown = consumers.slice(0, numbers.consumers)
  return {
    nodes: {
      ...webService,
      topic: { service: 'sns', name: 'Order events', in: 'region', config: { topicType: 'standard' } },
      ...backOffice,
      ...Object.fromEntries(
        shown.flatMap((name, index): [string, SketchedNode][] => [
          [
            `queue-${index + 1}`,
            {
              service: 'sqs',
              name: `${name} queue`,
              in: 'region',
              config:
                index === 0 && firstType === 'FIFO'
                  ? { queueType: firstType, visibilityTimeoutSeconds: 300 }
                  : {
                      queueType: 'standard',
                      visibilityTimeoutSeconds: 300,
                      deadLetterQueue: { ref: 'failed' },
                      maximumReceives: 5,
                    },
            },
          ],
          [`consumer-${index + 1}`, fargateService(`${name} service`, 'office')],
        ]),
      ),
      failed: {
        service: 'sqs',
        name: 'Failed events',
        in: 'region',
        config: { queueType: 'standard', retentionSeconds: 14 * day },
      },
    },
    connections: [
      ...webRequests,
      { is: 'web -> topic : data-access "publishes"', config: { operation: 'write' } },
      ...shown.flatMap((_, index) => [
        `topic -> queue-${index + 1} : event`,
        `queue-${index + 1} -> consumer-${index + 1} : poll "polled"`,
        ...(index === 0 && firstType === 'FIFO' ? [] : [`queue-${index + 1} -> failed : transfer`]),
      ]),
    ],
    steps: [
      { at: ['web'], text: 'The shop publishes an event once and knows nothing of who needs it.' },
      {
        at: ['topic'],
        text: 'The topic copies it into the queue of each consumer; a filter can leave some out.',
      },
      { at: ['queue-1'], text: 'Each queue keeps its copy for up to 14 days, whatever the others do.' },
      { at: ['consumer-1'], text: 'The tasks of a consumer poll their own queue, at their own pace.' },
    ],
  }
}

export default definePattern({
  id: 'ecs-decoupled-by-sns',
  title: 'ECS services decoupled by SNS, with a queue for each consumer',
  summary: 'A service publishes an event once; a topic copies it into the queues that other services poll.',
  category: 'messaging',
  keywords: ['fan-out', 'fanout', 'event driven'],
  notes: {
    wording: ['ECS + SQS/SNS'],
    today:
      'SNS reaches a task directly only as an HTTP or HTTPS endpoint at a public name, that is behind a load balancer. A queue for each consumer needs none, and keeps what comes while tasks are away.',
  },
  whenToUse: [
    'Several services need the same event, and more of them will come.',
    'The publisher shall not change, wait or fail with any of them.',
  ],
  tradeOffs: [
    {
      text: 'One event, many consumers: a new one subscribes, and the publisher stays as it is.',
      from: 'notes',
    },
    { text: 'Each consumer has its own buffer, retries and dead letters.', from: 'aws' },
    { text: 'An SNS message has at most 256 KB; larger contents go through S3.', from: 'aws' },
    {
      text: 'Standard topics and queues keep no order; FIFO needs a FIFO topic and FIFO queues.',
      from: 'aws',
    },
    { text: 'A queue, a policy and a dead-letter queue to look after for each consumer.', from: 'notes' },
  ],
  scaling: 'The topic delivers at once, within the publish quota; each service scales with its own queue.',
  zoneLoss:
    'Tasks of all services run in the other zone too; topic and queues are in several zones by themselves.',
  delivery: {
    ...fromQueueToTasks,
    retries:
      'SNS tries for 23 days to reach a queue; a message that a task does not delete comes back after its visibility timeout.',
    ordering: 'None: neither standard topics nor standard queues keep an order.',
  },
  parameters: [{ id: 'consumers', label: 'Consumers', usual: 2, most: 5 }],
  draw: (numbers) => draw(numbers),
  twin: {
    question: 'Does a FIFO queue keep the order of what a standard topic sends?',
    answer:
      'It cannot even subscribe: a FIFO queue takes messages from a FIFO topic only. Make both FIFO where order matters, with a message group for each thing that has an order.',
    findings: ['fifo-destination/fromStandardTopic'],
    draw: () => draw({ consumers: 2 }, 'FIFO'),
  },
  facts: [
    'sns.publish-rate',
    'sns.message-size',
    'sns.subs',
    'sns.fifo-subs',
    'sqs.inflight-standard',
    'sns.retry',
    'sns.filter-policies',
    'sqs.retention',
    'sqs.batch',
    'sqs.longpoll',
  ],
  sources: [
    {
      title: 'Fanout Amazon SNS notifications to Amazon SQS queues for asynchronous processing',
      url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-sqs-as-subscriber.html',
      asOf: '2026-H2',
    },
    {
      title: 'Amazon SNS event destinations',
      url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-event-destinations.html',
      asOf: '2026-H2',
    },
  ],
})
