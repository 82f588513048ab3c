import { kindOf } from '../catalog/catalog'
import { isOnBorder } from '../layout/border'
import { boxesOf } from '../layout/boxes'
import { hiddenIn, isCollapsed } from '../layout/hidden'
import { routesOf, type Route } from '../layout/route'
import { shownOf } from '../layout/shown'
import { treeOf } from '../layout/tree'
import { connectionLabel } from '../measure/lines'
import { iconBox, type Box } from '../measure/node-box'
import type { Connection, ConnectionId, ConnectionPath, Diagram, DiagramNode, NodeId } from '../model/diagram'
import type { Finding } from '../model/results'
import { badgeCentre, chipBoxes, isSpan } from './anchors'
import { drawBadge, marksOf, type Mark } from './badges'
import { besideLabel, drawConnection, drawConnectionMark } from './draw-connection'
import { drawNodeParts } from './draw-node'
import { linePath } from './line-path'
import { boundsOf, moved, type Shape } from './shapes'
import { collapsedStepAnchor, drawSteps, drawTitleBlock, stepAnchor, type StepAnchor } from './steps'
import type { Theme } from './theme'

export { badgeCentre }

/** A diagram as a list of shapes in painting order: every picture is made from it. */
export interface Scene {
  readonly theme: Theme
  /** Everything that is painted, and a margin of 24 px around it, in canvas px. */
  readonly box: Box
  readonly shapes: readonly Shape[]
  /** What is drawn, by id, and what it is called in full: lines in a picture may be cut. */
  readonly things: ReadonlyMap<NodeId | ConnectionId, Thing>
}

export interface Thing {
  readonly is: 'node' | 'connection'
  /** A connection's is its label; empty where nothing was written. */
  readonly name: string
}

const margin = 24

/**
 * The whole diagram, whatever a screen shows of it: containers from the outermost inwards, connections, nodes, stubs,
 * spans, labels, border nodes, and on top badges (only of findings handed in) and numbered call-outs.
 *
 * An empty diagram gives an empty scene of the margins alone. Costs time in proportion to the diagram; nodes that were
 * drawn before cost a look-up.
 */
export function sceneOf(
  diagram: Diagram,
  theme: Theme,
  options: { readonly findings?: readonly Finding[] } = {},
): Scene {
  const layers: Layers = { frames: [], lines: [], nodes: [], stubs: [], spans: [], labels: [], border: [] }
  const drawn = connectionsToDraw(diagram)
  addNodes(diagram, theme, layers)
  for (const { connection, route, path } of drawn) {
    for (const shape of drawConnection(connection, route, path, theme)) {
      const isLine = shape.role === 'line' || shape.role === 'arrow'
      ;(isLine ? layers.lines : layers.labels).push(shape)
    }
  }
  const { standsFor } = shownOf(diagram)
  const marks = marksOf(options.findings ?? [], standsFor)
  const onLines = drawn.flatMap(({ connection, ...at }) => {
    const mark = marks.get(connection.id)
    return mark === undefined ? [] : [drawConnectionMark(connection, at, mark, theme)]
  })
  const content = [
    ...[layers.frames, layers.lines, onLines.flatMap(({ over }) => over), layers.nodes, layers.stubs].flat(),
    ...[layers.spans, layers.labels, layers.border, onLines.flatMap(({ badge }) => badge)].flat(),
    ...nodeBadges(diagram, marks, theme),
    ...drawSteps(stepsShown(diagram), stepAnchors(diagram, drawn), theme),
  ]
  const bounds = boundsOf(content) ?? { x: 0, y: 0, width: 0, height: 0 }
  const title = drawTitleBlock(diagram.titleBlock?.lines ?? [], bounds, theme)
  const shapes = [...content, ...title]
  return { theme, box: framed(shapes), shapes, things: thingsIn(diagram) }
}

type Layers = Record<'frames' | 'lines' | 'nodes' | 'stubs' | 'spans' | 'labels' | 'border', Shape[]>

function addNodes(diagram: Diagram, theme: Theme, layers: Layers): void {
  const boxes = boxesOf(diagram)
  for (const node of treeOf(diagram.nodes).order) {
    const box = boxes.get(node.id)
    if (box === undefined) continue
    const { shapes, stubs } = drawNodeParts(diagram, node.id, theme)
    const layer = layers[layerOf(diagram, node)]
    for (const shape of shapes) layer.push(moved(shape, box.x, box.y))
    for (const shape of stubs) layers.stubs.push(moved(shape, box.x, box.y))
  }
}

