import { kindOf } from '../../catalog/catalog'
import type { Connection, NodeId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { carries, leadsOn } from './payload-limits'

export type SizeField = 'requestBytes' | 'responseBytes'

/** Whether what gets to a thing goes on behind it: not behind what computes or stores, nor where an output is stated. */
export function passesOn(resource: ResourceNode | undefined, field: SizeField): boolean {
  return (
    resource !== undefined &&
    passing[field].has(resource.service) &&
    typeof resource.config['outputBytes'] !== 'number'
  )
}

const passesAnswers: readonly string[] = [
  'api-gateway',
  'alb',
  'nlb',
  'target-group',
  'cloudfront',
  'global-accelerator',
  'route53',
  'interface-endpoint',
  'endpoint-service',
  'internet',
  'igw',
  'clb',
  'gwlb',
  'gwlb-endpoint',
  'vpc-lattice',
]
const passing: Readonly<Record<SizeField, ReadonlySet<string>>> = {
  requestBytes: new Set([
    ...passesAnswers,
    'sqs',
    'sns',
    'event-bus',
    'event-rule',
    'kinesis',
    'pipes',
    'iot-core',
  ]),
  responseBytes: new Set(passesAnswers),
}

/** What leaves a node and states no size of its own. */
export function next(graph: DiagramGraph, id: NodeId, field: SizeField): readonly Connection[] {
  return graph.outgoing(id).filter((connection) => isUnstated(graph, connection, field))
}

/** Whether a size travels on this connection that is stated elsewhere. */
export function isUnstated(graph: DiagramGraph, connection: Connection, field: SizeField): boolean {
  if (leadsOn(graph, connection)) return true
  return (
    carries(graph, connection, field) &&
    typeof connection.config[field] !== 'number' &&
    kindOf(connection.kind)?.role === 'use'
  )
}

/** The other ways that something with several may take for one and the same request or answer. */
export function alternativesTo(
  graph: DiagramGraph,
  taken: Connection,
  field: SizeField,
): readonly Connection[] {
  return graph
    .outgoing(taken.from)
    .filter((other) => other.id !== taken.id && (leadsOn(graph, other) || carries(graph, other, field)))
    .filter(({ to }) => {
      const service = graph.resource(to)?.service ?? ''
      return field === 'requestBytes' ? !takesNoBody.has(service) : answersWithContent.has(service)
    })
}

/** Whether a thing sends each request one way of several; a topic sends every message to all. */
export function chooses(graph: DiagramGraph, id: NodeId): boolean {
  return graph.resource(id)?.service !== 'sns'
}

/** Asked on the side, with something else than the request. */
const takesNoBody: ReadonlySet<string> = new Set([
  'cognito',
  'cloudwatch',
  'waf',
  'acm',
  'kms',
  'secrets-manager',
  'iam-role',
  'route53',
  'dynamodb',
  'elasticache',
  'ecr',
  'dax',
  'memorydb',
  'parameter-store',
  'appconfig',
  'cloudwatch-logs',
  'x-ray',
])
/** What an answer may come from, or come through. */
const answersWithContent: ReadonlySet<string> = new Set([
  'ec2',
  'asg',
  'ecs-service',
  'ecs-cluster',
  'lambda',
  'alb',
  'nlb',
  'target-group',
  's3',
  'server',
  'third-party',
  'api-gateway',
  'cloudfront',
  'interface-endpoint',
  'endpoint-service',
  'fargate',
  'eks',
  'ecs-task',
  'app-runner',
  'elastic-beanstalk',
  'lightsail',
  'clb',
  'gwlb',
  'vpc-lattice',
  'appsync',
  's3-access-point',
  'mediastore',
  'mediapackage',
])
