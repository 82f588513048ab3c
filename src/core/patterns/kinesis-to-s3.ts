import type { SketchedNode } from '../model/sketch'
import { definePattern } from './pattern'
import { inSeveralZones } from './shared/serverless'

const producers = ['Shop clicks', 'Search logs', 'Basket events', 'App events', 'Delivery events']

const draw = (numbers: { readonly producers: number }, bucketIn: 'region' | 'second' = 'region') => {
  const shown = producers.slice(0, numbers.producers)
  return {
    nodes: {
      cloud: { service: 'aws-cloud', name: 'AWS Cloud' },
      region: { service: 'region', name: 'Ireland', in: 'cloud', config: { region: 'eu-west-1' } },
      ...Object.fromEntries(
        shown.map((name, index): [string, SketchedNode] => [
          `producer-${index + 1}`,
          { service: 'lambda', name, in: 'region' },
        ]),
      ),
      events: {
        service: 'kinesis',
        name: 'Events',
        in: 'region',
        config: { capacityMode: 'on-demand', retentionSeconds: 86_400 },
      },
      alarm: { service: 'lambda', name: 'Watch for fraud', in: 'region' },
      ...(bucketIn === 'second'
        ? {
            second: { service: 'region', name: 'Frankfurt', in: 'cloud', config: { region: 'eu-central-1' } },
          }
        : {}),
      archive: { service: 's3', name: 'Event archive', in: bucketIn },
      ...(bucketIn === 'second' ? {} : { athena: { service: 'athena', name: 'Queries', in: 'region' } }),
    } satisfies Readonly<Record<string, SketchedNode>>,
    connections: [
      ...shown.map((_, index) => `producer-${index + 1} -> events : data-access "PutRecords"`),
      'events -> alarm : poll "polled by Lambda"',
      'events -> archive : transfer "delivery channel"',
      ...(bucketIn === 'second' ? [] : ['athena -> archive : data-access "SQL"']),
    ],
    steps: [
      {
        at: ['producer-1'],
        text: 'Producers put records into the stream; its capacity follows what they write.',
      },
      { at: ['alarm'], text: 'Functions go on reading the stream, within a second.' },
      {
        at: ['archive'],
        text: 'A delivery channel of the stream gathers records for 5 to 15 minutes and writes them into the bucket.',
      },
    ],
  }
}

export default definePattern({
  id: 'kinesis-to-s3',
  title: 'Kinesis on demand with its own delivery to S3',
  summary:
    'An on-demand data stream writes its records into a bucket by a delivery channel, without Firehose and without code.',
  category: 'data',
  whenToUse: [
    'Records of a stream shall be kept as they are, and nobody minds some minutes of delay.',
    'The stream has other readers already, from whom the archive shall take nothing.',
  ],
  tradeOffs: [
    {
      text: 'Nothing to run between stream and bucket, and each shard’s records are delivered exactly once.',
      from: 'aws',
    },
    { text: 'It takes no read throughput from the other readers.', from: 'aws' },
    {
      text: 'Records arrive as they are: transforming them takes Firehose or a function, Parquet a streaming table.',
      from: 'aws',
    },
    { text: 'On-demand streams only, and into a bucket of the same Region.', from: 'aws' },
  ],
  scaling:
    'The stream starts at 4 MB a second and grows by itself, to 10 GB a second in the largest Regions; the channel follows.',
  zoneLoss: inSeveralZones,
  delivery: {
    retries:
      'The channel tries by itself; Lambda reads a batch again until its records expire, unless bounded.',
    retention: '24 hours in the stream unless more is set, up to 365 days.',
    ordering: 'Kept within a shard.',
    duplicates: 'None from the channel; possible at functions, and where producers send again.',
    batching: 'Objects of 5 to 15 minutes; up to 10,000 records or 6 MB for a function.',
    deadLetters:
      'The channel notes in a bucket what it could not deliver; a function has an on-failure destination.',
    peaks: 'The stream, up to its on-demand capacity; producers that are throttled have to send again.',
  },
  parameters: [{ id: 'producers', label: 'Producers', usual: 3, most: 5 }],
  draw: (numbers) => draw(numbers),
  twin: {
    question: 'Can the stream deliver into a bucket of another Region?',
    answer:
      'No: a delivery channel writes into a bucket of the stream’s own Region. Deliver there, and let S3 replicate the objects to the other Region.',
    findings: ['same-region/otherRegion'],
    draw: () => draw({ producers: 2 }, 'second'),
  },
  facts: [
    'kds.ondemand',
    'kds.delivery',
    'kds.delivery-same-region',
    'kds.record',
    'kds.retention',
    'kds.delivery-interval',
    'lambda.stream-batch',
    'lambda.esm-payload',
  ],
  sources: [
    {
      title: 'Streaming tables and S3 delivery for Amazon Kinesis Data Streams',
      url: 'https://docs.aws.amazon.com/streams/latest/dev/data-delivery.html',
      asOf: '2026-H2',
    },
    {
      title: 'Quotas and limits (Kinesis Data Streams)',
      url: 'https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html',
      asOf: '2026-H2',
    },
  ],
})
