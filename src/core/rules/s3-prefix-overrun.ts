import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import type { Connection } from '../model/diagram'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { numberIn } from './shared/quotas/quota'
import { rateInto, rateOn, unratedInto } from './shared/rate-flow'
import { inWords } from './shared/rate-verdict'
import { nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 's3-prefix-overrun',
    title: 'More requests than the prefixes of a bucket are designed for',
    concern: 'performance',
    looksAt: ['s3'],
    messages: {
      tooFewPrefixes: {
        severity: 'warning',
        text: '{number} {readsOrWrites} per second reach {bucket}, whose {prefixes} {noun} designed for {limit}; S3 answers some with 503 until it has scaled.',
      },
      severalPrefixes: {
        severity: 'info',
        text: '{number} {readsOrWrites} per second reach {bucket}; S3 is designed for {limit} per prefix, so spread its objects over at least {enough} prefixes.',
      },
    },
    why: 'S3 serves at least 3,500 writes and 5,500 reads per second for each prefix. That is no upper limit: S3 scales, but step by step, and meanwhile answers what is too much with 503 Slow Down. More prefixes serve more at once.',
    howToFix:
      'Spread objects over more prefixes, raise the load step by step, retry with backoff, or put CloudFront in front of reads.',
    facts: ['s3.put-rate', 's3.get-rate'],
    sources: [
      {
        title: 'Best practices design patterns: optimizing Amazon S3 performance',
        url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        web: { service: 'ecs-service', name: 'Web' },
        pictures: { service: 's3', name: 'Pictures', config: { prefixes: 1 } },
      },
      [{ is: 'web -> pictures : data-access', config: { operation: 'write', ratePerSecond: 6000 } }],
    ),

  each: (graph) => graph.resources('s3'),

  *checkOne(graph, bucket) {
    // A directory bucket has no prefix limits but far more requests per second.
    if (bucket.config['storageClass'] === 'Express One Zone') return
    const prefixes = numberIn(bucket, 'prefixes')
    for (const { what, factId, counts } of sides) {
      const rate = rateInto(graph, bucket.id, counts)
      if (rate === undefined) continue
      const fact = factOf(factId)
      const each = numberOf(fact) * (bucket.count ?? 1)
      const limit = each * (prefixes ?? 1)
      if (rate.certain <= limit) {
        yield { pass: { at: bucket.id }, factId, used: rate.likely, limit }
        continue
      }
      const place = { at: bucket.id, part: 'prefixes' }
      yield {
        message: prefixes === undefined ? 'severalPrefixes' : 'tooFewPrefixes',
        at: [place, ...rate.stated],
        subject: `${bucket.id} ${what}`,
        data: {
          number: inWords(rate.certain),
          readsOrWrites: what,
          bucket: nameOf(graph, bucket.id),
          limit: inWords(limit),
          prefixes: prefixes ?? 1,
          noun: prefixes === 1 ? 'prefix is' : 'prefixes are',
          enough: Math.ceil(rate.certain / each),
        },
        factIds: [factId],
      }
    }
    const factIds = ['s3.put-rate', 's3.get-rate']
    for (const { id } of unratedInto(graph, bucket.id, isAccess))
      yield { needs: { at: id, part: 'ratePerSecond' }, factIds }
    for (const line of graph.incoming(bucket.id, 'data-access')) {
      if (line.config['operation'] === undefined && rateOn(graph, line) !== undefined)
        yield { needs: { at: line.id, part: 'operation' }, factIds }
    }
  },
})

const isAccess = ({ kind }: Connection) => kind === 'data-access' || kind === 'origin'

const sides = [
  {
    what: 'reads',
    factId: 's3.get-rate',
    counts: ({ kind, config }: Connection) =>
      kind === 'origin' || config['operation'] === 'read' || config['operation'] === 'query',
  },
  {
    what: 'writes',
    factId: 's3.put-rate',
    counts: ({ kind, config }: Connection) => kind === 'transfer' || config['operation'] === 'write',
  },
] as const
