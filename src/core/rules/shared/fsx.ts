import { addNode } from '../../edit/add-node'
import { connect } from '../../edit/connect'
import { removeItems } from '../../edit/remove-items'
import { setField } from '../../edit/set-field'
import type { Config, Connection, Diagram, NodeId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { ok, type Result } from '../../model/results'
import type { Fix } from '../rule'

/** The services that are FSx file systems; `fsx` leaves the type to a field. */
export const fsxServices = ['fsx', 'fsx-windows', 'fsx-lustre', 'fsx-ontap', 'fsx-openzfs'] as const

const typeOfService: Readonly<Record<string, string>> = {
  'fsx-windows': 'Windows File Server',
  'fsx-lustre': 'Lustre',
  'fsx-ontap': 'NetApp ONTAP',
  'fsx-openzfs': 'OpenZFS',
}

/** The FSx file system type: by the service, or as stated of a plain `fsx`; nothing where it is open. */
export function fsxTypeOf(resource: ResourceNode): string | undefined {
  const known = typeOfService[resource.service]
  if (known !== undefined || resource.service !== 'fsx') return known
  const stated = resource.config['fileSystemType']
  return typeof stated === 'string' ? stated : undefined
}

/** Whether this is certainly FSx for Windows File Server. */
export function isFsxWindows(resource: ResourceNode): boolean {
  return fsxTypeOf(resource) === 'Windows File Server'
}

const isFsx = ({ service }: ResourceNode) => (fsxServices as readonly string[]).includes(service)

/** A file system whose backup another one is made from, and the line that says so. */
export interface Restored {
  readonly source: ResourceNode
  readonly line: Connection
}

/**
 * What a file system is restored from: another one directly, or the one whose backups are in a backup service. Nothing
 * where several file systems are backed up there, since any of them may be meant.
 */
export function restoredFrom(graph: DiagramGraph, target: NodeId): readonly Restored[] {
  return graph.incoming(target, 'restore').flatMap((line) => {
    const from = graph.resource(line.from)
    if (from === undefined) return []
    if (isFsx(from)) return [{ source: from, line }]
    if (from.service !== 'backup') return []
    const kept = graph.incoming(from.id).flatMap((backup) => graph.resource(backup.from) ?? [])
    const [only, ...others] = [...new Set(kept)].filter((node) => isFsx(node) && node.id !== target)
    return only === undefined || others.length > 0 ? [] : [{ source: only, line }]
  })
}

/** The FSx file systems that DataSync copies this one into. */
export function copiedInto(graph: DiagramGraph, source: NodeId): readonly ResourceNode[] {
  const tasks = graph
    .outgoing(source)
    .flatMap(({ to }) => graph.resource(to) ?? [])
    .filter(({ service }) => service === 'datasync')
  const targets = tasks.flatMap((task) =>
    graph.outgoing(task.id).flatMap(({ to }) => graph.resource(to) ?? []),
  )
  return [...new Set(targets)].filter((node) => isFsx(node) && node.id !== source)
}

/** Draws a second file system as planned, with DataSync between the two, and takes the plans of the first one back. */
export function copyIntoNew(label: string, source: ResourceNode, planned: Config): Fix {
  return {
    label,
    apply(diagram) {
      let changed: Result<Diagram> = ok(diagram)
      for (const key of ['plannedSizeBytes', 'plannedDeploymentType']) {
        if (changed.ok) changed = setField(changed.value, source.id, key, undefined)
      }
      if (!changed.ok) return changed
      const config = Object.fromEntries(
        Object.entries(source.config).filter(
          ([key]) => kept.has(key) && !(key === 'subnets' && isMoved(planned)),
        ),
      )
      const added = addNode(changed.value, {
        service: source.service,
        parentId: source.parentId,
        name: `${source.name} (new)`,
        config: { ...config, ...planned },
      })
      return added.ok ? throughDataSync(added.value.diagram, source.id, added.value.id) : added
    },
  }
}

const kept: ReadonlySet<string> = new Set([
  'fileSystemType',
  'deploymentType',
  'sizeBytes',
  'storageType',
  'subnets',
])
const isMoved = (planned: Config) => 'deploymentType' in planned

/** Puts a DataSync task in the place of a restore. */
export function copyInstead({ source, line }: Restored): Fix {
  return {
    label: 'Copy with DataSync instead',
    apply(diagram) {
      const removed = removeItems(diagram, [line.id])
      return removed.ok ? throughDataSync(removed.value, source.id, line.to) : removed
    },
  }
}

function throughDataSync(diagram: Diagram, from: NodeId, to: NodeId): Result<Diagram> {
  const added = addNode(diagram, { service: 'datasync', parentId: regionOf(diagram, from) })
  if (!added.ok) return added
  const task = added.value.id
  const read = connect(added.value.diagram, { from, to: task, kind: 'transfer' })
  if (!read.ok) return read
  const written = connect(read.value.diagram, { from: task, to, kind: 'transfer' })
  return written.ok ? ok(written.value.diagram) : written
}

/** DataSync is in a Region and in no VPC. */
function regionOf(diagram: Diagram, id: NodeId): NodeId | null {
  for (let at = diagram.nodes[id]?.parentId ?? null; at !== null; at = diagram.nodes[at]?.parentId ?? null) {
    const node = diagram.nodes[at]
    if (node?.kind === 'resource' && ['region', 'account', 'aws-cloud'].includes(node.service)) return at
  }
  return null
}
