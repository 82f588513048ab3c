import { beside, near } from './beside'
import { stating, type Operator } from './mutant'

const MB = 1024 ** 2
const day = 86_400

/** Messages and events at the borders of what AWS takes. */
export const fittingHandovers: readonly Operator[] = [
  near('swap', 'a function reads a FIFO queue', null, ['sqs'], (_, diagram) =>
    beside(
      diagram,
      { newQueue: { service: 'sqs', config: { queueType: 'FIFO' } }, newReader: { service: 'lambda' } },
      [{ is: 'newQueue -> newReader : poll', config: { batchSize: 10 } }],
    ),
  ),
  near('field', 'a FIFO topic to a standard and a FIFO queue', null, ['sns', 'sqs'], (_, diagram) =>
    beside(
      diagram,
      {
        newTopic: { service: 'sns', config: { topicType: 'FIFO' } },
        newFifo: { service: 'sqs', config: { queueType: 'FIFO' } },
        newStandard: { service: 'sqs', config: { queueType: 'standard' } },
      },
      ['newTopic -> newFifo : event', 'newTopic -> newStandard : event'],
    ),
  ),
  near('field', 'a FIFO queue for dead letters of a FIFO queue', null, ['sqs'], (_, diagram) =>
    beside(diagram, {
      newQueue: {
        service: 'sqs',
        config: { queueType: 'FIFO', deadLetterQueue: { ref: 'newDead' }, retentionSeconds: 14 * day },
      },
      // In a FIFO queue the age of a message starts anew, so less is enough.
      newDead: { service: 'sqs', config: { queueType: 'FIFO', retentionSeconds: 4 * day } },
    }),
  ),
  near('field', 'dead letters kept as long as messages', null, ['sqs'], ({ id, config }, diagram) =>
    config['queueType'] === 'FIFO' || config['deadLetterQueue'] !== undefined
      ? undefined
      : stating(beside(diagram, { newDead: { service: 'sqs', config: { retentionSeconds: 4 * day } } }), id, {
          retentionSeconds: 4 * day,
          deadLetterQueue: { ref: 'newDead' },
        }),
  ),
  near('swap', 'a rule sends to a FIFO queue', null, ['event-bus', 'sqs'], (_, diagram) =>
    beside(
      diagram,
      {
        newRule: { service: 'event-rule', config: { deadLetterQueue: { ref: 'newDead' } } },
        newQueue: { service: 'sqs', config: { queueType: 'FIFO' } },
        newDead: { service: 'sqs', config: { queueType: 'standard' } },
      },
      ['newRule -> newQueue : event'],
    ),
  ),
  near('swap', 'a topic of another Region and account', null, ['lambda'], (_, diagram, graph) =>
    graph.resources('account').length > 0
      ? undefined
      : beside(
          diagram,
          {
            newOwn: { service: 'account' },
            newOther: { service: 'account' },
            newIreland: { service: 'region', in: 'newOwn', config: { region: 'eu-west-1' } },
            newParis: { service: 'region', in: 'newOther', config: { region: 'eu-west-3' } },
            newTopic: { service: 'sns', in: 'newIreland' },
            newQueue: { service: 'sqs', in: 'newParis' },
            newFunction: { service: 'lambda', in: 'newParis' },
          },
          ['newTopic -> newQueue : event', 'newTopic -> newFunction : event'],
        ),
  ),
  near(
    'swap',
    'a queue and a bucket of another account in one Region',
    null,
    ['lambda'],
    (_, diagram, graph) =>
      graph.resources('account').length > 0
        ? undefined
        : beside(
            diagram,
            {
              newOwn: { service: 'account' },
              newOther: { service: 'account' },
              newHere: { service: 'region', in: 'newOwn', config: { region: 'eu-west-1' } },
              newThere: { service: 'region', in: 'newOther', config: { region: 'eu-west-1' } },
              newQueue: { service: 'sqs', in: 'newThere' },
              newBucket: { service: 's3', in: 'newThere' },
              newFunction: { service: 'lambda', in: 'newHere' },
            },
            ['newQueue -> newFunction : poll', 'newBucket -> newFunction : event'],
          ),
  ),
  near('swap', 'events to a bus of another Region', null, ['event-bus', 'sns'], (_, diagram) =>
    beside(
      diagram,
      {
        newIreland: { service: 'region', config: { region: 'eu-west-1' } },
        newParis: { service: 'region', config: { region: 'eu-west-3' } },
        newRule: { service: 'event-rule', in: 'newIreland' },
        newBus: { service: 'event-bus', in: 'newParis' },
      },
      ['newRule -> newBus : event'],
    ),
  ),
  near(
    'swap',
    'a bucket’s events by EventBridge to a workflow and a stream',
    null,
    ['s3'],
    ({ id }, diagram, graph) =>
      graph.enclosing(id, 'region') === undefined && graph.enclosing(id, 'account') === undefined
        ? beside(
            diagram,
            {
              newBus: { service: 'event-bus' },
              newWorkflow: { service: 'step-functions' },
              newStream: { service: 'kinesis' },
            },
            [`${id} -> newBus : event`, 'newBus -> newWorkflow : event', 'newBus -> newStream : event'],
          )
        : undefined,
  ),
  near('swap', 'a function that writes under another prefix', null, ['s3'], ({ id }, diagram, graph) => {
    const region = graph.enclosing(id, 'region')
    return beside(
      diagram,
      { newFunction: { service: 'lambda', ...(region === undefined ? {} : { in: region.id }) } },
      [
        { is: `${id} -> newFunction : event`, config: { prefix: 'uploads/' } },
        { is: `newFunction -> ${id} : data-access "writes thumbs/"`, config: { operation: 'write' } },
      ],
    )
  }),
  near('exceed', 'a message of exactly 1 MB through a queue', null, ['sqs', 'lambda'], (_, diagram) =>
    beside(
      diagram,
      { newWriter: { service: 'ec2' }, newQueue: { service: 'sqs' }, newReader: { service: 'lambda' } },
      [
        { is: 'newWriter -> newQueue : data-access', config: { operation: 'write', requestBytes: MB } },
        { is: 'newQueue -> newReader : poll', config: { requestBytes: MB } },
      ],
    ),
  ),
  near('field', 'an Express workflow with a function of five minutes', null, ['lambda'], (_, diagram) =>
    beside(
      diagram,
      {
        newApi: { service: 'api-gateway' },
        newWorkflow: { service: 'step-functions', config: { workflowType: 'Express' } },
        newFunction: { service: 'lambda', config: { timeoutSeconds: 300, averageDurationSeconds: 20 } },
      },
      ['newApi -> newWorkflow : sync-invoke', 'newWorkflow -> newFunction : sync-invoke'],
    ),
  ),
  near(
    'field',
    'a Standard workflow that runs a task as a job',
    null,
    ['ecs-service', 'lambda'],
    (_, diagram) =>
      beside(
        diagram,
        {
          newWorkflow: { service: 'step-functions', config: { workflowType: 'Standard' } },
          newInner: { service: 'step-functions', config: { workflowType: 'Standard' } },
          newClock: { service: 'scheduler', config: { schedule: 'rate(1 minute)' } },
        },
        [
          {
            is: 'newWorkflow -> newInner : sync-invoke',
            config: { integrationPattern: 'run a job (.sync)' },
          },
          'newClock -> newWorkflow : async-invoke',
        ],
      ),
  ),
]
