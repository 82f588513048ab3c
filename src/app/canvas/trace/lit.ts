import { nodeAt } from '../../../core/edit/items'
import { centreOf, type Box, type Point } from '../../../core/layout/box'
import { boxesOf } from '../../../core/layout/boxes'
import { shownOf } from '../../../core/layout/shown'
import { iconBox } from '../../../core/measure/node-box'
import type { Hop } from '../../../core/model/answers'
import type { Diagram, NodeId, Place } from '../../../core/model/diagram'
import { chipBoxes } from '../../../core/scene/anchors'
import { boundsOf } from '../../../core/scene/shapes'
import { drawLines, type DrawnLine } from '../draw-lines'
import { distance, edgeOf } from '../geometry'
import { formOf } from '../hit'

/** A thing of the drawing that takes part in a trace, and where it is drawn. */
export type Lit =
  | { readonly form: 'body' | 'chip' | 'frame'; readonly id: string; readonly box: Box; readonly core: Box }
  | { readonly form: 'line'; readonly id: string; readonly drawn: DrawnLine; readonly label: Box | null }

/**
 * What things look like that are at these places, by what is drawn for each: for something hidden, the collapsed
 * container that stands for it. A place that is not drawn is none.
 */
export function litThings(
  diagram: Diagram,
  places: Iterable<string>,
  theme: 'light' | 'dark',
): ReadonlyMap<string, Lit> {
  const { standsFor } = shownOf(diagram)
  const ids = new Set<string>([...places].map((at) => standsFor(at as Place['at'])))
  const found = new Map<string, Lit>()
  const boxes = boxesOf(diagram)
  const chips = chipBoxes(diagram)
  const isLine = [...ids].some((id) => Object.hasOwn(diagram.connections, id))
  const lines = isLine ? drawLines(diagram, theme, { visible: null, always: null }) : []
  for (const drawn of lines) {
    const { id } = drawn.connection
    if (ids.has(id)) found.set(id, { form: 'line', id, drawn, label: boundsOf(drawn.label) })
  }
  for (const id of ids) {
    const node = nodeAt(diagram, id as NodeId)
    if (node === undefined) continue
    const box = boxes.get(node.id) ?? chips.get(node.id)
    if (box === undefined) continue
    const form = formOf(diagram, node)
    const isFrame = form === 'container' || form === 'span'
    const icon = isFrame ? null : iconBox(node)
    const core = icon === null ? box : { ...icon, x: box.x + icon.x, y: box.y + icon.y }
    found.set(id, { form: isFrame ? 'frame' : form === 'chip' ? 'chip' : 'body', id, box, core })
  }
  return found
}

/** The hops at what stands for their places in the drawing; the same ones where nothing is collapsed. */
export function hopsAsDrawn(diagram: Diagram, hops: readonly Hop[]): readonly Hop[] {
  const shown = shownOf(diagram)
  if (shown.diagram === diagram) return hops
  return hops.map((hop) => ({ ...hop, place: { ...hop.place, at: shown.standsFor(hop.place.at) } }))
}

/** A straight piece of the way where nothing is drawn between two hops. */
export interface Link {
  readonly from: Point
  readonly to: Point
}

/** What joins the hops to one way: from icon to icon, and to the ends of connections. Containers and chips are passed by. */
export function linksBetween(hops: readonly Hop[], lit: ReadonlyMap<string, Lit>): readonly Link[] {
  const links: Link[] = []
  let before: Lit | null = null
  let exit: Point | null = null
  for (const { place } of hops) {
    const here = lit.get(place.at)
    if (here === undefined || here.form === 'frame' || here.form === 'chip' || here.id === before?.id)
      continue
    const [entry, leave] = endsOf(here, exit)
    if (before !== null && exit !== null) {
      const link = {
        from: before.form === 'line' ? exit : edgeOf(withName(before), entry),
        to: here.form === 'line' ? entry : edgeOf(withName(here), exit),
      }
      // A line that ends at the icon needs no more.
      if (distance(link.from, link.to) > touching) links.push(link)
    }
    before = here
    exit = leave
  }
  return links
}

const touching = 12

/** An icon and the name below it: a line ends there, and does not strike the name out. */
function withName({ core, box }: Exclude<Lit, { form: 'line' }>): Box {
  return { ...core, height: box.y + box.height - core.y }
}

/** Where one comes in and goes out: an icon's middle; of a line, the nearer end first. */
function endsOf(lit: Lit, from: Point | null): readonly [Point, Point] {
  if (lit.form !== 'line') return [centreOf(withName(lit)), centreOf(withName(lit))]
  const { points, labelAt } = lit.drawn.route
  const [first = labelAt, last = labelAt] = [points[0], points.at(-1)]
  const isBackwards = from !== null && distance(from, last) < distance(from, first)
  return isBackwards ? [last, first] : [first, last]
}

/** The numbers of the hops at each thing of the drawing, in their order, counted from 1. */
export function numbersByPlace(hops: readonly Hop[]): ReadonlyMap<Place['at'], readonly number[]> {
  const numbers = new Map<Place['at'], readonly number[]>()
  for (const [index, { place }] of hops.entries())
    numbers.set(place.at, [...(numbers.get(place.at) ?? []), index + 1])
  return numbers
}

/** “3”, “1–3”, “2, 5”. */
export function numberText(numbers: readonly number[]): string {
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0]
  if (numbers.length > 1 && last - first === numbers.length - 1) return `${first}–${last}`
  return numbers.length > 3 ? `${first}…${last}` : numbers.join(', ')
}

/**
 * Where the numbers at a thing end, at their right, and where the middle of its verdict's glyph is, when marks are drawn
 * so much larger: numbers grow to the left, away from what is written there.
 */
export function marksAt(lit: Lit, scale: number): { readonly number: Point; readonly glyph: Point } {
  if (lit.form === 'line') {
    const { x, y } = lit.drawn.route.labelAt
    const half = lit.label === null ? 0 : lit.label.width / 2
    return { number: { x: x - half - 2 * scale, y }, glyph: { x: x + half + 14 * scale, y } }
  }
  const { x, y, width, height } = lit.core
  // Names stand at the upper left of frames, and below icons.
  if (lit.form === 'frame') return { number: { x: x + 6 * scale, y }, glyph: { x: x + width, y: y + height } }
  if (lit.form === 'chip') {
    const middle = y + height / 2
    return { number: { x: x - scale, y: middle }, glyph: { x: x + width + 12 * scale, y: middle } }
  }
  return {
    number: { x: x + 5 * scale, y: y + 2 },
    glyph: { x: x + width + 7 * scale, y: y + height - 13 * scale },
  }
}
