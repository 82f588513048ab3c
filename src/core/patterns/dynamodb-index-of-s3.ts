import { definePattern } from './pattern'
import { inSeveralZones, regionInCloud } from './shared/serverless'

const front = {
  users: { service: 'users', name: 'Editors' },
  ...regionInCloud,
  api: { service: 'api-gateway', name: 'Media API', in: 'region', config: { apiKind: 'HTTP' } },
}
const store = {
  media: { service: 's3', name: 'Media files', in: 'region', config: { publicAccessBlocked: true } },
  index: {
    service: 'dynamodb',
    name: 'Media index',
    in: 'region',
    config: { capacityMode: 'on-demand', itemBytes: 1024 },
  },
}

export default definePattern({
  id: 'dynamodb-index-of-s3',
  title: 'Index of S3 objects in DynamoDB',
  summary:
    'The application that stores an object also writes its key and attributes to a table, where they are found.',
  category: 'data',
  notes: {
    wording: ['index s3 items in dynamodb'],
    today:
      'It works as described. S3 events and a function keep the index also of objects that come by other ways.',
  },
  whenToUse: [
    'Objects are looked for by owner, kind or date, not by their key alone.',
    'All objects come through one application, which knows their attributes.',
  ],
  tradeOffs: [
    {
      text: 'A query takes milliseconds; listing a bucket of millions takes thousands of calls.',
      from: 'aws',
    },
    {
      text: 'Object and item are two writes and no transaction: write the item last, and look for orphans now and then.',
      from: 'aws',
    },
    {
      text: 'The table answers the questions that its keys and indexes foresee, up to 20 global indexes.',
      from: 'aws',
    },
    { text: 'Objects that arrive past the application are missing in the index.', from: 'aws' },
  ],
  scaling:
    'By itself: S3 and an on-demand table follow the load; functions up to the concurrency of the account.',
  zoneLoss: inSeveralZones,
  draw: () => ({
    nodes: {
      ...front,
      upload: { service: 'lambda', name: 'Store file', in: 'region', config: { timeoutSeconds: 20 } },
      find: { service: 'lambda', name: 'Find files', in: 'region', config: { timeoutSeconds: 20 } },
      ...store,
    },
    connections: [
      'users -> api : sync-invoke "HTTPS"',
      'api -> upload : sync-invoke "POST"',
      'api -> find : sync-invoke "GET"',
      { is: 'upload -> media : data-access "puts object"', config: { operation: 'write' } },
      { is: 'upload -> index : data-access "writes item"', config: { operation: 'write' } },
      { is: 'find -> index : data-access "queries"', config: { operation: 'query' } },
    ],
    steps: [
      { at: ['upload'], text: 'The application puts the object into the bucket first.' },
      {
        at: ['index'],
        text: 'Then it writes an item with the object’s key and what one looks for: owner, kind, date.',
      },
      { at: ['find'], text: 'A search is a query of the table or of one of its indexes.' },
      { at: ['media'], text: 'Who has found an object gets it from S3, by a presigned URL of its key.' },
    ],
  }),
  twin: {
    question: 'Does the bucket write the index itself?',
    answer:
      'No: a bucket tells queues, topics, functions and EventBridge of new objects, and writes into no table. A function between the two writes the item.',
    findings: ['no-such-connection/missing'],
    draw: () => ({
      nodes: {
        ...front,
        upload: { service: 'lambda', name: 'Store file', in: 'region', config: { timeoutSeconds: 20 } },
        ...store,
      },
      connections: [
        'users -> api : sync-invoke "HTTPS"',
        'api -> upload : sync-invoke "POST"',
        { is: 'upload -> media : data-access "object"', config: { operation: 'write' } },
        'media -> index : event "new object"',
      ],
    }),
  },
  facts: ['ddb.gsi', 's3.search', 'ddb.item', 'ddb.write-unit-bytes', 'ddb.partition'],
  sources: [
    {
      title: 'Best practices for storing large items and attributes in DynamoDB',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-use-s3-too.html',
      asOf: '2026-H2',
    },
    {
      title: 'Event notification types and destinations',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html',
      asOf: '2026-H2',
    },
  ],
})
