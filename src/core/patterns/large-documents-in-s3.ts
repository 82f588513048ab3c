import { definePattern } from './pattern'
import { inSeveralZones, megabyte, regionInCloud } from './shared/serverless'

const front = {
  client: { service: 'client', name: 'Claims desk' },
  ...regionInCloud,
  api: { service: 'api-gateway', name: 'Claims API', in: 'region', config: { apiKind: 'HTTP' } },
  claims: { service: 'lambda', name: 'Keep claims', in: 'region', config: { timeoutSeconds: 20 } },
}
const called = ['client -> api : sync-invoke "HTTPS"', 'api -> claims : sync-invoke']

export default definePattern({
  id: 'large-documents-in-s3',
  title: 'Large documents in S3, their references in DynamoDB',
  summary:
    'A document of any size is an object in S3; the item in DynamoDB holds its key and what is asked for often.',
  category: 'data',
  keywords: ['large payload'],
  notes: {
    wording: [
      'store large json docs in s3 and keep a reference to that item in a dynamodb',
      'this keep yours dynamodb items at the recommended size (under 4kb) which reduces costs (s3 < dynamodb)',
    ],
    today:
      'AWS recommends no size: 4 KB is what one read unit covers, 1 KB what one write unit does. The limit of an item is 400 KB.',
  },
  whenToUse: [
    'Documents exceed 400 KB, or may come to.',
    'They are written or read whole, while lists and searches need a few attributes only.',
  ],
  tradeOffs: [
    { text: 'Storage and writes of large documents cost less in S3 than in DynamoDB.', from: 'notes' },
    {
      text: 'An item of 300 KB takes 300 write units each time, even if one attribute changes; a reference takes one.',
      from: 'aws',
    },
    {
      text: 'There is no transaction over both: write the object first, under a new key, and the reference last.',
      from: 'aws',
    },
    { text: 'Objects whose item was never written, or is gone, have to be cleaned up.', from: 'aws' },
    { text: 'Reading a document takes two requests, one after the other.', from: 'aws' },
  ],
  scaling:
    'By itself: S3 gives at least 3,500 writes and 5,500 reads a second for each prefix, a table on demand follows.',
  zoneLoss: inSeveralZones,
  draw: () => ({
    nodes: {
      ...front,
      documents: {
        service: 's3',
        name: 'Claim documents',
        in: 'region',
        config: { publicAccessBlocked: true, objectBytes: 2 * megabyte },
      },
      table: {
        service: 'dynamodb',
        name: 'Claims',
        in: 'region',
        config: { capacityMode: 'on-demand', itemBytes: 1024 },
      },
    },
    connections: [
      ...called,
      {
        is: 'claims -> documents : data-access "2 MB document"',
        config: { operation: 'write', requestBytes: 2 * megabyte },
      },
      {
        is: 'claims -> table : data-access "1 KB with its key"',
        config: { operation: 'write', requestBytes: 1024 },
      },
    ],
    steps: [
      {
        at: ['documents'],
        text: 'The document becomes an object under a new key; S3 takes up to 5 GB in one request.',
      },
      {
        at: ['table'],
        text: 'The item is written last: the object’s key, and the few attributes that lists and searches need.',
      },
      {
        at: ['claims'],
        text: 'To read, the function gets the item, and the object only if the whole document is wanted.',
      },
    ],
  }),
  twin: {
    question: 'Can a document of 2 MB be an item of the table?',
    answer:
      'No: an item has at most 400 KB, names and values together. Put the document into S3 and its key into the item.',
    findings: ['dynamodb-item-too-large/tooLarge'],
    draw: () => ({
      nodes: {
        ...front,
        table: {
          service: 'dynamodb',
          name: 'Claims',
          in: 'region',
          config: { capacityMode: 'on-demand', itemBytes: 2 * megabyte },
        },
      },
      connections: [
        ...called,
        { is: 'claims -> table : data-access "item of 2 MB"', config: { operation: 'write' } },
      ],
    }),
  },
  facts: [
    'ddb.item',
    'ddb.write-unit-bytes',
    'ddb.read-unit-bytes',
    's3.single-put',
    's3.put-rate',
    's3.get-rate',
  ],
  sources: [
    {
      title: 'Best practices for storing large items and attributes in DynamoDB',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-use-s3-too.html',
      asOf: '2026-H2',
    },
    {
      title: 'DynamoDB read and write operations',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html',
      asOf: '2026-04',
    },
  ],
})
