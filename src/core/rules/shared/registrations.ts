import { setField } from '../../edit/set-field'
import { refsOf, type Connection, type ConfigValue, type Place, type ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import type { Fix } from '../rule'
import { targetsOf } from './far-ends'

/** A target of a load balancer, with what its line or its target group says of it. */
export interface Registration {
  readonly balancer: ResourceNode
  readonly target: ResourceNode
  readonly line: Connection
  readonly group: ResourceNode | undefined
  readonly targetType: Stated
  readonly protocol: Stated
}

/** A value that may be stated, and where it is or would be. */
export interface Stated {
  readonly value: string | undefined
  readonly at: Place
}

/** The targets of a load balancer in the order of their lines; what the line states goes before what its group does. */
export function registrationsOf(graph: DiagramGraph, balancer: ResourceNode): readonly Registration[] {
  return targetsOf(graph, balancer.id, 'load-balancer-target').map(({ line, end }) => {
    const named = refsOf(line.config['targetGroup'])[0]
    const found = named === undefined ? undefined : graph.resource(named)
    const group = found?.service === 'target-group' ? found : undefined
    const stated = (key: string): Stated => {
      const own = textOf(line.config[key])
      const shared = textOf(group?.config[key])
      return group !== undefined && own === undefined && shared !== undefined
        ? { value: shared, at: { at: group.id, part: key } }
        : { value: own, at: { at: line.id, part: key } }
    }
    return {
      balancer,
      target: end,
      line,
      group,
      targetType: stated('targetType'),
      protocol: stated('protocol'),
    }
  })
}

const textOf = (value: ConfigValue | undefined) => (typeof value === 'string' ? value : undefined)

/** Whether its containers run on Fargate, for certain. */
export function isOnFargate({ service, config }: ResourceNode): boolean {
  return service === 'fargate' || config['launchType'] === 'Fargate'
}

/** What a load balancer speaks to its targets, and the fact that says so. */
export const protocolsOf: Readonly<Record<string, readonly [protocols: readonly string[], factId: string]>> =
  {
    alb: [['HTTP', 'HTTPS'], 'alb.protocols'],
    nlb: [['TCP', 'TLS', 'UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC'], 'nlb.protocols'],
    gwlb: [['GENEVE'], 'gwlb.geneve'],
  }
/** The target types of a load balancer. */
export const typesOf: Readonly<Record<string, readonly string[]>> = {
  alb: ['instance', 'ip', 'lambda'],
  nlb: ['instance', 'ip', 'alb'],
}
/** The fact that says so. */
export const typeFacts: Readonly<Record<string, string>> = {
  alb: 'alb.target-types',
  nlb: 'nlb.target-types',
}

/** The only type by which this can be a target, as far as that is certain. */
export function neededType(balancer: ResourceNode, target: ResourceNode, type: string): string | undefined {
  if (target.service === 'lambda') return 'lambda'
  if (target.service === 'alb') return balancer.service === 'nlb' && type !== 'ip' ? 'alb' : 'ip'
  if (isOnFargate(target) || byAddressOnly.has(target.service)) return 'ip'
  if (target.service === 'asg') return 'instance'
  return hasInstances.has(target.service) && (type === 'lambda' || type === 'alb') ? 'instance' : undefined
}

const byAddressOnly: ReadonlySet<string> = new Set([
  'server',
  'rds',
  'aurora',
  'rds-proxy',
  'elasticache',
  'interface-endpoint',
])
const hasInstances: ReadonlySet<string> = new Set(['ec2', 'ecs-service', 'ecs-cluster', 'ecs-task', 'eks'])

/** States a protocol or target type where it is stated now or would be. */
export function stating({ at }: Stated, value: string): Fix {
  const key = at.part ?? ''
  return {
    label: key === 'protocol' ? `Speak ${value} to it` : (registering[value] ?? `Register it by ${value}`),
    apply: (diagram) => setField(diagram, at.at, key, value),
  }
}

const registering: Readonly<Record<string, string>> = {
  instance: 'Register it by instance ID',
  ip: 'Register it by IP address',
  lambda: 'Register it as a function',
  alb: 'Register it as a load balancer',
}
