import { bytesOf, numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { setField } from '../edit/set-field'
import type { Connection, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import type { Needs, Pass } from '../model/results'
import { sketch } from '../model/sketch'
import { defineRule, type Problem } from './rule'
import { numberIn } from './shared/quotas/quota'
import type { Rate } from './shared/rate'
import { rateInto, rateOn, statedOn, sumOf, unratedInto } from './shared/rate-flow'
import { plainLimit, verdictOn } from './shared/rate-verdict'
import { regionalLimit, threeLargest } from './shared/regional-limit'
import { sizeOn } from './shared/size-flow'
import { nameOf } from '../network/wording'

const facts = [
  'kds.shard-in-records',
  'kds.shard-in-bytes',
  'kds.shard-out-bytes',
  'kds.ondemand-highest',
  'kds.ondemand-lowest',
]

export default defineRule({
  meta: {
    id: 'kinesis-shards-overrun',
    title: 'More records than the shards of a stream take',
    concern: 'performance',
    looksAt: ['kinesis'],
    messages: {
      above: {
        severity: 'error',
        text: '{number} records per second reach {name}, whose shards take {limit}.',
      },
      probably: {
        severity: 'warning',
        text: '{number} records per second reach {name}, whose shards take {limit}, unless {exception}.',
      },
      bytes: {
        severity: 'warning',
        text: '{number} MB per second reach {name}, which takes {limit}, unless {exception}.',
      },
      oneReader: {
        severity: 'warning',
        text: 'The reader of {name} takes {number} MB per second, and its shards give {limit}, unless {exception}.',
      },
      readers: {
        severity: 'warning',
        text: 'The {readers} readers of {name} take {number} MB per second together, and its shards give {limit}, unless {exception}.',
      },
    },
    why: 'Each shard takes 1,000 records or 1 MB per second, whichever comes first, and gives 2 MB per second to all its standard readers together; what is above it is throttled. On-demand streams add shards by themselves, up to a quota.',
    howToFix:
      'Add shards, take on-demand capacity, gather small records into larger ones, or give readers enhanced fan-out.',
    facts,
    sources: [
      {
        title: 'Quotas and limits (Kinesis Data Streams)',
        url: 'https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        devices: { service: 'client', name: 'Devices' },
        clicks: { service: 'kinesis', name: 'Clicks', config: { capacityMode: 'provisioned', shards: 2 } },
      },
      [{ is: 'devices -> clicks : data-access', config: { ratePerSecond: 5000 } }],
    ),

  each: (graph) => graph.resources('kinesis'),

  *checkOne(graph, stream) {
    const isOnDemand = stream.config['capacityMode'] === 'on-demand'
    const shards = isOnDemand ? undefined : numberIn(stream, 'shards')
    yield* needsOf(graph, stream, isOnDemand || shards !== undefined)
    const bytes = bytesInto(graph, stream)
    if (isOnDemand && bytes !== undefined) yield onDemand(graph, stream, bytes)
    if (shards === undefined) return
    const all = shards * (stream.count ?? 1)
    yield* records(graph, stream, all)
    if (bytes === undefined) {
      yield* read(graph, stream, undefined, all)
      return
    }
    const written = megabytes(graph, stream, bytes, 'kds.shard-in-bytes', all)
    yield 'message' in written ? { ...written, message: 'bytes' } : written
    yield* read(graph, stream, bytes, all)
  },
})

type Found = Problem<'above' | 'probably' | 'bytes' | 'oneReader' | 'readers'> | Pass

function* records(graph: DiagramGraph, stream: ResourceNode, shards: number): Generator<Found> {
  const rate = rateInto(graph, stream.id, isWrite)
  if (rate === undefined) return
  const limit = plainLimit(graph, 'kds.shard-in-records', stream, shards)
  const verdict = verdictOn(graph, { things: [stream], rate }, limit)
  const enough = Math.ceil(rate.likely / numberOf(limit.fact) / (stream.count ?? 1))
  const label = `Give ${nameOf(graph, stream.id)} ${enough.toLocaleString('en-US')} shards`
  const fix = {
    label,
    apply: (diagram: Parameters<typeof setField>[0]) => setField(diagram, stream.id, 'shards', enough),
  }
  yield 'message' in verdict ? { ...verdict, fixes: [fix] } : verdict
}

/** Every standard reader gets every record, or as much as its line states, and they share what a shard gives. */
function* read(
  graph: DiagramGraph,
  stream: ResourceNode,
  bytes: Rate | undefined,
  shards: number,
): Generator<Found> {
  const lines = graph.outgoing(stream.id, 'poll', 'stream')
  const taken = lines.map((line) => statedBytesOn(line))
  const isOne = lines.length === 1
  if (isOne && taken[0] === undefined) return
  const rates = taken.flatMap((rate) => rate ?? bytes ?? [])
  if (rates.length === 0) return
  const sum = sumOf(rates)
  const all: Rate = {
    ...sum,
    unless: [...new Set([...sum.unless, smaller, ...(isOne ? [] : ['some have enhanced fan-out'])])],
    stated: [...new Map(sum.stated.map((place) => [place.at, place])).values()],
  }
  const found = megabytes(graph, stream, all, 'kds.shard-out-bytes', shards)
  if (!('message' in found)) return
  yield { ...found, message: isOne ? 'oneReader' : 'readers', data: { ...found.data, readers: lines.length } }
}

/** What a line states that a reader takes. */
function statedBytesOn(line: Connection): Rate | undefined {
  const [rate, size] = [statedOn(line), numberIn(line, 'requestBytes')]
  if (rate === undefined || size === undefined) return undefined
  return { ...rate, certain: 0, likely: rate.likely * size }
}
const smaller = 'most records are smaller than the largest'

/** Bytes per second as MB, for the message; the sizes that are stated are the largest. */
function megabytes(graph: DiagramGraph, stream: ResourceNode, bytes: Rate, factId: string, times: number) {
  const fact = factOf(factId)
  return inMegabytes(graph, stream, bytes, { fact, value: bytesOf(fact) * times })
}

function inMegabytes(
  graph: DiagramGraph,
  stream: ResourceNode,
  bytes: Rate,
  { fact, value }: { readonly fact: ReturnType<typeof factOf>; readonly value: number },
) {
  const rate = { ...bytes, certain: 0, likely: bytes.likely / mb }
  return verdictOn(graph, { things: [stream], rate }, { fact, value: value / mb })
}
const mb = 1024 ** 2

function onDemand(graph: DiagramGraph, stream: ResourceNode, bytes: Rate): Found {
  const { surely, fact } = regionalLimit(
    graph,
    { highest: 'kds.ondemand-highest', next: 'kds.ondemand-lowest', largest: threeLargest },
    stream.id,
  )
  const found = inMegabytes(graph, stream, bytes, { fact, value: surely })
  if (!('message' in found)) return found
  const used = Math.ceil((bytes.likely / bytesOf(fact)) * numberOf(fact))
  return { ...found, message: 'bytes', raisable: { factId: fact.id, at: { at: stream.id }, used } }
}

/** What all records together weigh, where rate and size are known of all that is. */
function bytesInto(graph: DiagramGraph, stream: ResourceNode): Rate | undefined {
  const rates = graph.incoming(stream.id).flatMap((line) => {
    const [rate, size] = [rateOn(graph, line), sizeOn(graph, line)]
    if (!isWrite(line) || rate === undefined || size === undefined) return []
    return [{ ...rate, certain: 0, likely: rate.likely * size }]
  })
  if (rates.length === 0) return undefined
  const sum = sumOf(rates)
  return { ...sum, unless: [...sum.unless, smaller] }
}

const isWrite = ({ config }: Connection) => config['operation'] !== 'read' && config['operation'] !== 'query'

function* needsOf(graph: DiagramGraph, stream: ResourceNode, hasCapacity: boolean): Generator<Needs> {
  const factIds = ['kds.shard-in-records', 'kds.shard-in-bytes']
  const rate = rateInto(graph, stream.id, isWrite)
  if (rate !== undefined && !hasCapacity) yield { needs: { at: stream.id, part: 'shards' }, factIds }
  if (rate !== undefined) return
  for (const { id } of unratedInto(graph, stream.id, isWrite))
    yield { needs: { at: id, part: 'ratePerSecond' }, factIds }
}
