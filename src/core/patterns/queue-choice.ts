import { definePattern } from './pattern'
import { day, inSeveralZones } from './shared/serverless'

const front = {
  client: { service: 'client', name: 'Shop app' },
  cloud: { service: 'aws-cloud', name: 'AWS Cloud' },
  region: { service: 'region', name: 'Ireland', in: 'cloud', config: { region: 'eu-west-1' } },
  shop: { service: 'lambda', name: 'Shop', in: 'region', config: { functionUrl: true } },
}
const worker = { service: 'lambda', in: 'region', config: { timeoutSeconds: 30 } }
const aside = (name: string, queueType: 'standard' | 'FIFO') => ({
  service: 'sqs',
  name,
  in: 'region',
  config: { queueType, retentionSeconds: 14 * day },
})
const fifo = (batching: boolean, deadLetters: Readonly<Record<string, unknown>>) => ({
  service: 'sqs',
  name: 'Payments',
  in: 'region',
  config: {
    queueType: 'FIFO',
    batching,
    highThroughput: false,
    visibilityTimeoutSeconds: 180,
    ...deadLetters,
  },
})

export default definePattern({
  id: 'queue-choice',
  title: 'Queues for extreme rates: SNS with SQS, SQS FIFO or Kinesis',
  summary:
    'Three ways for the same rate of messages: nearly unlimited, ordered, or a stream for many readers.',
  category: 'messaging',
  keywords: ['ordering FIFO'],
  notes: {
    wording: [
      'queing',
      'SNS/SQS: virtually unlimited scale',
      'SQS FIFO: 3000 rps with batching / 300rps without batching',
      'Kinesis: per shard: 1MB/second in, 2MB/second out',
    ],
    today:
      'Standard queues are nearly unlimited, but SNS has publish quotas, from 300 to 30,000 messages a second by Region. FIFO in high-throughput mode takes up to 70,000 calls a second. A shard also takes no more than 1,000 records a second.',
  },
  whenToUse: [
    'Any number of independent messages, each for one worker or for several: SQS, with SNS before it.',
    'Messages of a thing in their order, and one that is sent again within five minutes dropped: SQS FIFO, with a message group for each thing.',
    'Events in order that several read, and read again: Kinesis Data Streams.',
  ],
  tradeOffs: [
    { text: 'SNS and SQS take nearly any rate, without anything to provision.', from: 'notes' },
    {
      text: 'Standard queues keep no order and may deliver twice; that is the price of their rate.',
      from: 'aws',
    },
    {
      text: 'FIFO takes 300 calls a second, 3,000 messages in batches of ten; high-throughput mode takes more over many groups.',
      from: 'aws',
    },
    {
      text: 'A shard is paid by the hour, used or not, and all its standard readers share 2 MB a second.',
      from: 'aws',
    },
  ],
  scaling:
    'SQS at once; SNS up to its quota; FIFO by message groups in high-throughput mode; Kinesis by shards, or by itself on demand.',
  zoneLoss: inSeveralZones,
  delivery: {
    retries:
      'Queues: a message comes back after its visibility timeout. Kinesis: the batch is read again, and its shard waits.',
    retention:
      'Queues: 4 days unless stated, up to 14 days. Kinesis: 24 hours unless more is set, up to 365 days.',
    ordering: 'SQS standard: none. FIFO: within a message group. Kinesis: within a shard.',
    duplicates:
      'SQS standard and Kinesis: possible. FIFO: a message sent twice within five minutes is taken once.',
    batching:
      'Up to 10 messages in a call of SQS or a batch of FIFO; up to 10,000 records or 6 MB of Kinesis.',
    deadLetters:
      'Queues: a dead-letter queue of the same type. Kinesis: an on-failure destination of the function.',
    peaks:
      'SQS standard takes them; FIFO and shards throttle the sender above their rate, who has to try again.',
  },
  parameters: [
    {
      id: 'thousands',
      label: 'Thousands of messages per second',
      usual: 2,
      most: 4,
      breaks: ['fifo-queue-overrun/above'],
    },
  ],
  draw: ({ thousands }) => {
    const rate = `${thousands},000/s`
    const config = { operation: 'write', ratePerSecond: thousands * 1000 }
    return {
      nodes: {
        ...front,
        topic: { service: 'sns', name: 'Order events', in: 'region', config: { topicType: 'standard' } },
        mails: {
          service: 'sqs',
          name: 'Mails',
          in: 'region',
          config: {
            queueType: 'standard',
            visibilityTimeoutSeconds: 180,
            deadLetterQueue: { ref: 'unsent' },
            maximumReceives: 5,
          },
        },
        mailer: { ...worker, name: 'Send mails' },
        unsent: aside('Unsent mails', 'standard'),
        payments: fifo(true, { deadLetterQueue: { ref: 'failed' }, maximumReceives: 5 }),
        payer: { ...worker, name: 'Book payments' },
        failed: aside('Failed payments', 'FIFO'),
        clicks: {
          service: 'kinesis',
          name: 'Clicks',
          in: 'region',
          config: { capacityMode: 'provisioned', shards: 4 },
        },
        counter: { ...worker, name: 'Count clicks' },
      },
      connections: [
        'client -> shop : sync-invoke "HTTPS"',
        { is: `shop -> topic : data-access "${rate}"`, config },
        'topic -> mails : event',
        'mails -> mailer : poll "any order"',
        'mails -> unsent : transfer',
        { is: `shop -> payments : data-access "${rate} in batches"`, config },
        { is: 'payments -> payer : poll "in order"', config: { batchSize: 10 } },
        'payments -> failed : transfer',
        { is: `shop -> clicks : data-access "${rate}"`, config },
        'clicks -> counter : poll "by shard"',
      ],
      steps: [
        {
          at: ['topic'],
          text: 'SNS and SQS: nearly any rate; SNS lets an account in Ireland publish 9,000 messages a second unless raised.',
        },
        {
          at: ['payments'],
          text: 'SQS FIFO: order in each message group; 3,000 messages a second in batches of ten, 300 one by one.',
        },
        { at: ['clicks'], text: 'Kinesis: each shard takes 1,000 records or 1 MB a second and gives 2 MB.' },
      ],
    }
  },
  twin: {
    question: 'Does a FIFO queue take 900 messages a second, sent one by one?',
    answer:
      'No: it takes 300 calls a second for each action. Send ten messages with each call, which makes 3,000 a second, or turn high-throughput mode on and use many message groups.',
    findings: ['fifo-queue-overrun/above'],
    draw: () => ({
      nodes: {
        ...front,
        payments: fifo(false, {}),
        payer: { ...worker, name: 'Book payments' },
      },
      connections: [
        'client -> shop : sync-invoke "HTTPS"',
        {
          is: 'shop -> payments : data-access "900/s, one by one"',
          config: { operation: 'write', ratePerSecond: 900 },
        },
        { is: 'payments -> payer : poll "in order"', config: { batchSize: 10 } },
      ],
    }),
  },
  facts: [
    'sqs.fifo-unbatched',
    'sqs.fifo-batched',
    'kds.shard-in-records',
    'kds.shard-in-bytes',
    'kds.shard-out',
    'sns.publish-rate',
    'sqs.fifo-high-throughput',
    'sqs.standard-throughput',
    'sqs.retention',
    'kds.retention',
    'sqs.batch',
    'sqs.fifo-deduplication',
    'lambda.stream-batch',
    'lambda.esm-payload',
  ],
  sources: [
    {
      title: 'Amazon SQS message quotas',
      url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html',
      asOf: '2026-H2',
    },
    {
      title: 'Amazon Simple Notification Service endpoints and quotas',
      url: 'https://docs.aws.amazon.com/general/latest/gr/sns.html',
      asOf: '2026-H2',
    },
    {
      title: 'Quotas and limits (Kinesis Data Streams)',
      url: 'https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html',
      asOf: '2026-H2',
    },
  ],
})
