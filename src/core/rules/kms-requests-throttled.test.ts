import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './kms-requests-throttled'

type Values = Readonly<Record<string, unknown>>
const stored = (ratePerSecond: number, bucket: Values = {}, region?: string) =>
  sketch(
    {
      ...(region === undefined ? {} : { region: { service: 'region', config: { region } } }),
      web: { service: 'ecs-service' },
      pictures: {
        service: 's3',
        config: { encryption: 'SSE-KMS', ...bucket },
        ...(region === undefined ? {} : { in: 'region' }),
      },
      key: { service: 'kms' },
    },
    [{ is: 'web -> pictures : data-access', config: { ratePerSecond } }, 'pictures -> key : data-access'],
  )
const off = { bucketKey: false }
const at = ['pictures', 'data-access-1#ratePerSecond']
const fix = 'Turn on S3 Bucket Keys for “pictures”'

testRule(rule, {
  good: {
    'a key without a stated rate': sketch({ web: { service: 'ecs-service' }, key: { service: 'kms' } }, [
      'web -> key : data-access',
    ]),
    'a bucket at the quota of a large Region, the boundary': {
      diagram: stored(100_000, off, 'eu-west-1'),
      passes: [{ at: 'pictures', factId: 'kms.crypto-rate-highest', used: 100_000, limit: 100_000 }],
    },
    'a bucket at the quota of most Regions, the boundary': stored(20_000, off),
    'a bucket at the quota of a Region that comes second, the boundary': stored(20_000, off, 'eu-central-1'),
    'a bucket at the quota of a small Region, the boundary': {
      diagram: stored(10_000, off, 'eu-north-1'),
      passes: [{ at: 'pictures', factId: 'kms.crypto-rate-lowest', used: 10_000, limit: 10_000 }],
    },
    'S3 Bucket Keys': stored(200_000, { bucketKey: true }),
    'SSE-S3': stored(200_000, { encryption: 'SSE-S3' }),
    'a rate between the quotas, where Bucket Keys are not stated': stored(50_000),
    'a line to the key that says how often it is asked': sketch(
      {
        web: { service: 'ecs-service' },
        pictures: { service: 's3', config: { encryption: 'SSE-KMS' } },
        key: { service: 'kms' },
      },
      [
        { is: 'web -> pictures : data-access', config: { ratePerSecond: 200_000 } },
        { is: 'pictures -> key : data-access', config: { ratePerSecond: 500 } },
      ],
    ),
  },
  bad: {
    'a request more than any Region takes': {
      diagram: stored(100_001, off),
      finds: [{ message: 'above', at, fixes: { [fix]: [] } }],
    },
    'a bucket that may have Bucket Keys': {
      diagram: stored(100_001),
      finds: [{ message: 'probably', at, fixes: { [fix]: [] } }],
    },
    'a bucket with a key and no word of its encryption': {
      diagram: stored(100_001, { encryption: undefined }),
      finds: [{ message: 'probably', at }],
    },
    'more than most Regions take': {
      diagram: stored(20_001, off),
      finds: [{ message: 'inMostRegions', at }],
    },
    'more than its Region takes': {
      diagram: stored(20_001, off, 'eu-central-1'),
      finds: [{ message: 'above', at }],
    },
    'more than a small Region takes': {
      diagram: stored(10_001, off, 'eu-north-1'),
      finds: [{ message: 'above', at }],
    },
    'a key that is asked too often': {
      diagram: sketch({ web: { service: 'ecs-service' }, key: { service: 'kms' } }, [
        { is: 'web -> key : data-access', config: { ratePerSecond: 150_000 } },
      ]),
      finds: [{ message: 'above', at: ['key', 'data-access-1#ratePerSecond'], fixes: [] }],
    },
  },
})
