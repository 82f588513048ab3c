import { definePattern } from './pattern'
import { day, fromEventToFunction, inSeveralZones, regionInCloud } from './shared/serverless'

const followers = ['Scan for viruses', 'Index metadata', 'Make preview', 'Tell the editors', 'Count usage']

const draw = ({ functions }: { readonly functions: number }, topicType: 'standard' | 'FIFO' = 'standard') => {
  const shown = followers.slice(0, functions).map((name, index) => ({ name, key: `follower-${index + 1}` }))
  return {
    nodes: {
      users: { service: 'users', name: 'Users' },
      ...regionInCloud,
      uploads: { service: 's3', name: 'Uploads', in: 'region' },
      topic: { service: 'sns', name: 'New uploads', in: 'region', config: { topicType } },
      ...Object.fromEntries(
        shown.map(({ name, key }) => [
          key,
          { service: 'lambda', name, in: 'region', config: { deadLetter: { ref: 'failed' } } },
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
      'users -> uploads : data-access "upload"',
      'uploads -> topic : event "ObjectCreated"',
      ...shown.flatMap(({ key }) => [
        `topic -> ${key} : event "pushes"`,
        `${key} -> failed : event "on failure"`,
      ]),
    ],
    steps: [
      { at: ['uploads'], text: 'S3 tells the topic the bucket’s and the object’s name.' },
      { at: ['topic'], text: 'The topic pushes the message to each subscribed function at once.' },
      {
        at: ['follower-1'],
        text: 'Lambda queues the event, invokes the function, and tries twice more if that fails.',
      },
      {
        at: ['failed'],
        text: 'What failed three times goes to a dead-letter queue; without one it is lost.',
      },
    ],
  }
}

export default definePattern({
  id: 's3-sns-lambda',
  title: 'S3, SNS and Lambda: an event pushed to several functions',
  summary: 'A bucket notifies a topic, which pushes each event at once to all functions that subscribe.',
  category: 'messaging',
  keywords: ['fan-out', 'fanout', 'event driven'],
  notes: {
    wording: ['Whats the difference:', 's3 -> SNS -> lambda'],
    today:
      'The difference: here each event is pushed at once, and a peak reaches the functions as it comes. With a queue between, messages wait, are batched, and are kept for up to 14 days.',
  },
  whenToUse: [
    'Several functions need the same event, now: a bucket itself notifies only one target of the same events of the same keys.',
    'Peaks stay within the concurrency of the functions, and losing one event is not the end.',
  ],
  tradeOffs: [
    {
      text: 'The shortest way to several functions: nothing waits, and there is nothing to poll.',
      from: 'notes',
    },
    {
      text: 'A peak of uploads is a peak of invocations; what is throttled waits in Lambda for 6 hours at most.',
      from: 'aws',
    },
    {
      text: 'After two more tries an event is lost, unless the function has a dead-letter queue or destination.',
      from: 'aws',
    },
    { text: 'Each event is an invocation: nothing is batched.', from: 'aws' },
    {
      text: 'A filter policy of a subscription lets a function see only the events that it wants.',
      from: 'aws',
    },
  ],
  scaling: 'Seconds: each event is an invocation, within the account’s concurrency.',
  zoneLoss: inSeveralZones,
  delivery: {
    ...fromEventToFunction,
    retries:
      'SNS tries for 23 days to reach Lambda; a call that fails is tried twice more, a throttled one for 6 hours.',
    retention: 'None in the topic; at most 6 hours in Lambda’s own queue.',
    ordering: 'None: neither S3 nor a standard topic keeps an order.',
    deadLetters:
      'A standard queue of the function, and one of the subscription for what SNS could not deliver.',
  },
  parameters: [{ id: 'functions', label: 'Functions', usual: 2, most: 5 }],
  draw,
  twin: {
    question: 'Would a FIFO topic keep the uploads in order for the functions?',
    answer:
      'No: S3 notifies standard topics only, and a FIFO topic delivers to queues only, not to functions. To keep an order, send the events by EventBridge to a FIFO queue that a function polls.',
    findings: ['fifo-destination/fromBucket', 'fifo-destination/fromFifoTopic'],
    draw: () => draw({ functions: 2 }, 'FIFO'),
  },
  facts: [
    'lambda.concurrency',
    's3.event-destinations',
    'lambda.async-retries',
    'sns.retry',
    'sns.message-size',
    'lambda.async-payload',
  ],
  sources: [
    {
      title: 'Fanout Amazon SNS notifications to Lambda functions for automated processing',
      url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-lambda-as-subscriber.html',
      asOf: '2026-H2',
    },
    {
      title: 'Amazon SNS message delivery retries',
      url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html',
      asOf: '2026-H2',
    },
    {
      title: 'Amazon S3 Event Notifications',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html',
      asOf: '2026-H2',
    },
  ],
})
