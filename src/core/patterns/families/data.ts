import type { Family } from './family'

/** Where data is kept, how it is found, and how it moves. */
export const dataFamilies: readonly Family[] = [
  {
    id: 'databases',
    title: 'A database behind the load',
    question: 'Which database follows the load, and what shields it?',
    members: [
      { id: 'database-choice', take: 'To see relational, search and key-value databases side by side.' },
      {
        id: 'three-tier-web',
        take: 'A relational database that survives the loss of a zone, with a cache in front of it.',
      },
      {
        id: 'lambda-rds-proxy',
        take: 'Functions use a relational database, and would take all its connections in a peak.',
      },
      { id: 'one-table-for-all-services', take: 'Keyed items at any rate, and analytics beside them.' },
      { id: 'sqs-write-buffer', take: 'Writes come in peaks that the table is not paid for.' },
      { id: 'active-regions', take: 'Users of several Regions write, each near them.' },
    ],
    notes: { wording: ['database layer'] },
  },
  {
    id: 'caches',
    title: 'Caches',
    question: 'What should be cached, and where?',
    members: [
      { id: 'cache-choice', take: 'To see Valkey, Memcached and DAX side by side.' },
      { id: 'dax-read-cache', take: 'Reads of a DynamoDB table, without a change of their code.' },
      { id: 'session-store', take: 'What any server has to know of a user who has signed in.' },
      { id: 'cloudfront-api-cache', take: 'Whole answers of an API, near the users and before the backend.' },
      { id: 'cloudfront-bucket', take: 'Files that are the same for everybody.' },
    ],
    notes: { wording: ['caching', 'user session store'] },
  },
  {
    id: 'dynamodb-changes',
    title: 'Changes of a table, further on',
    question: 'Each write to DynamoDB, passed on: how?',
    members: [
      { id: 'dynamodb-streams-lambda', take: 'A function has to act on each change, in order.' },
      { id: 'dynamodb-changes-to-s3', take: 'The changes have to be kept in S3, after a step of your own.' },
      {
        id: 'dynamodb-kinesis-firehose',
        take: 'They go to S3 or a warehouse, and a function only reshapes them.',
      },
      { id: 'kinesis-to-s3', take: 'They go to S3 as they are, and nobody wants to run anything.' },
      { id: 'eventbridge-pipes', take: 'They go to one target, filtered, without a function.' },
      { id: 'one-table-for-all-services', take: 'Analytics ask for exports and for the stream.' },
    ],
    notes: {
      wording: ['dynamodb + analytic services', 'dynamodb + lambda + kinesis', 'kinesis + dynamodb + lambda'],
    },
  },
  {
    id: 'objects-and-items',
    title: 'S3 together with DynamoDB',
    question: 'Objects and their metadata: where is what kept, and how is it found?',
    members: [
      { id: 'search-objects-in-s3', take: 'Objects come by any way, and have to be found by what they are.' },
      {
        id: 'dynamodb-index-of-s3',
        take: 'One application stores all objects, and can write the index itself.',
      },
      {
        id: 'large-documents-in-s3',
        take: 'Items would be large, and only a part of them is asked for often.',
      },
      { id: 's3-prefixes-and-kms', take: 'Objects are read and written thousands of times a second.' },
    ],
    notes: { wording: ['how to search objects in s3', 'dynamodb + S3'] },
  },
  {
    id: 'file-systems',
    title: 'Moving and shrinking file systems',
    question: 'A file system has to move, grow safer or become smaller: how?',
    members: [
      { id: 'fsx-multi-az-by-datasync', take: 'One zone is to become two, while the files are in use.' },
      {
        id: 'fsx-backup-to-other-zone',
        take: 'The same deployment type, in another subnet, zone or VPC.',
      },
      { id: 'fsx-smaller-by-datasync', take: 'It is larger than what is in it, and costs accordingly.' },
      { id: 'datasync-between-stores', take: 'Files go from one kind of store to another.' },
      { id: 'datasync-with-on-premises', take: 'They come from a site or another cloud, or go there.' },
      { id: 'datasync-on-a-schedule', take: 'A copy has to follow files in use, by the hour or the day.' },
      { id: 'datasync-over-direct-connect', take: 'There is too much for the internet line.' },
    ],
    notes: { wording: ['single AZ to multi AZ', 'decrease FSx volume size', 'Data Sync'] },
  },
]
