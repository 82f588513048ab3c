import { kindOf } from '../../catalog/catalog'
import type { Connection, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { oncePerGraph } from '../../network/once'
import { limit, none, roomOf, type HopLimits, type PayloadLimit } from './payload-limit'
import { storedLimits } from './payload-stores'

/**
 * Whether a connection has this field, and its value travels on it. An S3 event carries metadata, never the object; and
 * CloudFront invokes only Lambda@Edge functions, which change what passes and need not carry it.
 */
export function carries(
  graph: DiagramGraph,
  { kind, from, to }: Connection,
  field: 'requestBytes' | 'responseBytes',
): boolean {
  if (kindOf(kind)?.fields.some(({ key }) => key === field) !== true) return false
  const [source, target] = [graph.resource(from), graph.resource(to)]
  const isAtEdge = kind === 'sync-invoke' && source?.service === 'cloudfront' && target?.service === 'lambda'
  return !isAtEdge && !isS3Event(source, target)
}

/** Whether a connection only says where something leads: a size has no field on it, and travels on behind it. */
export function leadsOn(graph: DiagramGraph, { kind, from, to }: Connection): boolean {
  if (kind === 'association') return graph.resource(from)?.service === 'endpoint-service'
  // Requests go from the endpoint to the service, however it is drawn.
  if (kind === 'privatelink') return graph.resource(to)?.service !== 'interface-endpoint'
  return kind === 'dns-record'
}

/** Whether this is S3 telling something that an object is there. */
export function isS3Event(from: ResourceNode | undefined, to: ResourceNode | undefined): boolean {
  return from?.service === 's3' && notified.has(to?.service ?? '')
}
const notified: ReadonlySet<string> = new Set(['lambda', 'sqs', 'sns', 'event-bus'])

/** The limits of a request, message or record on this connection. */
export const requestLimits = oncePerGraph((graph, connection: Connection): HopLimits => {
  const { from, to, kind } = connection
  if (kind === 'dns-record') return none
  const [source, target] = [graph.resource(from), graph.resource(to)]
  const stored = target === undefined ? none : storedLimits(connection, target)
  const found = [
    ...(source === undefined ? [] : ownLimits(source)),
    ...(target === undefined ? [] : ownLimits(target)),
    ...(target?.service === 'lambda' ? lambdaRequest(kind, source) : []),
    ...stored.always,
  ]
  return { always: tightestFirst(found), unless: stored.unless }
})

/** The limits of the answer that comes back on this connection. */
export const responseLimits = oncePerGraph((graph, connection: Connection): HopLimits => {
  if (connection.kind === 'dns-record') return none
  const [source, target] = [graph.resource(connection.from), graph.resource(connection.to)]
  const buffered = tightestFirst([
    ...(source === undefined ? [] : ownAnswer(source)),
    ...(target === undefined ? [] : ownAnswer(target)),
    ...(target?.service === 'lambda' && waits.has(connection.kind) ? invocation(source, 'in base64') : []),
    ...(isDataApi(connection, target) ? [limit('aurora.data-api-response')] : []),
  ])
  const streamed =
    target?.service === 'lambda' && waits.has(connection.kind) ? [limit('lambda.stream-payload')] : []
  switch (streaming(connection, source, target)) {
    case 'no':
      return { always: buffered, unless: [] }
    case 'yes':
      return { always: streamed, unless: [] }
    case 'open':
      return { always: streamed, unless: buffered }
  }
})

/** A call over HTTPS instead of the database’s protocol. */
const isDataApi = ({ config }: Connection, target: ResourceNode | undefined) =>
  config['throughDataApi'] === true && target?.service === 'aurora'

/** What a service takes and gives on, whoever stands at the other end. */
function ownLimits({ service, config }: ResourceNode): readonly PayloadLimit[] {
  const factId = service === 'api-gateway' ? gatewayFact(config['apiKind']) : messageFacts[service]
  if (factId === undefined) return []
  const documented = limit(factId)
  const stated = service === 'sqs' ? config['maximumMessageBytes'] : undefined
  return [
    typeof stated === 'number' && stated < documented.bytes ? { ...documented, bytes: stated } : documented,
  ]
}

const messageFacts: Readonly<Record<string, string>> = {
  sns: 'sns.message-size',
  sqs: 'sqs.message-size',
  'event-bus': 'eb.event-size',
  scheduler: 'eb.scheduler-payload',
  'step-functions': 'sfn.payload',
  kinesis: 'kds.record',
  pipes: 'eb.pipes-payload',
  'event-rule': 'eb.event-size',
  'iot-core': 'iot.message-size',
}

function gatewayFact(apiKind: unknown): string {
  if (apiKind === 'WebSocket') return 'apigw.payload-ws'
  return apiKind === 'HTTP' ? 'apigw.payload-http' : 'apigw.payload-rest'
}

const waits: ReadonlySet<string> = new Set([
  'sync-invoke',
  'load-balancer-target',
  'origin',
  'data-access',
  'privatelink',
])

function lambdaRequest(kind: string, source: ResourceNode | undefined): readonly PayloadLimit[] {
  switch (kind) {
    case 'async-invoke':
    case 'event':
      return [limit('lambda.async-payload')]
    case 'poll':
    case 'stream':
      return [limit('lambda.esm-payload')]
    default:
      // A load balancer measures the body that it gets, and of an answer the JSON that the function makes.
      return waits.has(kind) ? invocation(source, 'as it is') : []
  }
}

/** A synchronous invocation takes as much as it gives back. */
function invocation(
  source: ResourceNode | undefined,
  atLoadBalancer: PayloadLimit['counts'],
): readonly PayloadLimit[] {
  const own = limit('lambda.sync-payload', 'in base64')
  return source?.service === 'alb' ? [limit('alb.lambda-payload', atLoadBalancer), own] : [own]
}

const answersOf: ReadonlySet<string> = new Set(['api-gateway', 'step-functions'])
const ownAnswer = (resource: ResourceNode) => (answersOf.has(resource.service) ? ownLimits(resource) : [])

/** Services that take Lambda’s answer whole. */
const buffers: ReadonlySet<string> = new Set([
  'alb',
  'step-functions',
  'firehose',
  'cognito',
  'rds',
  'aurora',
  's3',
])

/** Whether the answer is streamed: a function URL or the SDK can, a REST API can, other APIs and load balancers cannot. */
function streaming(
  { config }: Connection,
  source: ResourceNode | undefined,
  target: ResourceNode | undefined,
): 'yes' | 'no' | 'open' {
  const api = [source, target].find((end) => end?.service === 'api-gateway')
  const kind = api?.config['apiKind']
  if (buffers.has(source?.service ?? '') || kind === 'HTTP' || kind === 'WebSocket') return 'no'
  const ofFunction = target?.service === 'lambda' ? target.config['responseStreaming'] : undefined
  const mode = api?.config['responseMode']
  if (config['streamedResponse'] === false || ofFunction === false || mode === 'buffered') return 'no'
  if (api === undefined && target?.service !== 'lambda') return 'no'
  if (config['streamedResponse'] === true || mode === 'streamed') return 'yes'
  return api === undefined && ofFunction === true ? 'yes' : 'open'
}

/** By the room for a body in base64, since a limit on the encoded body binds before an equal one on the plain body. */
function tightestFirst(limits: readonly PayloadLimit[]): readonly PayloadLimit[] {
  return limits.toSorted((a, b) => a.bytes - b.bytes || roomOf(a, true) - roomOf(b, true))
}
