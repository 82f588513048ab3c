import { place } from '../layout/place'
import { sketch } from '../model/sketch'
import { definePattern } from './pattern'

export default definePattern({
  id: 'serverless-thumbnail',
  title: 'Serverless thumbnail creation',
  summary:
    'A new image in S3 starts a Lambda function that writes a thumbnail to S3 and its metadata to DynamoDB.',
  family: 'serverless',
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
  build: () =>
    place(
      sketch(
        {
          users: { service: 'users', name: 'Users' },
          cloud: { service: 'aws-cloud', name: 'AWS Cloud' },
          region: { service: 'region', name: 'Region', in: 'cloud' },
          images: { service: 's3', name: 'Images', in: 'region' },
          resize: { service: 'lambda', name: 'Make thumbnail', in: 'region' },
          thumbnails: { service: 's3', name: 'Thumbnails', in: 'region' },
          metadata: { service: 'dynamodb', name: 'Image metadata', in: 'region' },
        },
        [
          'users -> images : data-access "upload"',
          'images -> resize : event "new object"',
          'resize -> thumbnails : data-access "thumbnail"',
          'resize -> metadata : data-access "metadata"',
        ],
        {
          title: 'Serverless thumbnail creation',
          steps: [
            { at: ['images'], text: 'A user uploads an image.' },
            { at: ['resize'], text: 'S3 invokes the function asynchronously with the object’s name.' },
            { at: ['thumbnails'], text: 'The function puts the thumbnail into a second bucket.' },
            { at: ['metadata'], text: 'It writes size, owner and keys to DynamoDB.' },
          ],
        },
      ),
    ),
  facts: ['s3.event-destinations', 's3.loop-warning', 'lambda.timeout', 'lambda.memory', 'lambda.tmp'],
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
