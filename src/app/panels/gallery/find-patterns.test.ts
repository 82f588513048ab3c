import miniatures from 'virtual:miniatures'
import { describe, expect, it } from 'vitest'
import { patterns } from '../../../core/patterns'
import { definePattern } from '../../../core/patterns/pattern'
import {
  categoryChoices,
  entryOf,
  everything,
  findPatterns,
  nearestPatterns,
  serviceChoices,
} from './find-patterns'

const drawn = { services: ['sqs', 'lambda'], steps: ['The poller takes a batch.'] }
const about = {
  whenToUse: ['Peaks come.'],
  tradeOffs: [{ text: 'Cheap.', from: 'aws' }],
  scaling: 'In seconds.',
  zoneLoss: 'Nothing is lost.',
  facts: [],
  sources: [{ title: 'A page', url: 'https://docs.aws.amazon.com/x', asOf: '2026' }],
  draw: () => ({ nodes: {} }),
} as const
const queue = entryOf(
  definePattern({
    ...about,
    id: 'queue-and-function',
    title: 'Queue and function',
    summary: 'A queue keeps what a function is too slow for.',
    category: 'messaging',
    notes: { wording: ['AMI helps but still not much'] },
    twin: { question: 'Can it push?', answer: 'No.', findings: [], draw: () => ({ nodes: {} }) },
  }),
  drawn,
)
const site = entryOf(
  definePattern({
    ...about,
    id: 'a-site',
    title: 'A site and its tunnel',
    summary: 'One tunnel, beside a queue of people.',
    category: 'networking',
  }),
  { services: ['site', 'vpc'], steps: [] },
)
const entries = [site, queue]
const ids = (change: Partial<typeof everything>) =>
  findPatterns(entries, { ...everything, ...change }).map(({ pattern }) => pattern.id)

describe('the search of the gallery', () => {
  it('keeps everything, in its order, when nothing is wanted', () => {
    expect(ids({})).toEqual(['a-site', 'queue-and-function'])
  })

  it('looks into title, summary, services, notes, steps and question', () => {
    for (const query of [
      'queue function',
      'too slow',
      'SQS',
      'ami helps',
      'poller batch',
      'can push',
      'lambda',
    ])
      expect(ids({ query }), query).toContain('queue-and-function')
  })

  it('wants every word, in any order', () => {
    expect(ids({ query: 'function queue' })).toEqual(['queue-and-function'])
    expect(ids({ query: 'queue nowhere' })).toEqual([])
  })

  it('puts what is called so first', () => {
    expect(ids({ query: 'queue' })).toEqual(['queue-and-function', 'a-site'])
  })

  it('passes every filter at once', () => {
    expect(ids({ category: 'networking' })).toEqual(['a-site'])
    expect(ids({ service: 'sqs' })).toEqual(['queue-and-function'])
    expect(ids({ asks: true })).toEqual(['queue-and-function'])
    expect(ids({ category: 'networking', asks: true })).toEqual([])
  })

  it('counts what each choice would leave, the other filters staying', () => {
    const wanted = { ...everything, category: 'messaging' as const, service: 'sqs' }
    expect(categoryChoices(entries, wanted).map(({ id, count }) => [id, count])).toEqual([
      ['networking', 0],
      ['messaging', 1],
    ])
    expect(serviceChoices(entries, { ...wanted, query: 'no such thing' })).toEqual([
      { id: 'sqs', name: 'SQS queue', count: 0 },
    ])
    expect(serviceChoices(entries, wanted).map(({ name }) => name)).toEqual(['Lambda function', 'SQS queue'])
  })

  it('finds every pattern by its own title', () => {
    const all = patterns.map((pattern) => entryOf(pattern, { services: [], steps: [] }))
    for (const { id, title } of patterns) {
      const found = findPatterns(all, { ...everything, query: title }).map(({ pattern }) => pattern.id)
      expect(found.slice(0, 3), title).toContain(id)
    }
  })
})

