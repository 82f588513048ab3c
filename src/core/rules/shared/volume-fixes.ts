import { numberOf } from '../../catalog/fact'
import { factOf } from '../../catalog/facts'
import { addNode } from '../../edit/add-node'
import { connect } from '../../edit/connect'
import { removeItems } from '../../edit/remove-items'
import { setField } from '../../edit/set-field'
import { fitContainers } from '../../layout/fit-containers'
import { place } from '../../layout/place'
import type { Diagram, NodeId, ResourceNode } from '../../model/diagram'
import { graphOf, type DiagramGraph } from '../../model/graph'
import { ok, type Result } from '../../model/results'
import { subnetsOf, vpcOf } from '../../network/location'
import { zoneOf } from '../../network/zones'
import type { Fix } from '../rule'
import { attachmentsOf, type Attachments } from './attachments'
import { isNotNitro } from './multi-attach'
import { withRoom } from '../../layout/with-room'

/** States io2 with Multi-Attach, where nothing else that is stated forbids it. */
export function multiAttachOn({ volume, instances, perVolume }: Attachments): readonly Fix[] {
  if (perVolume > numberOf(factOf('ebs.multi-attach')) || volume.config['bootVolume'] === true) return []
  if (instances.some(({ to }) => isNotNitro(to))) return []
  return [
    {
      label: 'Make it io2 with Multi-Attach',
      apply(diagram) {
        const typed = setField(diagram, volume.id, 'volumeType', 'io2')
        return typed.ok ? setField(typed.value, volume.id, 'multiAttach', true) : typed
      },
    },
  ]
}

/** An EFS file system, mounted by all, in the place of the volume. Not offered for Windows, which EFS does not serve. */
export function fileSystemInstead(graph: DiagramGraph, volume: ResourceNode): readonly Fix[] {
  const { instances } = attachmentsOf(graph, volume)
  if (volume.config['bootVolume'] === true) return []
  if (instances.some(({ to }) => to.config['operatingSystem'] === 'Windows')) return []
  return [{ label: 'Use EFS instead', apply: (diagram) => withFileSystem(diagram, volume) }]
}

function withFileSystem(diagram: Diagram, volume: ResourceNode): Result<Diagram> {
  const graph = graphOf(diagram)
  const { instances, functions } = attachmentsOf(graph, volume)
  const clients = [...instances, ...functions].map(({ to }) => to.id)
  const removed = removeItems(diagram, [volume.id])
  if (!removed.ok) return removed

  const home = homeOf(graph, volume, clients)
  const subnets = mountTargets(graph, clients).filter((id) => vpcOf(graph, id)?.id === home)
  const added = addNode(removed.value, {
    service: 'efs',
    parentId: home,
    name: volume.name,
    config: subnets.length === 0 ? {} : { subnets: subnets.map((ref) => ({ ref })) },
  })
  if (!added.ok) return added
  // It gets its place at the end, near what mounts it.
  let changed: Diagram = { ...added.value.diagram, layout: removed.value.layout }
  for (const client of clients) {
    const connected = connect(changed, { from: client, to: added.value.id, kind: 'mount' })
    if (!connected.ok) return connected
    changed = connected.value.diagram
  }
  return ok(withRoom(diagram, fitContainers(place(changed), subnets)))
}

/** A file system is in one VPC: that of its clients, else wherever the volume was that can hold it. */
function homeOf(graph: DiagramGraph, volume: ResourceNode, clients: readonly NodeId[]): NodeId | null {
  for (const id of [...clients, volume.id]) {
    const vpc = vpcOf(graph, id)
    if (vpc !== undefined) return vpc.id
  }
  return (graph.enclosing(volume.id, 'region') ?? graph.enclosing(volume.id, 'account'))?.id ?? null
}

/** A mount target in each zone of the clients, as AWS has at most one in each. */
function mountTargets(graph: DiagramGraph, clients: readonly NodeId[]): readonly NodeId[] {
  const byZone = new Map<string, NodeId>()
  for (const client of clients) {
    for (const subnet of subnetsOf(graph, client)) {
      const zone = zoneOf(graph, subnet.id)
      const key = zone?.stated ?? zone?.box?.id ?? subnet.id
      if (!byZone.has(key)) byZone.set(key, subnet.id)
    }
  }
  return [...byZone.values()]
}
