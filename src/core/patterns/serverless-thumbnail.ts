import { definePattern } from './pattern'
import { day, fromEventToFunction, inSeveralZones, regionInCloud } from './shared/serverless'

const draw = (target: 'thumbnails' | 'images') => ({
  nodes: {
    users: { service: 'users', name: 'Users' },
    ...regionInCloud,
    images: { service: 's3', name: 'Images', in: 'region' },
    resize: {
      service: 'lambda',
      name: 'Make thumbnail',
      in: 'region',
      config: { timeoutSeconds: 60, deadLetter: { ref: 'undone' } },
    },
    ...(target === 'images' ? {} : { thumbnails: { service: 's3', name: 'Thumbnails', in: 'region' } }),
    metadata: { service: 'dynamodb', name: 'Image metadata', in: 'region' },
    undone: {
      service: 'sqs',
      name: 'Failed images',
      in: 'region',
      config: { queueType: 'standard', retentionSeconds: 14 * day },
    },
  },
  connections: [
    'users -> images : data-access "upload"',
    'images -> resize : event "new object"',
    { is: `resize -> ${target} : data-access "thumbnail"`, config: { operation: 'write' } },
    { is: 'resize -> metadata : data-access "metadata"', config: { operation: 'write' } },
    'resize -> undone : event "on failure"',
  ],
  steps: [
    { at: ['images'], text: 'A user uploads an image.' },
    {
      at: ['resize'],
      text: 'S3 invokes the function asynchronously with the object’s name; the function reads the image.',
    },
    { at: [target], text: 'The function puts the thumbnail into a second bucket.' },
    { at: ['metadata'], text: 'It writes size, owner and keys to DynamoDB.' },
    { at: ['undone'], text: 'An image that fails three times is noted in the dead-letter queue.' },
  ],
})

export default definePattern({
  id: 'serverless-thumbnail',
  title: 'Serverless thumbnail creation',
  summary:
    'A new image in S3 starts a Lambda function that writes a thumbnail to S3 and its metadata to DynamoDB.',
  category: 'serverless',
  keywords: ['image resize'],
  notes: {
    wording: [
      'Serverless thumbnail creation',
      'New image in S3',
      'Trigger Lambda',
      'create a thumbnail',
      'push the new thumbnail to s3',
      'push the metadata to DynamoDB',
    ],
    today: 'Use another bucket or another prefix for the thumbnails, else the function triggers itself.',
  },
  whenToUse: [
    'Something small has to be done with each new object, without a server.',
    'The result may come seconds later, and doing it twice does no harm.',
  ],
  tradeOffs: [
    { text: 'Nothing to run and nothing to pay while no images arrive.', from: 'notes' },
    {
      text: 'The event carries the bucket’s and the object’s name, not the object: the function reads it from S3, so its size does not count against the payload limit.',
      from: 'aws',
    },
    {
      text: 'Thumbnails go to another bucket (or prefix): a function that writes where its event comes from triggers itself.',
      from: 'aws',
    },
    {
      text: 'Events are delivered at least once: write so that a repeated event changes nothing.',
      from: 'aws',
    },
  ],
  scaling:
    'Seconds: one execution for each image, within the account’s concurrency; what is throttled waits in Lambda’s own queue.',
  zoneLoss: inSeveralZones,
  delivery: { ...fromEventToFunction, batching: 'None: each image is an invocation.' },
  draw: () => draw('thumbnails'),
  twin: {
    question: 'May the function put its thumbnails into the bucket that the images are in?',
    answer:
      'Not while all objects of the bucket start it: each thumbnail is a new object and starts the function again, until Lambda stops it after about 16 rounds. Write to another bucket, or limit the events to a prefix that the function never writes to.',
    findings: ['self-triggering-function/throughBucket'],
    draw: () => draw('images'),
  },
  facts: [
    'lambda.timeout',
    's3.loop-warning',
    's3.event-destinations',
    'lambda.async-retries',
    'lambda.memory',
    'lambda.tmp',
    'lambda.loop-detection',
  ],
  sources: [
    {
      title: 'Using an Amazon S3 trigger to create thumbnail images',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/with-s3-tutorial.html',
      asOf: '2026',
    },
    {
      title: 'Amazon S3 Event Notifications',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html',
      asOf: '2026',
    },
  ],
})
