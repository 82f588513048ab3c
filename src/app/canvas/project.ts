import type { Node } from '@xyflow/react'
import { isOnBorder } from '../../core/layout/border'
import type { Box } from '../../core/layout/box'
import { connectionAt, type ItemId } from '../../core/edit/items'
import { boxesOf } from '../../core/layout/boxes'
import { shownOf } from '../../core/layout/shown'
import { treeOf, type NodeTree } from '../../core/layout/tree'
import type { Diagram, DiagramNode, NodeId } from '../../core/model/diagram'
import type { Mark } from '../../core/scene/badges'
import { drawNodeParts } from '../../core/scene/draw-node'
import type { Shape } from '../../core/scene/shapes'
import { describeNode, kindWord } from './describe'
import { formOf } from './hit'
import { routesNow } from './so-far'

/** What a node view draws; the same object as long as the picture is the same. */
export interface NodeData extends Record<string, unknown> {
  readonly shapes: readonly Shape[]
  readonly width: number
  readonly height: number
  /** What a screen reader says of it, and of what sort it is. */
  readonly label: string
  readonly sort: string
}
export type FlowNode = Node<NodeData, 'thing'>

/** What of the view a React Flow node shows beside the diagram. */
export interface View {
  readonly theme: 'light' | 'dark'
  readonly selection: ReadonlySet<string>
  readonly moving: ReadonlySet<string>
  readonly marks: ReadonlyMap<string, Mark>
  /** Left faint, unless it is selected. */
  readonly faded: ReadonlySet<string>
}

/** Only what is, or is not, among these: what a gesture carries is drawn apart, and lines between the two are in neither. */
export interface Part {
  readonly of: ReadonlySet<string>
  readonly isInside: boolean
}

/** Whether something is in this part. */
export function isIn({ of, isInside }: Part, id: string): boolean {
  return of.has(id) === isInside
}

/** Which nodes become elements, and what these show. */
export interface Elements extends View {
  /** Those of these ids; null for all. */
  readonly only: ReadonlySet<string> | null
  /** The picture is painted elsewhere: elements only name what is there. */
  readonly isPainted: boolean
  /** The same of these alone, which a gesture carries. */
  readonly apart: ReadonlySet<string>
}

/** The scene's painting order, as z-indexes; frames lie lowest, by their depth. */
export const layer = {
  lines: 1000,
  nodes: 2000,
  stubs: 2100,
  spans: 2200,
  labels: 2300,
  border: 2400,
  moving: 3000,
  badges: 4000,
  overlay: 5000,
} as const

/** How strong something is drawn that the layer which is on leaves out: enough for orientation. */
export const fadedOpacity = 0.12
/** How strong the line behind a selected one is. */
export const glowOpacity = 0.45

/** Ids of elements in the page: screen readers and tests find things by them. */
export function elementId(id: string): string {
  return `thing-${id}`
}

/**
 * The diagram as React Flow's nodes: one object per node, kept until something that it shows changes, so that React
 * Flow and `memo` skip the others. Positions are absolute, sizes are known before the first paint, and nothing is left
 * to measure. Parents stand before what is in them. Costs the nodes that become elements; where those are few of many, the
 * others are counted once for a table of nodes.
 */
export function projectNodes(diagram: Diagram, view: Elements): FlowNode[] {
  const boxes = boxesOf(diagram)
  const tree = treeOf(diagram.nodes)
  return (view.only === null ? tree.order : ofTree(tree, view.only)).flatMap((node) => {
    const box = boxes.get(node.id)
    return box === undefined ? [] : [projected(diagram, node, box, view)]
  })
}

const places = new WeakMap<NodeTree, ReadonlyMap<string, number>>()

/** The nodes of these ids, in the order of the tree. */
function ofTree(tree: NodeTree, ids: ReadonlySet<string>): readonly DiagramNode[] {
  let placeOf = places.get(tree)
  if (placeOf === undefined) {
    placeOf = new Map<string, number>(tree.order.map(({ id }, at) => [id, at]))
    places.set(tree, placeOf)
  }
  const found = [...ids].flatMap((id) => {
    const at = placeOf.get(id)
    return at === undefined ? [] : [at]
  })
  return found.sort((a, b) => a - b).flatMap((at) => tree.order[at] ?? [])
}

