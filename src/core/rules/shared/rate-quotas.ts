import { bytesOf, numberOf } from '../../catalog/fact'
import { factOf } from '../../catalog/facts'
import { refsOf, type Connection, type ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import type { Rate } from './rate'
import { rateInto, rateOn, sumOf } from './rate-flow'
import { plainLimit, type PlainLimit } from './rate-verdict'
import { regionalLimit, threeLargest } from './regional-limit'
import { sizeOn } from './size-flow'

/** A quota of requests that a service takes, and what of a drawing counts against it. */
export interface RateQuota {
  readonly service: string
  /** What the number counts: “PutEvents calls”. */
  readonly what: string
  /** Whose the number is: “an account in its Region”. */
  readonly whose: string
  readonly facts: readonly [string, ...string[]]
  /** One account in one Region shares it. */
  readonly isShared: boolean
  /** The connections that count. */
  readonly counts: (graph: DiagramGraph, thing: ResourceNode, line: Connection) => boolean
  readonly rateAt: (graph: DiagramGraph, thing: ResourceNode) => Rate | undefined
  readonly limitAt: (graph: DiagramGraph, thing: ResourceNode) => PlainLimit
}

/** The limit of its Region; where that is not stated, of the largest. */
const inRegion =
  (highest: string, next: string): RateQuota['limitAt'] =>
  (graph, { id, count }) => {
    const { surely, fact } = regionalLimit(graph, { highest, next, largest: threeLargest }, id)
    return { value: surely * (count ?? 1), fact }
  }

const perThing =
  (factId: string): RateQuota['limitAt'] =>
  (graph, thing) =>
    plainLimit(graph, factId, thing, thing.count)

/** With a reason nothing is certain but `certain`. */
const unless = (rate: Rate | undefined, reason: string, certain = 0): Rate | undefined =>
  rate && { ...rate, certain, unless: [...rate.unless, reason] }

const isPut: RateQuota['counts'] = (graph, _bus, { kind, from }) =>
  kind !== 'event' && kind !== 'replication' && graph.resource(from)?.service !== 's3'

const putEvents: RateQuota = {
  service: 'event-bus',
  what: 'PutEvents calls',
  whose: 'an account in its Region',
  facts: ['eb.putevents-rate-highest', 'eb.putevents-rate-next', 'eb.putevents-entries'],
  isShared: true,
  counts: isPut,
  rateAt(graph, bus) {
    // Its quotas are others.
    if (bus.config['busType'] !== undefined && bus.config['busType'] !== 'classic') return undefined
    const rate = rateInto(graph, bus.id, (line) => isPut(graph, bus, line))
    const perCall = numberOf(factOf('eb.putevents-entries'))
    return rate && unless(rate, 'each call carries several events', rate.certain / perCall)
  },
  limitAt: (graph, { id }) => {
    const quota = {
      highest: 'eb.putevents-rate-highest',
      next: 'eb.putevents-rate-next',
      largest: threeLargest,
    }
    const { surely, fact } = regionalLimit(graph, quota, id)
    return { value: surely, fact }
  },
}

const apiDestinations: RateQuota = {
  service: 'api-destination',
  what: 'invocations',
  whose: 'an API destination',
  facts: ['eb.api-dest-rate'],
  isShared: false,
  counts: () => true,
  rateAt: (graph, { id }) =>
    unless(rateInto(graph, id), 'events may wait, since EventBridge delivers them later'),
  limitAt: perThing('eb.api-dest-rate'),
}

const isStart: RateQuota['counts'] = (_graph, { config }, { kind }) =>
  !(kind === 'sync-invoke' && config['workflowType'] === 'Express')

const starts = (type: 'Standard' | 'Express'): RateQuota => {
  const factId = type === 'Standard' ? 'sfn.start-rate-standard' : 'sfn.start-rate-express'
  return {
    service: 'step-functions',
    what: 'starts',
    whose: `the ${type} workflows of an account in its Region`,
    facts: [factId],
    isShared: true,
    counts: isStart,
    rateAt(graph, flow) {
      const rate = rateInto(graph, flow.id, (line) => isStart(graph, flow, line))
      const stated = flow.config['workflowType']
      if (stated === type) return rate
      // What is not stated is judged once, as the one that takes fewer.
      if (stated !== undefined || type === 'Express') return undefined
      return unless(rate, 'it is an Express workflow')
    },
    limitAt: (graph, thing) => plainLimit(graph, factId, thing),
  }
}

const isDirectPut: RateQuota['counts'] = (graph, _stream, { from }) =>
  !['kinesis', 'msk'].includes(graph.resource(from)?.service ?? '')

const directPuts: RateQuota = {
  service: 'firehose',
  what: 'records',
  whose: 'direct puts into a stream',
  facts: ['fh.directput-records-highest', 'fh.directput-records-lowest'],
  isShared: false,
  counts: isDirectPut,
  rateAt: (graph, stream) => rateInto(graph, stream.id, (line) => isDirectPut(graph, stream, line)),
  limitAt: inRegion('fh.directput-records-highest', 'fh.directput-records-lowest'),
}

const directBytes: RateQuota = {
  ...directPuts,
  what: 'MiB',
  facts: ['fh.directput-bytes-highest', 'fh.directput-bytes-lowest'],
  rateAt(graph, stream) {
    const mib = bytesOf(factOf('fh.directput-bytes-lowest'))
    const rates = graph.incoming(stream.id).flatMap((line) => {
      const [rate, size] = [rateOn(graph, line), sizeOn(graph, line)]
      if (rate === undefined || size === undefined || !isDirectPut(graph, stream, line)) return []
      return [{ ...rate, likely: (rate.likely * size) / mib }]
    })
    return rates.length === 0 ? undefined : unless(sumOf(rates), 'most records are smaller than the largest')
  },
  limitAt(graph, { id, count }) {
    const quota = {
      highest: 'fh.directput-bytes-highest',
      next: 'fh.directput-bytes-lowest',
      largest: threeLargest,
    }
    const { surely, fact } = regionalLimit(graph, quota, id)
    const mib = bytesOf(factOf('fh.directput-bytes-lowest'))
    return { value: (surely / mib) * (count ?? 1), fact }
  },
}

const queries: RateQuota = {
  service: 'route53-resolver',
  what: 'queries',
  whose: 'the addresses of the endpoint',
  facts: ['r53.resolver-queries', 'r53.resolver-addresses'],
  isShared: false,
  counts: () => true,
  rateAt(graph, endpoint) {
    const rate = rateInto(graph, endpoint.id)
    return refsOf(endpoint.config['subnets']).length > 0 ? unless(rate, 'it has more addresses') : rate
  },
  limitAt(graph, endpoint) {
    const most = numberOf(factOf('r53.resolver-addresses'))
    const addresses = refsOf(endpoint.config['subnets']).length || most
    return plainLimit(graph, 'r53.resolver-queries', endpoint, addresses * (endpoint.count ?? 1))
  },
}

/** Every quota of requests whose sum needs no more than what is stated at the lines into the thing. */
export const rateQuotas: readonly RateQuota[] = [
  putEvents,
  apiDestinations,
  starts('Standard'),
  starts('Express'),
  directPuts,
  directBytes,
  queries,
]