/** What somebody types, and what has to come first, in this order. */
const expected: readonly (readonly [query: string, ...first: string[]])[] = [
  ['retry', 'sqs-lambda-dead-letters'],
  ['retries', 'sqs-lambda-dead-letters'],
  ['ordering fifo', 'queue-choice', 'ecs-decoupled-by-sns'],
  ['overlapping cidr', 'site-services-by-privatelink', 'private-nlb'],
  ['10000 requests per second', 'extreme-rates-entry', 'api-gateway-lambda'],
  ['10,000 requests per second', 'extreme-rates-entry', 'api-gateway-lambda'],
  ['image resize', 'serverless-thumbnail'],
  ['resizing images', 'serverless-thumbnail'],
  ['shared drive', 'fsx-multi-az-by-datasync'],
  ['disaster recovery', 'active-regions'],
  ['multi-region', 'active-regions', 'global-accelerator-static-addresses'],
  ['event driven', 's3-sns-lambda', 'ecs-decoupled-by-sns'],
  ['event sourcing', 'dynamodb-streams-lambda', 'dynamodb-changes-to-s3'],
  ['transactions across services', 'step-functions-saga'],
  ['large payloads', 'large-documents-in-s3'],
  ['snowball', 'datasync-over-direct-connect'],
  ['fan out', 's3-sns-lambda', 's3-sns-sqs-lambda', 'ecs-decoupled-by-sns'],
  ['fan-out', 's3-sns-lambda', 's3-sns-sqs-lambda', 'ecs-decoupled-by-sns'],
  ['firewall', 'firewall-on-transit-gateway', 'inspection-vpc', 'inspected-sites', 'inspected-egress'],
  ['private api', 'api-gateway-alb', 'api-gateway-http-host'],
  ['shared files', 'cloudfront-alb-shared-files', 'cloudfront-alb-scaled-shared-files'],
  ['dead letter', 'sqs-lambda-dead-letters'],
  ['hub', 'site-behind-a-peering-hub', 'shared-services-by-peering'],
  ['cloudhub', 'vpn-cloudhub'],
  ['scheduled task', 'datasync-on-a-schedule'],
  ['cron', 'serverless-cron'],
  ['saga', 'step-functions-saga'],
]

describe('the search of the whole gallery', () => {
  const whole = patterns.map((pattern) =>
    entryOf(pattern, miniatures.patterns[pattern.id] ?? { services: [], steps: [] }),
  )
  const found = (query: string) =>
    findPatterns(whole, { ...everything, query }).map(({ pattern }) => pattern.id)
  const nearest = (query: string) =>
    nearestPatterns(whole, { ...everything, query }).map(({ pattern }) => pattern.id)

  it.each(expected)('finds by “%s” what is meant', (query, ...first) => {
    expect(found(query).slice(0, first.length)).toEqual(first)
  })

  it('knows what is short for longer words', () => {
    expect(found('lb').slice(0, 2)).toEqual(['alb-auto-scaling', 'alb-to-addresses'])
    for (const [short, long] of [
      ['lb', 'load balancer'],
      ['tgw', 'transit gateway'],
      ['cdn', 'CloudFront'],
      ['db', 'database'],
    ] as const)
      expect(found(short), short).toEqual(found(long))
  })

  it('searches what the lines of a delivery are called', () => {
    const telling = patterns.filter(({ delivery }) => delivery !== undefined).map(({ id }) => id)
    expect(telling.length).toBeGreaterThan(0)
    for (const query of ['dead letters', 'ordering', 'who absorbs a peak'])
      expect(found(query), query).toEqual(expect.arrayContaining(telling))
  })

  it('takes a number for one word, with its comma or without', () => {
    expect(found('10,000')).toEqual(found('10000'))
    expect(found('10,000').length).toBeLessThan(found('10').length)
  })

  it('takes the forms of a word for the same', () => {
    for (const [one, other] of [
      ['caches', 'caching'],
      ['retried', 'retries'],
      ['route', 'routing'],
      ['batches', 'batch'],
      ['mapping', 'mapped'],
    ] as const)
      expect(found(one), one).toEqual(expect.arrayContaining([found(other)[0]]))
  })

  it('finds no short word inside of others, and a long one in titles alone', () => {
    expect(found('eks')).toEqual([])
    expect(found('hub')).not.toContain('vpn-cloudhub')
    expect(found('front')).toContain('cloudfront-bucket')
    expect(found('etention')).toEqual([])
  })

  it('finds nothing by a word that only half of all services has, and shows a few as the nearest', () => {
    expect(found('bastion')).toEqual([])
    expect(nearest('bastion')).toHaveLength(12)
  })

  it('shows what has the most of the words where nothing has all', () => {
    expect(found('saga compensation zzqq')).toEqual([])
    expect(nearest('overlapping cidr zzqq').slice(0, 2)).toEqual(found('overlapping cidr').slice(0, 2))
    expect(nearest('kubernetes')).toEqual([])
  })
})
