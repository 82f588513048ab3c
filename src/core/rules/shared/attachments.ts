import type { Connection, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'

/** What a volume is attached to. */
export interface Attachments {
  readonly volume: ResourceNode
  /** EC2 instances, each once, in the order of the connections. */
  readonly instances: readonly Attachment[]
  readonly functions: readonly Attachment[]
  /** Instances for each of the volumes that the node stands for. */
  readonly perVolume: number
  /** More instances than volumes. */
  readonly isShared: boolean
  /** The node stands for several volumes, enough for one on each instance: nothing is said about which is where. */
  readonly isOneEach: boolean
}

/** One line between a volume and something. */
export interface Attachment {
  readonly connection: Connection
  readonly to: ResourceNode
}

/**
 * What a volume is attached to. Every line to an instance or a function is an attachment, whatever it is called. Auto
 * Scaling groups and ECS tasks are left out: each instance and task gets a new volume of its own (ebs.ecs).
 */
export function attachmentsOf(graph: DiagramGraph, volume: ResourceNode): Attachments {
  const found = new Map<string, Attachment>()
  for (const connection of [...graph.outgoing(volume.id), ...graph.incoming(volume.id)].toSorted(byId)) {
    const to = graph.resource(connection.from === volume.id ? connection.to : connection.from)
    if (to !== undefined && !found.has(to.id)) found.set(to.id, { connection, to })
  }
  const of = (service: string) => [...found.values()].filter(({ to }) => to.service === service)
  const instances = of('ec2')
  const count = instances.reduce(
    (sum, { to }) => sum + (hasEachItsOwn(graph, volume, to) ? 1 : (to.count ?? 1)),
    0,
  )
  const volumes = volume.count ?? 1
  return {
    volume,
    instances,
    functions: of('lambda'),
    perVolume: Math.ceil(count / volumes),
    isShared: count > volumes,
    isOneEach: volumes > 1 && count <= volumes,
  }
}

/**
 * Whether one line to an instance that is drawn once for many means a volume for each of them: a launch template makes one
 * for every member of an Auto Scaling group, and every instance starts from a boot volume of its own.
 */
function hasEachItsOwn(graph: DiagramGraph, volume: ResourceNode, instance: ResourceNode): boolean {
  if (volume.config['multiAttach'] === true) return false
  const lines = [...graph.outgoing(instance.id, 'membership'), ...graph.incoming(instance.id, 'membership')]
  const joined = lines.map(({ from, to }) => graph.resource(from === instance.id ? to : from))
  const isMember = [...graph.referring(instance.id), ...joined].some(
    (by) => by !== undefined && 'service' in by && by.service === 'asg',
  )
  return isMember || volume.config['bootVolume'] === true
}

const byId = (a: Connection, b: Connection) => (a.id < b.id ? -1 : 1)
