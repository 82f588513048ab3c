import { definePattern } from './pattern'
import { day, fromEventToFunction, inSeveralZones, regionInCloud } from './shared/serverless'

const parts = {
  photos: { service: 's3', name: 'Photos', in: 'region', config: { publicAccessBlocked: true } },
  api: { service: 'api-gateway', name: 'Search API', in: 'region', config: { apiKind: 'HTTP' } },
  find: { service: 'lambda', name: 'Find photos', in: 'region', config: { timeoutSeconds: 20 } },
}

export default definePattern({
  id: 'search-objects-in-s3',
  title: 'Search for objects in S3 by an index in DynamoDB',
  summary:
    'Events of the bucket start a function that keeps a table of the objects’ metadata, and searches ask the table.',
  category: 'data',
  notes: {
    wording: [
      'how to search objects in s3',
      "no indexing so CAN'T search for an object in S3 bucket",
      'index objects in Dynamo',
      'use s3 events plus lambda to write metadata to dynamo table on PUT or DELETE',
    ],
    today:
      'It works as described. Since 2025, S3 Metadata also keeps tables of objects’ metadata that Athena queries with SQL, some minutes late and without code.',
  },
  whenToUse: [
    'Objects come from many sides, and are looked for by date, owner, size or tags.',
    'A search has to answer in milliseconds, as a web page wants it.',
  ],
  tradeOffs: [
    { text: 'Whatever writes to the bucket, the index follows; nobody has to think of it.', from: 'notes' },
    {
      text: 'Events come at least once and in any order: compare their sequencer before an older one overwrites a newer.',
      from: 'aws',
    },
    { text: 'The index follows seconds later; a search right after an upload may miss it.', from: 'aws' },
    {
      text: 'Objects from before need one run over the inventory of the bucket.',
      from: 'aws',
    },
    {
      text: 'DynamoDB finds by keys and attributes; words within texts want OpenSearch.',
      from: 'aws',
    },
  ],
  scaling: 'Each event invokes the function on its own, up to its concurrency; the table on demand follows.',
  zoneLoss: inSeveralZones,
  delivery: {
    ...fromEventToFunction,
    ordering: 'None: the sequencer in the events of one object tells which came later.',
  },
  draw: () => ({
    nodes: {
      users: { service: 'users', name: 'Photographers' },
      ...regionInCloud,
      photos: parts.photos,
      indexer: {
        service: 'lambda',
        name: 'Keep the index',
        in: 'region',
        config: { timeoutSeconds: 30, deadLetter: { ref: 'undone' } },
      },
      index: {
        service: 'dynamodb',
        name: 'Photo index',
        in: 'region',
        config: { capacityMode: 'on-demand', itemBytes: 1024 },
      },
      api: parts.api,
      find: parts.find,
      undone: {
        service: 'sqs',
        name: 'Failed events',
        in: 'region',
        config: { queueType: 'standard', retentionSeconds: 14 * day },
      },
    },
    connections: [
      { is: 'users -> photos : data-access "PUT, DELETE"', config: { operation: 'write' } },
      'photos -> indexer : event "created, removed"',
      { is: 'indexer -> index : data-access "metadata"', config: { operation: 'write' } },
      'indexer -> undone : event "on failure"',
      'users -> api : sync-invoke "HTTPS"',
      'api -> find : sync-invoke',
      { is: 'find -> index : data-access "queries"', config: { operation: 'query' } },
    ],
    steps: [
      { at: ['photos'], text: 'Each object that is put or deleted makes an event of the bucket.' },
      {
        at: ['indexer'],
        text: 'The function reads what one searches for from the object, or removes the item of one that is gone.',
      },
      { at: ['index'], text: 'The table has the key of each object under what it is searched by.' },
      { at: ['find'], text: 'A search is a query of the table, and the answer names keys.' },
    ],
  }),
  twin: {
    question: 'Can a function search the bucket itself?',
    answer:
      'No: S3 finds an object by its key and lists keys by prefix; it has no index of what is in objects. Search an index that events keep up to date, or query S3 Metadata tables with Athena.',
    findings: ['search-in-s3/searches'],
    draw: () => ({
      nodes: {
        users: { service: 'users', name: 'Photographers' },
        ...regionInCloud,
        api: parts.api,
        find: parts.find,
        photos: parts.photos,
      },
      connections: [
        'users -> api : sync-invoke "HTTPS"',
        'api -> find : sync-invoke',
        { is: 'find -> photos : data-access "by place and date"', config: { operation: 'search' } },
      ],
    }),
  },
  facts: [
    'lambda.concurrency',
    's3.search',
    's3.event-destinations',
    'lambda.async-retries',
    'ddb.partition',
    'ddb.gsi',
  ],
  sources: [
    {
      title: 'Event notification types and destinations',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html',
      asOf: '2026-H2',
    },
    {
      title: 'Discovering your data with S3 Metadata tables',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/metadata-tables-overview.html',
      asOf: '2026-04',
    },
  ],
})
