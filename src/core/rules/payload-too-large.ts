import { formatValue } from '../catalog/format-value'
import type { Connection, Place } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import type { Pass } from '../model/results'
import { sketch } from '../model/sketch'
import { defineRule, type Problem } from './rule'
import { carriers, inParts } from './shared/payload-carriers'
import { flowsOf, type Flow } from './shared/payload-flow'
import { countedBytes } from './shared/payload-limit'
import { leadsOn } from './shared/payload-limits'
import { needsOf } from './shared/payload-needs'
import { bindingHops, tightestAt, type Verdict } from './shared/payload-verdict'
import { streamTheAnswer } from './shared/stream-answer'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'payload-too-large',
    title: 'Payload larger than the way takes',
    concern: 'correctness',
    looksAt: [
      'lambda',
      'api-gateway',
      'sqs',
      'sns',
      'event-bus',
      'event-rule',
      'scheduler',
      'step-functions',
      'pipes',
      'kinesis',
      'firehose',
      'dynamodb',
      's3',
      'cloudfront',
      'cloudwatch-logs',
      'iot-core',
      'aurora',
    ],
    messages: {
      request: {
        severity: 'error',
        text: '{from} sends {to} {size}{stated}, more than the {limit} of {carrier}.',
      },
      response: {
        severity: 'error',
        text: '{to} answers {from} with {size}{stated}, more than the {limit} of {carrier}.',
      },
      onlyStreamed: {
        severity: 'warning',
        text: '{to} answers {from} with {size}{stated}, which is impossible unless the answer is streamed: buffered, the limit of {carrier} is {limit}.',
      },
      onlyInParts: {
        severity: 'warning',
        text: '{from} sends {to} {size}{stated}, which is impossible unless {parts}: the limit of {carrier} is {limit}.',
      },
      onlyAnotherWay: {
        severity: 'info',
        text: '{from} cannot send {to} {size}{stated}, more than the {limit} of {carrier}, and has to send it another way.',
      },
    },
    why: 'The smallest limit on the way decides how much fits: what is larger is refused, whatever the other parts of the way would take.',
    howToFix:
      'Send what is large through S3 (a presigned URL, and only its key in the request), split it, or stream the answer where the way can stream.',
    facts: [
      'lambda.sync-payload',
      'lambda.async-payload',
      'lambda.esm-payload',
      'lambda.stream-payload',
      'lambda.base64-payload',
      'alb.lambda-payload',
      'apigw.payload-rest',
      'apigw.payload-http',
      'apigw.payload-ws',
      'sns.message-size',
      'sqs.message-size',
      'eb.event-size',
      'eb.scheduler-payload',
      'sfn.payload',
      'kds.record',
      'fh.record',
      'fh.batch-bytes',
      'eb.pipes-payload',
      'ddb.item',
      'ddb.batch-write',
      's3.single-put',
      's3.object',
      'cf.request-body',
      'cwl.request-size',
      'iot.message-size',
      'aurora.data-api-response',
    ],
    sources: [
      {
        title: 'Lambda quotas',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
        asOf: '2026-H2',
      },
      {
        title: 'Response streaming for Lambda functions',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-response-streaming.html',
        asOf: '2026',
      },
    ],
  },

  example: () =>
    sketch(
      { app: { service: 'client', name: 'App' }, resize: { service: 'lambda', name: 'Resize images' } },
      [{ is: 'app -> resize : sync-invoke', config: { requestBytes: 8 * 1024 ** 2 } }],
    ),

  *check(graph) {
    const known = new Map<string, Pass>()
    const exceeded = new Set<string>()
    for (const flow of flowsOf(graph)) {
      for (const verdict of bindingHops(graph, flow)) yield problemOf(graph, flow, verdict)
      for (const hop of flow.hops) notePass(graph, flow, hop, { known, exceeded })
    }
    for (const [place, pass] of known) if (!exceeded.has(place)) yield pass
    for (const target of graph.resources('lambda')) {
      for (const connection of graph.incoming(target.id)) {
        yield* needsOf(
          graph,
          connection,
          (part) => known.has(placeOf(connection, part)) || exceeded.has(placeOf(connection, part)),
        )
      }
    }
  },
})

type Message = Verdict['message']

function problemOf(
  graph: DiagramGraph,
  { stated }: Flow,
  { hop, limit, message }: Verdict,
): Problem<Message> {
  const { connection, isBinary } = hop
  const field = stated.is === 'request' ? 'requestBytes' : 'responseBytes'
  const isElsewhere = stated.at.at !== connection.id
  const counted = countedBytes(stated.bytes, limit, isBinary)
  const size = formatValue(stated.bytes, 'bytes')
  return {
    message,
    at: [sizeAt(graph, connection, field), ...(isElsewhere ? [stated.at] : [])],
    data: {
      from: capitalised(nameOf(graph, connection.from)),
      to: capitalised(nameOf(graph, connection.to)),
      size: counted === stated.bytes ? size : `${size}, which base64 makes ${roughly(counted)}`,
      limit: formatValue(limit.bytes, 'bytes'),
      carrier: carriers[limit.factId] ?? limit.factId,
      parts: inParts[limit.factId] ?? 'it holds several',
      stated: isElsewhere ? ` (stated ${whereStated(graph, stated.at.at)})` : '',
    },
    factIds: [limit.factId, ...(counted === stated.bytes ? [] : ['lambda.base64-payload'])],
    fixes: message === 'onlyStreamed' ? streamTheAnswer(graph, connection) : [],
  }
}

/** In hundredths of an MB, rounded up: what is above a limit stays above it in print. */
function roughly(bytes: number): string {
  const hundredth = 1024 ** 2 / 100
  return formatValue(Math.ceil(bytes / hundredth) * hundredth, 'bytes')
}

function whereStated(graph: DiagramGraph, id: Parameters<DiagramGraph['connection']>[0]): string {
  const connection = graph.connection(id)
  if (connection !== undefined)
    return `from ${nameOf(graph, connection.from)} to ${nameOf(graph, connection.to)}`
  const node = graph.resource(id)
  return node === undefined ? 'elsewhere' : `for what ${nameOf(graph, node.id)} passes on`
}

const sizeAt = (graph: DiagramGraph, connection: Connection, part: string): Place =>
  leadsOn(graph, connection) ? { at: connection.id } : { at: connection.id, part }
const placeOf = ({ id }: Connection, part: string) => `${id}#${part}`

/** The fullest that is known of a connection whose limits are known. */
function notePass(
  graph: DiagramGraph,
  { stated }: Flow,
  hop: Flow['hops'][number],
  to: { readonly known: Map<string, Pass>; readonly exceeded: Set<string> },
): void {
  const part = stated.is === 'request' ? 'requestBytes' : 'responseBytes'
  const place = placeOf(hop.connection, part)
  const tightest = tightestAt(graph, stated, hop)
  if (tightest === undefined) return
  if (tightest.isExceeded) to.exceeded.add(place)
  const used = countedBytes(stated.bytes, tightest.limit, hop.isBinary)
  if ((to.known.get(place)?.used ?? -1) >= used) return
  to.known.set(place, {
    pass: sizeAt(graph, hop.connection, part),
    factId: tightest.limit.factId,
    used,
    limit: tightest.limit.bytes,
  })
}
