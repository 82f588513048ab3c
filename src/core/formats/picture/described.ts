import { serviceOf } from '../../catalog/catalog'
import { plainName } from '../../edit/names'
import { shownOf } from '../../layout/shown'
import { treeOf, type NodeTree } from '../../layout/tree'
import { connectionLabel } from '../../measure/lines'
import type { Connection, Diagram, DiagramNode, Step } from '../../model/diagram'
import type { Scene } from '../../scene/scene'

/** So many of a list are named; the others are counted. */
const most = 12

/**
 * What a picture shows, in words, for who cannot see it: how many things, the containers, the resources by service, the
 * connections, and the numbered steps that are in the picture. Empty for an empty picture.
 */
export function described(diagram: Diagram, { things }: Scene): string {
  const tree = treeOf(diagram.nodes)
  const nodes = tree.order.filter(({ id }) => things.has(id))
  const connections = Object.values<Connection>(shownOf(diagram).diagram.connections).filter(({ id }) =>
    things.has(id),
  )
  const steps = diagram.steps.flatMap((step, index) =>
    step.places.length === 0 || step.places.some(({ at }) => things.has(at)) ? [numbered(step, index)] : [],
  )
  if (nodes.length === 0) return steps.join('\n')
  const frames = nodes.filter(({ id }) => tree.isFrame(id))
  return [
    `${counted(nodes, connections)}.`,
    listed(
      'Containers',
      frames.map((node) => named(node, tree)),
    ),
    listed('Resources', byService(nodes.filter(({ id }) => !tree.isFrame(id)))),
    listed(
      'Connections',
      connections.map((connection) => ends(connection, tree)),
    ),
    ...steps,
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function counted(nodes: readonly DiagramNode[], connections: readonly Connection[]): string {
  const resources = nodes.filter(({ kind }) => kind === 'resource').length
  const parts = [
    amount(resources, 'resource'),
    amount(nodes.filter(({ kind }) => kind === 'note').length, 'note'),
    amount(nodes.filter(({ kind }) => kind === 'shape').length, 'plain box', 'plain boxes'),
    amount(connections.length, 'connection'),
  ].filter((part) => part !== '')
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ')
}

function amount(count: number, one: string, several = `${one}s`): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : several}`
}

function listed(what: string, items: readonly string[]): string {
  if (items.length === 0) return ''
  const more = items.length - most
  return `${what}: ${items.slice(0, most).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`
}

/** “VPC “app” (4 inside)”; a thing that is named after its service is not named twice. */
function named(node: DiagramNode, tree: NodeTree): string {
  const plain = plainName(node)
  const name = node.name === '' || node.name === plain ? plain : `${plain} “${node.name}”`
  const inside = tree.childrenOf(node.id).length
  return inside === 0 ? name : `${name} (${inside} inside)`
}

function byService(nodes: readonly DiagramNode[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const node of nodes) {
    if (node.kind !== 'resource') continue
    const name = serviceOf(node.service)?.name ?? node.service
    counts.set(name, (counts.get(name) ?? 0) + (node.count ?? 1))
  }
  return [...counts].map(([name, count]) => (count === 1 ? name : `${name} × ${count}`))
}

function ends(connection: Connection, tree: NodeTree): string {
  const [from, to] = [connection.from, connection.to].map((id) => {
    const node = tree.node(id)
    return node === undefined ? id : node.name === '' ? plainName(node) : node.name
  })
  const label = connectionLabel(connection)
  return `${from} to ${to}${label === '' ? '' : ` (${label})`}`
}

function numbered({ text }: Step, index: number): string {
  return `${index + 1}. ${text}`
}
