import { setField } from '../edit/set-field'
import type { Connection, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { defineRule, type Fix } from './rule'
import type { Rate } from './shared/rate'
import { rateInto, rateOn } from './shared/rate-flow'
import { regionalVerdictOn } from './shared/rate-verdict'
import { regionalLimit, threeLargest, type RegionalQuota } from './shared/regional-limit'
import { sharedVerdicts, type BusyThing } from './shared/shared-rates'
import { nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'kms-requests-throttled',
    title: 'More KMS requests than an account may send',
    concern: 'performance',
    looksAt: ['kms', 's3'],
    messages: {
      above: {
        severity: 'error',
        text: '{number} requests per second reach KMS for {name}, more than the {limit} of an account in a Region.',
      },
      probably: {
        severity: 'warning',
        text: '{number} requests per second reach KMS for {name}, more than the {limit} of an account in a Region, unless {exception}.',
      },
      inMostRegions: {
        severity: 'warning',
        text: '{number} requests per second reach KMS for {name}, more than the {limit} that an account has in most Regions.',
      },
    },
    why: 'All keys of an account share one quota of cryptographic requests in each Region. With SSE-KMS each object that is written or read asks KMS once, unless S3 Bucket Keys are on; so KMS limits S3.',
    howToFix:
      'Turn on S3 Bucket Keys, which ask KMS far less often, keep data keys for more than one use, or have AWS raise the quota and note it here with the reason.',
    facts: ['kms.crypto-rate-highest', 'kms.crypto-rate-next', 'kms.crypto-rate-lowest', 's3.kms'],
    sources: [
      {
        title: 'Request quotas (AWS KMS)',
        url: 'https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html',
        asOf: '2026-H2',
      },
      {
        title: 'Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys',
        url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        web: { service: 'ecs-service', name: 'Web' },
        pictures: { service: 's3', name: 'Pictures', config: { encryption: 'SSE-KMS', bucketKey: false } },
      },
      [{ is: 'web -> pictures : data-access', config: { ratePerSecond: 30_000 } }],
    ),

  *check(graph) {
    const busy: BusyThing[] = []
    for (const thing of graph.resources('kms', 's3')) {
      const rate = thing.service === 'kms' ? rateInto(graph, thing.id) : byBucket(graph, thing)
      if (rate !== undefined) busy.push({ thing, rate })
    }
    const verdicts = sharedVerdicts(graph, busy, (one) =>
      regionalVerdictOn(graph, one, regionalLimit(graph, quota, one.things[0].id)),
    )
    for (const verdict of verdicts) {
      if ('pass' in verdict) yield verdict
      else yield { ...verdict, fixes: bucketKeyFixes(graph, graph.resource(verdict.at[0].at)) }
    }
  },
})

const quota: RegionalQuota = {
  highest: 'kms.crypto-rate-highest',
  next: 'kms.crypto-rate-next',
  largest: threeLargest,
  second: ['us-east-2', 'ap-southeast-1', 'ap-southeast-2', 'ap-northeast-1', 'eu-central-1', 'eu-west-2'],
  rest: { factId: 'kms.crypto-rate-lowest', isSure: true },
}

/** A request to KMS for each object, where the bucket has SSE-KMS; not where its own line to the key says how many. */
function byBucket(graph: DiagramGraph, bucket: ResourceNode): Rate | undefined {
  const { encryption, bucketKey } = bucket.config
  const keys = graph.outgoing(bucket.id).filter(({ to }) => graph.resource(to)?.service === 'kms')
  const isEncrypted = encryption === 'SSE-KMS' || (encryption === undefined && keys.length > 0)
  if (!isEncrypted || bucketKey === true || keys.some((line) => rateOn(graph, line) !== undefined))
    return undefined
  const rate = rateInto(graph, bucket.id, isRequest)
  if (rate === undefined || bucketKey === false) return rate
  return {
    ...rate,
    certain: 0,
    unless: [...rate.unless, `S3 Bucket Keys are on for ${nameOf(graph, bucket.id)}`],
  }
}

const requests: ReadonlySet<string> = new Set(['data-access', 'origin', 'transfer', 'sync-invoke'])
const isRequest = ({ kind, config }: Connection) => requests.has(kind) && config['operation'] !== 'search'

function bucketKeyFixes(graph: DiagramGraph, bucket: ResourceNode | undefined): readonly Fix[] {
  if (bucket?.service !== 's3') return []
  const label = `Turn on S3 Bucket Keys for ${nameOf(graph, bucket.id)}`
  return [{ label, apply: (diagram) => setField(diagram, bucket.id, 'bucketKey', true) }]
}