function layerOf(diagram: Diagram, node: DiagramNode): 'frames' | 'nodes' | 'spans' | 'border' {
  if (isSpan(node)) return 'spans'
  if (isOnBorder(diagram, node)) return 'border'
  return treeOf(diagram.nodes).isFrame(node.id) ? 'frames' : 'nodes'
}

interface ConnectionToDraw {
  readonly connection: Connection
  readonly route: Route
  readonly path: ConnectionPath | undefined
}

/** Plumbing first, so that use, which has the arrows, lies above it; else in the order of the routes. */
function connectionsToDraw(diagram: Diagram): readonly ConnectionToDraw[] {
  const { connections, paths } = shownOf(diagram).diagram
  const plumbing: ConnectionToDraw[] = []
  const use: ConnectionToDraw[] = []
  for (const [id, route] of routesOf(diagram)) {
    const connection = Object.hasOwn(connections, id) ? connections[id] : undefined
    if (connection === undefined) continue
    const path = Object.hasOwn(paths, id) ? paths[id] : undefined
    ;(kindOf(connection.kind)?.role === 'plumbing' ? plumbing : use).push({ connection, route, path })
  }
  return [...plumbing, ...use]
}

function nodeBadges(
  diagram: Diagram,
  marks: ReadonlyMap<NodeId | ConnectionId, Mark>,
  theme: Theme,
): readonly Shape[] {
  if (marks.size === 0) return []
  const boxes = boxesOf(diagram)
  const chips = chipBoxes(diagram)
  return treeOf(diagram.nodes).order.flatMap((node) => {
    const mark = marks.get(node.id)
    const [box, chip] = [boxes.get(node.id), chips.get(node.id)]
    if (mark === undefined) return []
    const centre =
      box !== undefined
        ? badgeCentre(diagram, node, box)
        : chip !== undefined
          ? { x: chip.x + chip.width, y: chip.y }
          : null
    if (centre === null) return []
    return drawBadge(mark, centre.x, centre.y, theme).map((shape) => ({ ...shape, of: node.id }))
  })
}

/** A call-out of something hidden stands at what stands for it. */
function stepsShown(diagram: Diagram): Diagram['steps'] {
  const shown = shownOf(diagram)
  if (shown.diagram === diagram) return diagram.steps
  return diagram.steps.map((step) => ({
    ...step,
    places: step.places.map((place) => ({ ...place, at: shown.standsFor(place.at) })),
  }))
}

function stepAnchors(diagram: Diagram, drawn: readonly ConnectionToDraw[]) {
  const boxes = boxesOf(diagram)
  const tree = treeOf(diagram.nodes)
  const chips = chipBoxes(diagram)
  const byId = new Map<string, ConnectionToDraw>(drawn.map((entry) => [entry.connection.id, entry]))
  return (id: NodeId | ConnectionId): StepAnchor | undefined => {
    const node = tree.node(id)
    if (node !== undefined) {
      const box = boxes.get(node.id) ?? chips.get(node.id)
      const icon = tree.isFrame(node.id) || !boxes.has(node.id) ? null : iconBox(node)
      if (box === undefined) return undefined
      return isCollapsed(diagram, node.id) ? collapsedStepAnchor(box) : stepAnchor(box, icon, isSpan(node))
    }
    const entry = byId.get(id)
    const line = entry === undefined ? null : linePath(entry.route, entry.path)
    if (entry === undefined || line === null) return undefined
    return { x: line.middle.x + besideLabel(entry.connection), y: line.middle.y, towards: 'right' }
  }
}

function thingsIn(diagram: Diagram): ReadonlyMap<NodeId | ConnectionId, Thing> {
  const things = new Map<NodeId | ConnectionId, Thing>()
  const hidden = hiddenIn(diagram)
  for (const { id, name } of Object.values<DiagramNode>(diagram.nodes))
    if (!hidden.has(id)) things.set(id, { is: 'node', name })
  for (const connection of Object.values<Connection>(shownOf(diagram).diagram.connections)) {
    things.set(connection.id, { is: 'connection', name: connectionLabel(connection) })
  }
  return things
}

/** The box of a picture of these shapes: all that is painted and the margin, in whole px. */
export function framed(shapes: readonly Shape[]): Box {
  const { x, y, width, height } = boundsOf(shapes) ?? { x: 0, y: 0, width: 0, height: 0 }
  const [left, top] = [Math.floor(x - margin), Math.floor(y - margin)]
  return {
    x: left,
    y: top,
    width: Math.ceil(x + width + margin) - left,
    height: Math.ceil(y + height + margin) - top,
  }
}
