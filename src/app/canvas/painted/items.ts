import { grown, type Box } from '../../../core/layout/box'
import { boxesOf } from '../../../core/layout/boxes'
import { shownOf } from '../../../core/layout/shown'
import { treeOf } from '../../../core/layout/tree'
import type { Connection, Diagram, NodeId } from '../../../core/model/diagram'
import { chipBoxes } from '../../../core/scene/anchors'
import { drawBadge, type Mark } from '../../../core/scene/badges'
import { drawConnectionMark, type ConnectionMark } from '../../../core/scene/draw-connection'
import { drawNodeParts } from '../../../core/scene/draw-node'
import { sceneOf } from '../../../core/scene/scene'
import { boundsOf, type Shape } from '../../../core/scene/shapes'
import type { Theme } from '../../../core/scene/theme'
import { noteCorners, shareWay, type Item } from '../../paint/paint-items'
import { badgeOf } from '../badge-places'
import { drawLines, type DrawnLine } from '../draw-lines'
import { extentOf } from '../line-extent'
import { fadedOpacity, glowOpacity, isIn, layer, zOf, type Part, type View } from '../project'

/** What is painted of a node or a connection; null: of the diagram as such. */
export interface OwnedItem extends Item {
  readonly of: NodeId | Connection | null
}

/** What a picture of the canvas is painted from, in painting order. */
export type Items = readonly OwnedItem[]

export interface Look extends View {
  /** The colour of what is selected. */
  readonly focus: string
}

/**
 * Everything that the canvas shows of a diagram, as the elements would draw it. Whatever looks as before is the same
 * object as before, so that one sees at once what is to be painted anew.
 */
export function itemsOf(diagram: Diagram, look: Look, before: Items): Items {
  const kept = keptIn(before)
  const layers = new Map<number, OwnedItem[]>()
  const add: Add = (of, z, { shapes, opacity = 1, x = 0, y = 0 }) => {
    if (shapes.length === 0) return
    let on = layers.get(z)
    if (on === undefined) layers.set(z, (on = []))
    on.push(itemOf(kept, { of, shapes, x, y, opacity }))
  }
  addNodes(diagram, look, add)
  addLines(diagram, look, add)
  addMarks(diagram, look, add)
  return [...layers].toSorted(([a], [b]) => a - b).flatMap(([, items]) => items)
}

/** Those that lie wholly in a part; of lines that is where both of their ends do. Costs a look at each. */
export function itemsIn(items: Items, part: Part): Items {
  return items.filter(({ of }) => {
    if (of === null) return !part.isInside
    return typeof of === 'string' ? isIn(part, of) : isIn(part, of.from) && isIn(part, of.to)
  })
}

type Add = (of: OwnedItem['of'], z: number, what: Partial<Item> & Pick<Item, 'shapes'>) => void

function addNodes(diagram: Diagram, look: Look, add: Add): void {
  const { theme, selection, moving, faded } = look
  const boxes = boxesOf(diagram)
  for (const node of treeOf(diagram.nodes).order) {
    const { id } = node
    const box = boxes.get(id)
    if (box === undefined) continue
    const { shapes, stubs } = drawNodeParts(diagram, id, theme)
    const isFaded = faded.has(id)
    const z = zOf(diagram, node) + (moving.has(id) ? layer.moving : 0)
    const { x, y } = box
    add(id, z, { shapes, x, y, opacity: isFaded && !selection.has(id) ? fadedOpacity : 1 })
    add(id, layer.stubs, { shapes: stubs, x, y, opacity: isFaded ? fadedOpacity : 1 })
  }
}

function addLines(diagram: Diagram, look: Look, add: Add): void {
  const { theme, selection, marks, faded } = look
  const { carriedBy } = shownOf(diagram)
  for (const drawn of drawLines(diagram, theme, { visible: null, isPainted: true })) {
    const { connection, at } = drawn
    const { id } = connection
    const carried = selection.size === 0 && faded.size === 0 ? null : carriedBy(id)
    const isChosen = carried?.some((one) => selection.has(one)) === true
    const opacity = carried !== null && !isChosen && carried.every((one) => faded.has(one)) ? fadedOpacity : 1
    const { x, y } = at
    noteWay(drawn)
    if (isChosen)
      add(connection, layer.lines, { shapes: glowOf(drawn, look.focus), x, y, opacity: glowOpacity })
    add(connection, layer.lines, { shapes: drawn.line, x, y, opacity })
    add(connection, layer.labels + 0.1, { shapes: drawn.label, x, y, opacity })
    const mark = marks.get(id)
    if (mark === undefined) continue
    const { over, badge } = markOf(drawn, mark, theme)
    add(connection, layer.labels, { shapes: over })
    add(connection, layer.labels + 0.2, { shapes: badge })
  }
}

