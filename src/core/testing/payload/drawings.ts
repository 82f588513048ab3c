import { sketch, type SketchedConnection, type SketchedNode } from '../../model/sketch'

export const KB = 1024
export const MB = 1024 * KB
type Values = Readonly<Record<string, unknown>>

const services: Readonly<Record<string, SketchedNode>> = {
  client: { service: 'client' },
  api: { service: 'api-gateway' },
  fn: { service: 'lambda' },
  alb: { service: 'alb' },
  topic: { service: 'sns' },
  queue: { service: 'sqs' },
  bus: { service: 'event-bus' },
  clock: { service: 'scheduler' },
  flow: { service: 'step-functions' },
  bucket: { service: 's3' },
  cdn: { service: 'cloudfront' },
  web: { service: 'ecs-service' },
  stream: { service: 'kinesis' },
  logs: { service: 'cloudwatch' },
  fn2: { service: 'lambda' },
  nlb: { service: 'nlb' },
  names: { service: 'route53' },
  group: { service: 'target-group' },
  door: { service: 'interface-endpoint' },
  offer: { service: 'endpoint-service' },
  table: { service: 'dynamodb' },
  fh: { service: 'firehose' },
  pipe: { service: 'pipes' },
  rule: { service: 'event-rule' },
  things: { service: 'iot-core' },
  lines: { service: 'cloudwatch-logs' },
  db: { service: 'aurora' },
}

/** The services that the connections name, and the connections; each is `[from -> to : kind, fields]` or just the text. */
export function drawn(
  connections: readonly (string | readonly [string, Values])[],
  config: Readonly<Record<string, Values>> = {},
) {
  const lines: SketchedConnection[] = connections.map((line) =>
    typeof line === 'string' ? line : { is: line[0], config: line[1] },
  )
  const named = new Set([
    ...connections.flatMap((line) =>
      (typeof line === 'string' ? line : line[0]).split(/ -> | : /).slice(0, 2),
    ),
    ...Object.keys(config),
  ])
  const nodes = Object.entries(services).filter(([key]) => named.has(key))
  return sketch(
    Object.fromEntries(nodes.map(([key, node]) => [key, { ...node, config: config[key] ?? {} }])),
    lines,
  )
}

export const request = (bytes: number, more: Values = {}): Values => ({ requestBytes: bytes, ...more })
export const response = (bytes: number, more: Values = {}): Values => ({ responseBytes: bytes, ...more })
export const url = (fields: Values, config: Readonly<Record<string, Values>> = {}) =>
  drawn([['client -> fn : sync-invoke', fields]], config)
export const behindApi = (fields: Values, api: Values = {}, fn: Values = {}) =>
  drawn([['client -> api : sync-invoke', fields], 'api -> fn : sync-invoke'], { api, fn })
export const pass = (at: string, factId: string, used: number, limit: number) => ({ at, factId, used, limit })