const noShapes: readonly Shape[] = []

const kept = new WeakMap<DiagramNode, FlowNode>()

function projected(diagram: Diagram, node: DiagramNode, box: Box, view: Elements): FlowNode {
  const shapes = view.isPainted ? noShapes : drawNodeParts(diagram, node.id, view.theme).shapes
  const z = zOf(diagram, node) + (view.moving.has(node.id) ? layer.moving : 0)
  const label = describeNode(diagram, node, {
    mark: view.marks.get(node.id),
    isSelected: view.selection.has(node.id),
  })
  const { x, y, width, height } = box
  const style = view.apart.has(node.id) ? styles.apart : styleOf(node, view)
  const before = kept.get(node)
  const data = before?.data
  const isSamePicture =
    data?.shapes === shapes && data.width === width && data.height === height && data.label === label
  const isSamePlace = before?.position.x === x && before.position.y === y && before.zIndex === z
  if (isSamePicture && isSamePlace && before.style === style) return before

  const flow: FlowNode = {
    id: node.id,
    type: 'thing',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    // Connections are drawn in layers of their own, so React Flow has no edges that would need handles.
    handles: [],
    zIndex: z,
    data: isSamePicture ? data : { shapes, width, height, label, sort: kindWord(node) },
    // The view names itself: this element can be given no id, which the canvas needs to say which node is active.
    domAttributes: {
      'aria-roledescription': undefined,
      ...(style === styles.faded ? { 'aria-hidden': true } : {}),
    },
    style,
  }
  kept.set(node, flow)
  return flow
}

// The very same objects, so that a node keeps its identity. What is under the pointer follows from geometry: elements that
// take no part save the browser its own search.
const styles = {
  whole: { pointerEvents: 'none' },
  faded: { pointerEvents: 'none', opacity: fadedOpacity },
  apart: { pointerEvents: 'none', opacity: 0 },
} as const

function styleOf(node: DiagramNode, { faded, selection }: View) {
  return faded.has(node.id) && !selection.has(node.id) ? styles.faded : styles.whole
}

/** What a node lies over, as a z-index. */
export function zOf(diagram: Diagram, node: DiagramNode): number {
  const tree = treeOf(diagram.nodes)
  if (formOf(diagram, node) === 'span') return layer.spans
  if (isOnBorder(diagram, node)) return layer.border
  return tree.isFrame(node.id) ? tree.ancestorsOf(node.id).length : layer.nodes
}

/** Boxes of these ids on the canvas: nodes, and the ends of connections. */
export function boxesOfIds(diagram: Diagram, ids: Iterable<string>): readonly Box[] {
  const boxes = boxesOf(diagram)
  const shown = shownOf(diagram)
  return [...ids].flatMap((hidden) => {
    const id = shown.standsFor(hidden as ItemId)
    const connection = connectionAt(shown.diagram, id)
    const ends = connection === undefined ? [id as NodeId] : [connection.from, connection.to]
    return ends.flatMap((end) => boxes.get(end) ?? [])
  })
}

/**
 * What of these things one has to see to find them: of a container not all, where something inside it is asked for; of a
 * connection its line, and those ends that are no containers.
 */
export function boxesToSee(diagram: Diagram, ids: Iterable<string>): readonly Box[] {
  const boxes = boxesOf(diagram)
  const tree = treeOf(diagram.nodes)
  const shown = shownOf(diagram)
  const all = [...new Set([...ids].map((id) => shown.standsFor(id as ItemId)))]
  const outer = new Set<string>(all.flatMap((id) => tree.ancestorsOf(id as NodeId)))
  return all.flatMap((id): readonly Box[] => {
    const connection = connectionAt(shown.diagram, id)
    if (connection === undefined) return outer.has(id) ? [] : boxesOfIds(diagram, [id])
    const points = routesNow(diagram).get(connection.id)?.points ?? []
    const ends = [connection.from, connection.to].filter((end) => tree.childrenOf(end).length === 0)
    return [
      ...points.map((at) => ({ ...at, width: 0, height: 0 })),
      ...ends.flatMap((end) => boxes.get(end) ?? []),
    ]
  })
}