function addMarks(diagram: Diagram, look: Look, add: Add): void {
  const { theme, marks } = look
  const chips = marks.size === 0 ? new Map<NodeId, Box>() : chipBoxes(diagram)
  for (const [id, mark] of marks) {
    const centre = badgeOf(diagram, id as NodeId, chips)
    if (centre !== null)
      add(id as NodeId, layer.badges, { shapes: badgeShapes(mark, theme, centre.x, centre.y) })
  }
  if (diagram.steps.length === 0 && diagram.titleBlock === undefined) return
  const { shapes } = sceneOf(diagram, theme)
  add(null, layer.badges + 0.1, {
    shapes: shapes.filter(({ role }) => role === 'step' || role === 'title'),
  })
}

const lineMarks = new WeakMap<
  DrawnLine,
  { readonly mark: Mark; readonly theme: Theme; readonly made: ConnectionMark }
>()

function markOf(drawn: DrawnLine, mark: Mark, theme: Theme): ConnectionMark {
  const before = lineMarks.get(drawn)
  if (before?.theme === theme && before.mark.severity === mark.severity && before.mark.count === mark.count)
    return before.made
  const made = drawConnectionMark(drawn.connection, drawn, mark, theme)
  lineMarks.set(drawn, { mark, theme, made })
  return made
}

const badges = new Map<string, readonly Shape[]>()

function badgeShapes(mark: Mark, theme: Theme, x: number, y: number): readonly Shape[] {
  const key = `${mark.severity} ${mark.count} ${theme} ${x} ${y}`
  let shapes = badges.get(key)
  if (shapes === undefined) {
    if (badges.size > 20_000) badges.clear()
    badges.set(key, (shapes = drawBadge(mark, x, y, theme)))
  }
  return shapes
}

const glows = new WeakMap<readonly Shape[], { readonly focus: string; readonly glow: readonly Shape[] }>()
const glowWidth = 7

/** Behind a line that is selected; the same object for a line that has only been moved. */
function glowOf({ d, line }: DrawnLine, focus: string): readonly Shape[] {
  const before = glows.get(line)
  if (before?.focus === focus) return before.glow
  const way = line.find((shape) => shape.kind === 'path' && shape.d === d)
  const glow: Shape = { kind: 'path', d, stroke: focus, strokeWidth: glowWidth, fill: null }
  if (way !== undefined) shareWay(way, glow)
  const shapes = [glow]
  glows.set(line, { focus, glow: shapes })
  // The line’s own box is known, and taking one from path data costs.
  bounds.set(shapes, grown(boundsOnce(line), glowWidth / 2))
  return shapes
}

const bounds = new WeakMap<readonly Shape[], Box>()

/** Beside a line’s points: what is painted of its jumps, or of its arrowheads and their strokes, in px. */
const besideLine = 8

/**
 * The box of a line follows from its points, which is a tenth of the work of reading path data, and from afar so does what is
 * painted of it; not those of a curve.
 */
function noteWay({ route, path, line, at: { x, y } }: DrawnLine): void {
  if (bounds.has(line) || path?.style === 'curved' || x !== 0 || y !== 0) return
  bounds.set(line, grown(extentOf(route), besideLine))
  const way = line.find(({ role }) => role === 'line')
  if (way !== undefined) noteCorners(way, route.points)
}

function boundsOnce(shapes: readonly Shape[]): Box {
  let box = bounds.get(shapes)
  if (box === undefined) {
    box = grown(boundsOf(shapes) ?? { x: 0, y: 0, width: 0, height: 0 }, 1)
    bounds.set(shapes, box)
  }
  return box
}

function itemOf(kept: Kept, { of, shapes, x, y, opacity }: Omit<OwnedItem, 'box'>): OwnedItem {
  const before = kept.get(shapes)
  if (before?.of === of && before.x === x && before.y === y && before.opacity === opacity) return before
  const box = boundsOnce(shapes)
  return { of, shapes, x, y, opacity, box: { ...box, x: box.x + x, y: box.y + y } }
}

type Kept = ReadonlyMap<readonly Shape[], OwnedItem>
const byShapes = new WeakMap<Items, Kept>()

function keptIn(items: Items): Kept {
  let kept = byShapes.get(items)
  if (kept === undefined) {
    kept = new Map(items.map((item) => [item.shapes, item]))
    byShapes.set(items, kept)
  }
  return kept
}
