import { outermost } from '../../core/edit/items'
import { absolutePoint, freePlaceOnBorder } from '../../core/edit/places'
import { isOnBorder } from '../../core/layout/border'
import { around, type Box, type Point } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import { freePlace } from '../../core/layout/free-place'
import { drawnAs } from '../../core/measure/node-box'
import type { Diagram, DiagramNode, NodeId } from '../../core/model/diagram'
import { readApart } from './reading'

/** A copied part of a diagram, and where it was. */
export interface Clip {
  /** Its outermost nodes have no parent and lie at their absolute places. */
  readonly part: Diagram
  readonly from: {
    readonly diagramId: string | null
    /** The container that all of them were in; null when there is none. */
    readonly parentId: string | null
    /** That container's corner when they were copied. */
    readonly x: number
    readonly y: number
  }
}

/** A clip of what `copyPart` gave. */
export function clipOf(diagram: Diagram, diagramId: string | null, part: Diagram): Clip {
  const parents = new Set(roots(part).map(({ id }) => diagram.nodes[id]?.parentId ?? null))
  const [parentId = null] = parents.size === 1 ? parents : []
  const corner = parentId === null ? undefined : boxesOf(diagram).get(parentId)
  return { part, from: { diagramId, parentId, x: corner?.x ?? 0, y: corner?.y ?? 0 } }
}

/** As text: the diagram's own JSON with a mark, so that what is pasted somewhere else can still be read. */
export function textOf({ part, from }: Clip): string {
  return JSON.stringify({ lintel: 1, from, ...part })
}

/** The clip in a text; null when it is something else, a whole diagram for instance. */
export async function clipFrom(text: string): Promise<Clip | null> {
  if (!/^\s*\{\s*"lintel"/.test(text) || text.length > mostLetters) return null
  const reading = await readApart('clip', text)
  if (!reading.ok) return null
  const { diagramId, parentId, x, y } = reading.value.from
  return {
    part: reading.value.diagram,
    from: {
      diagramId: typeof diagramId === 'string' ? diagramId : null,
      parentId: typeof parentId === 'string' ? parentId : null,
      x: numberOr0(x),
      y: numberOr0(y),
    },
  }
}

/** As many as a file may have bytes. */
const mostLetters = 20 * 1024 * 1024

/**
 * The free place nearest to where it was copied, in the same container if that is still there. What was cut finds its own
 * place free. Gateways take no room inside a container; alone they take the next place on its edge.
 */
export function placeFor(
  { part, from }: Clip,
  diagram: Diagram,
  diagramId: string | null,
): Point & { readonly parentId: NodeId | null } {
  const parent = from.diagramId === diagramId ? boxOf(diagram, from.parentId) : undefined
  const parentId = parent?.id ?? null
  const placed = roots(part).filter(({ id }) => Object.hasOwn(part.layout, id))
  const all = around(boxesIn(part, placed))
  if (all === null) return { parentId, x: 0, y: 0 }
  const stand = placed.filter(
    (node) => parentId === null || node.kind !== 'resource' || drawnAs(node) !== 'border',
  )
  const whole = around(boxesIn(part, stand))
  const corner = absolutePoint(diagram, parentId)
  if (whole === null) {
    const [gateway] = placed
    const at = gateway === undefined ? null : placeOnEdge(diagram, { ...gateway, parentId })
    if (at !== null) return { parentId, x: at.x + corner.x, y: at.y + corner.y }
  }

  // Seen from the container's corner, for that may have been moved since.
  const block = whole ?? all
  const near = parent === undefined ? block : { x: block.x - from.x, y: block.y - from.y }
  const free = freePlace(diagram, parentId, { width: block.width, height: block.height }, near)
  // The whole part is put by its corner, gateways included.
  return {
    parentId,
    x: free.x + corner.x + all.x - block.x,
    y: free.y + corner.y + all.y - block.y,
  }
}

function placeOnEdge(diagram: Diagram, gateway: DiagramNode): Point | null {
  // Under an id of its own, so that the original's place counts as taken.
  const copy = { ...gateway, id: `${gateway.id} copy` as NodeId }
  const sides = ['left', 'right', 'top', 'bottom'] as const
  return isOnBorder({ nodes: { ...diagram.nodes, [copy.id]: copy } }, copy)
    ? freePlaceOnBorder(diagram, copy, sides)
    : null
}

function boxesIn(part: Diagram, nodes: readonly DiagramNode[]): readonly Box[] {
  const boxes = boxesOf(part)
  return nodes.flatMap(({ id }) => boxes.get(id) ?? [])
}

function roots(part: Diagram): readonly DiagramNode[] {
  return outermost(
    part,
    Object.values<DiagramNode>(part.nodes).map(({ id }) => id),
  ).flatMap((id) => part.nodes[id] ?? [])
}

function boxOf(diagram: Diagram, id: string | null): { id: NodeId; x: number; y: number } | undefined {
  for (const [node, { x, y }] of boxesOf(diagram)) if (node === id) return { id: node, x, y }
  return undefined
}

function numberOr0(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
