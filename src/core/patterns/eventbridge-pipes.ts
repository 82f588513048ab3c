import { definePattern } from './pattern'
import { inSeveralZones, regionInCloud } from './shared/serverless'

const changesOfOrders = {
  orders: { service: 'dynamodb', name: 'Orders', in: 'region', config: { stream: true } },
  changes: {
    service: 'dynamodb-stream',
    name: 'Changes of orders',
    in: 'region',
    config: { table: { ref: 'orders' }, viewType: 'new and old images' },
  },
}

const draw = () => ({
  nodes: {
    ...regionInCloud,
    ...changesOfOrders,
    pipe: {
      service: 'pipes',
      name: 'New orders',
      in: 'region',
      config: { filter: '{"eventName":["INSERT"]}', enrichment: { ref: 'enrich' } },
    },
    enrich: { service: 'lambda', name: 'Add customer', in: 'region' },
    events: { service: 'event-bus', name: 'Shop events', in: 'region', config: { busType: 'classic' } },
    returns: { service: 'sqs', name: 'Returns queue', in: 'region', config: { queueType: 'standard' } },
    'returns-pipe': { service: 'pipes', name: 'Returns', in: 'region' },
    refund: {
      service: 'step-functions',
      name: 'Refund order',
      in: 'region',
      config: { workflowType: 'Standard' },
    },
  },
  connections: [
    'orders -> changes : stream',
    'changes -> pipe : poll "polled by the pipe"',
    'pipe -> enrich : sync-invoke "enriches"',
    'pipe -> events : event "PutEvents"',
    'returns -> returns-pipe : poll "polled by the pipe"',
    'returns-pipe -> refund : async-invoke "StartExecution"',
  ],
  steps: [
    {
      at: ['pipe'],
      text: 'The pipe polls its source, and a filter drops what nobody wants before it is paid for.',
    },
    {
      at: ['enrich'],
      text: 'Where an event lacks something, an enrichment adds it: the only code there is.',
    },
    { at: ['events'], text: 'The pipe maps the event to its one target, here a bus that fans out.' },
    {
      at: ['returns-pipe'],
      text: 'A second pipe starts a workflow for each message of a queue, with no code at all.',
    },
  ],
})

export default definePattern({
  id: 'eventbridge-pipes',
  title: 'EventBridge Pipes instead of glue functions',
  summary:
    'A pipe takes events from a stream or queue, filters and enriches them, and hands them to one target.',
  category: 'messaging',
  whenToUse: [
    'A function would do nothing but read from one service and write to another.',
    'Exactly one source and one target; a bus or a topic behind the pipe fans out to more.',
  ],
  tradeOffs: [
    {
      text: 'No code to write, to test and to keep up to date for filter, mapping and batches.',
      from: 'aws',
    },
    {
      text: 'Targets are those of AWS’s list: functions, workflows, queues, topics, streams, buses, APIs; no table and no bucket.',
      from: 'aws',
    },
    {
      text: 'What passes is bounded by the target: 256 KB to a topic or workflow, 6 MB to a function.',
      from: 'aws',
    },
    {
      text: 'A pipe with an ordered source keeps the order, and goes no faster than its shards or groups.',
      from: 'aws',
    },
    { text: 'One execution takes up to five minutes, enrichment and target together.', from: 'aws' },
  ],
  scaling: 'By itself with the source: up to 1,250 executions for a queue, the shards of a stream otherwise.',
  zoneLoss: inSeveralZones,
  delivery: {
    retries:
      'As at the source: a stream is read again until its records expire or tries run out, a queue by its visibility timeout.',
    retention: '24 hours in the stream of a table; up to 14 days in a queue.',
    ordering: 'Kept from streams and FIFO queues; none from standard queues.',
    duplicates: 'Possible: what fails after the target took it comes again.',
    batching: 'Up to what the target takes at once: 10 for queues, topics and buses, 500 for streams.',
    deadLetters:
      'A stream’s pipe has a dead-letter queue of its own; for a queue, that of the source serves.',
    peaks: 'The source, where events wait until the pipe gets to them.',
  },
  draw,
  twin: {
    question: 'Can a pipe write the changes straight into another table?',
    answer:
      'No: a table is no target of a pipe. Let the pipe start a workflow, which writes items without code, or a function.',
    findings: ['no-such-connection/missing'],
    draw: () => ({
      nodes: {
        ...regionInCloud,
        ...changesOfOrders,
        pipe: { service: 'pipes', name: 'Copy of orders', in: 'region' },
        report: { service: 'dynamodb', name: 'Orders for reports', in: 'region' },
      },
      connections: [
        'orders -> changes : stream',
        'changes -> pipe : poll "polled by the pipe"',
        'pipe -> report : data-access "writes items"',
      ],
    }),
  },
  facts: [
    'eb.pipes-payload',
    'ddb.stream-readers',
    'ddb.stream-retention',
    'eb.pipes',
    'eb.pipes-no-fifo-topic',
    'sfn.payload',
    'eb.pipes-duration',
    'eb.pipes-executions',
    'eb.pipes-batch',
    'sqs.retention',
  ],
  sources: [
    {
      title: 'Amazon EventBridge Pipes',
      url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes.html',
      asOf: '2026-H2',
    },
    {
      title: 'Amazon EventBridge Pipes batching and concurrency',
      url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-batching-concurrency.html',
      asOf: '2026-H2',
    },
    {
      title: 'Amazon EventBridge Pipes targets',
      url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-event-target.html',
      asOf: '2026-H2',
    },
  ],
})
