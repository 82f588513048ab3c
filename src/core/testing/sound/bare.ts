import { serviceOf } from '../../catalog/catalog'
import type { SketchedNode } from '../../model/sketch'
import type { SoundDrawing } from './drawing'

/** The same boxes and lines, with nothing stated of any of them. */
export function bare({ name, nodes, connections }: SoundDrawing): SoundDrawing {
  return {
    name: `${name}, nothing stated`,
    nodes: mapped(nodes, ({ config: _stated, ...node }) => node),
    connections: connections.map((connection) => ({ is: isOf(connection) })),
  }
}

/** A first sketch: the lines and what they join, in no container, and nothing stated. */
export function loose(drawing: SoundDrawing): SoundDrawing {
  const { nodes, connections } = bare(drawing)
  const joined = new Set(connections.flatMap((connection) => endsOf(isOf(connection))))
  const kept = Object.fromEntries(
    Object.entries(nodes).filter(([key, { service = '' }]) => joined.has(key) || standsAlone(service)),
  )
  return {
    name: `${drawing.name}, in no container`,
    nodes: mapped(kept, ({ in: _container, ...node }) => node),
    connections,
  }
}

function mapped(
  nodes: SoundDrawing['nodes'],
  change: (node: SketchedNode) => SketchedNode,
): Record<string, SketchedNode> {
  return Object.fromEntries(Object.entries(nodes).map(([key, node]) => [key, change(node)]))
}

/** Containers, spans, chips and gateways on borders say nothing alone. */
function standsAlone(id: string): boolean {
  const service = serviceOf(id)
  return service?.placement === 'inside' && service.frame === undefined
}

function isOf(connection: SoundDrawing['connections'][number]): string {
  return typeof connection === 'string' ? connection : connection.is
}

function endsOf(is: string): readonly string[] {
  const [from = '', , to = ''] = is.split(' ')
  return [from, to]
}
