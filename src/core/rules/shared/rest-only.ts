import { setField } from '../../edit/set-field'
import type { Connection, Place, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import type { Fix, Problem } from '../rule'
import { farEndsOf, targetsOf } from './far-ends'
import { nameOf } from '../../network/wording'

/** The messages about them. */
export type RestOnlyMessage =
  | 'noIntegration'
  | 'onlyPublicObjects'
  | 'waitsForFunction'
  | 'noCache'
  | 'noEndpointType'
  | 'noPrivateEndpoint'
  | 'noWebAcl'

/** Something that is drawn or stated and that only a REST API has. */
export interface RestOnly {
  readonly message: RestOnlyMessage
  readonly at: Problem['at']
  readonly data?: Readonly<Record<string, string>>
  readonly factId: string
  readonly fixes?: readonly Fix[]
  /** WebSocket APIs have it as well. */
  readonly httpOnly?: true
}

/** What is drawn or stated of an API, whatever its type, that only REST APIs have. */
export function* restOnlyOf(graph: DiagramGraph, api: ResourceNode): Generator<RestOnly> {
  const along = (line: Connection, end: ResourceNode): readonly [Place, ...Place[]] => [
    { at: api.id },
    { at: line.id },
    { at: end.id },
  ]
  for (const { line, end } of targetsOf(graph, api.id, ...calls)) {
    const rest = { at: along(line, end), data: { target: nameOf(graph, end.id) }, httpOnly: true } as const
    if (end.service === 'lambda') {
      if (line.kind === 'async-invoke')
        yield { message: 'waitsForFunction', factId: 'apigw.async-invoke', ...rest }
    } else if (without.has(end.service) && !isPublicBucket(end)) {
      const message = mayBePublic(end) ? 'onlyPublicObjects' : 'noIntegration'
      yield { message, factId: 'apigw.aws-action-rest-only', ...rest }
    }
  }
  if (api.config['cache'] === true) {
    const off = { label: 'Turn the cache off', apply: setOff(api, 'cache') }
    yield {
      message: 'noCache',
      at: [{ at: api.id, part: 'cache' }],
      factId: 'apigw.no-waf-http',
      fixes: [off],
    }
  }
  const endpoint = api.config['endpointType']
  if (endpoint === 'Private' || endpoint === 'Edge-optimized') {
    const regional: Fix = {
      label: 'Make it Regional',
      apply: (diagram) => setField(diagram, api.id, 'endpointType', 'Regional'),
    }
    yield {
      message: 'noEndpointType',
      at: [{ at: api.id, part: 'endpointType' }],
      data: { endpoint: endpoint === 'Private' ? 'private' : 'edge-optimized' },
      factId: 'apigw.no-waf-http',
      fixes: [regional],
    }
  }
  for (const { line, end } of farEndsOf(graph, api.id, 'privatelink', 'association')) {
    if (end.service === 'interface-endpoint' && line.kind === 'privatelink')
      yield {
        message: 'noPrivateEndpoint',
        at: along(line, end),
        data: { endpoint: nameOf(graph, end.id) },
        factId: 'apigw.no-waf-http',
      }
    if (end.service === 'waf' && line.kind === 'association')
      yield {
        message: 'noWebAcl',
        at: along(line, end),
        data: { acl: nameOf(graph, end.id) },
        factId: 'apigw.no-waf-http',
      }
  }
}

const calls = ['data-access', 'sync-invoke', 'async-invoke', 'event', 'transfer', 'traffic'] as const
/** Services that are called by a signed AWS API alone, and that no HTTP API integrates with. */
const without: ReadonlySet<string> = new Set([
  'dynamodb',
  's3',
  'sns',
  'firehose',
  'secrets-manager',
  'parameter-store',
  'kms',
  'athena',
  'rekognition',
  'sagemaker',
  'ses',
  'timestream',
  'glue',
])

const mayBePublic = ({ service, config }: ResourceNode) =>
  service === 's3' && config['publicAccessBlocked'] === undefined

/** Its objects have public HTTP addresses, which any API can fetch. */
const isPublicBucket = ({ service, config }: ResourceNode) =>
  service === 's3' && (config['website'] === true || config['publicAccessBlocked'] === false)

const setOff =
  (api: ResourceNode, key: string): Fix['apply'] =>
  (diagram) =>
    setField(diagram, api.id, key, false)
