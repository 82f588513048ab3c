import { around, overlaps, type Box, type Point } from '../../../core/layout/box'
import { boxesOf } from '../../../core/layout/boxes'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import { growingAtlas } from '../../paint/icon-atlas'
import type { Shape } from '../../../core/scene/shapes'
import { isIn, type Part } from '../project'
import { itemsIn, type Items, type Look } from './items'
import type { Place } from './on-device'
import { Painter } from './painter'
import type { Picture } from './picture'
import { cornerOf, covers, seenIn, sheetFor, wholeZoom } from './sheet'
import { wholeItems } from './whole-items'

/** What is to be seen of a diagram. */
export interface Subject {
  readonly diagram: Diagram
  readonly look: Look
  /** Only this of it; all of it where there is none. */
  readonly part: Part | undefined
  /** What has an outline: selected, or about to be. */
  readonly outlined: ReadonlySet<string>
}

/**
 * Paints subjects on one canvas element, each with what is left of the one before it. `by` says how far what it shows is
 * carried, in canvas px; undefined for what stays.
 */
export interface Easel {
  show(subject: Subject, place: Place, by?: Point): void
  moveTo(place: Place, by?: Point): void
  end(): void
}

/** The view rests when it has not moved for so long; less than so many px nobody sees. */
const restMs = 150
const leastOff = 0.1

/** With more items in view than this, a change of scale stretches what is painted, up to so many times, until the view rests. */
const manyItems = 1500
const mostStretched = 2

/**
 * Null where the browser has no such canvas. The element is a sheet that is moved, and stretched while the scale of very much
 * changes: then a frame costs no painting. What is painted anew is what the sheet does not have, and, when the view rests on
 * something stretched or between two pixels, everything in its very place.
 */
export function easelOn(element: HTMLCanvasElement): Easel | null {
  const context = element.getContext('2d')
  if (context === null) return null
  const painter = new Painter(element, context, atlas)
  painters.add(painter)
  Object.assign(element.style, { transformOrigin: '0 0', willChange: 'transform' })
  let picture: Picture | null = null
  let extent: Box | null = null
  let view: Place | null = null
  let isCarried = false
  let sheet: Place | null = null
  let density = 0
  let isMuch = false
  let frame = 0
  let rest: ReturnType<typeof setTimeout> | undefined

  const serves = (seen: Place) => {
    if (sheet === null || density !== window.devicePixelRatio) return false
    const by = seen.zoom / sheet.zoom
    return (by === 1 || (isMuch && isNear(by))) && covers(sheet, seen, extent)
  }
  /**
   * Another sheet. While the scale changes and nothing is stretched it is the view: the next frame will need another. On the
   * way out to all of very much it is all of it, which the rest of the way needs.
   */
  const take = (seen: Place, items: Items, before: Place | null) => {
    density = window.devicePixelRatio
    const box = seenIn(seen)
    isMuch = items.reduce((count, item) => count + (overlaps(item.box, box) ? 1 : 0), 0) > manyItems
    const by = before === null ? 1 : seen.zoom / before.zoom
    const zoom = wholeZoom(seen, extent)
    if (isMuch && by < 1 && zoom < seen.zoom && isNear(seen.zoom / zoom)) {
      sheet = sheetFor({ ...seen, zoom }, extent, density, null)
    } else {
      const isPassing = by !== 1 && !(isMuch && isNear(by))
      sheet = isPassing ? seen : sheetFor(seen, extent, density, before)
    }
    return sheet
  }
  const lay = (seen: Place, on: Place) => {
    const by = seen.zoom / on.zoom
    const { x, y, off } = cornerOf(on, seen, density)
    element.style.transform = `translate(${x}px, ${y}px)${by === 1 ? '' : ` scale(${by})`}`
    clearTimeout(rest)
    if (by !== 1 || (off > leastOff && !isCarried)) rest = setTimeout(() => paint(true), restMs)
  }
  const paint = (isAtRest: boolean) => {
    cancelAnimationFrame(frame)
    frame = 0
    if (picture === null || view === null) return
    const kept = !isAtRest && serves(view) ? sheet : null
    const on = kept ?? take(view, picture.items, isAtRest ? null : sheet)
    element.style.width = `${on.width}px`
    element.style.height = `${on.height}px`
    painter.show(on, picture)
    lay(view, on)
  }
  return {
    show({ diagram, look, part, outlined }, place, by) {
      const all = wholeItems(diagram, look)
      const items = part === undefined ? all : itemsIn(all, part)
      atlas.ensure(newIconsIn(items))
      picture = { items, outlined: outlinedIn(boxesOf(diagram), outlined, part), focus: look.focus }
      extent = extentOf(picture)
      view = shifted(place, by)
      isCarried = by !== undefined
      paint(false)
    },
    moveTo(place, by) {
      const seen = shifted(place, by)
      if (view === null || samePlace(view, seen)) return
      view = seen
      if (frame !== 0) return
      if (sheet !== null && serves(seen)) lay(seen, sheet)
      else frame = requestAnimationFrame(() => paint(false))
    },
    end() {
      clearTimeout(rest)
      cancelAnimationFrame(frame)
      painters.delete(painter)
      painter.end()
    },
  }
}

/** One for all: what a gesture carries has its icons at once. */
const painters = new Set<Painter>()
const atlas = growingAtlas(() => {
  for (const painter of painters) painter.forget()
})

/** Whether these icons can be painted at once. Those that cannot are asked for. */
export function areIconsThere(paths: ReadonlySet<string>): boolean {
  atlas.ensure(paths)
  return atlas.has(paths)
}

const nowhere: Point = { x: 0, y: 0 }

function shifted(place: Place, { x, y }: Point = nowhere): Place {
  return { ...place, x: place.x + x * place.zoom, y: place.y + y * place.zoom }
}

function isNear(by: number): boolean {
  return by < mostStretched && by > 1 / mostStretched
}

function samePlace(a: Place, b: Place): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom && a.width === b.width && a.height === b.height
}

/** All that is painted. Costs a look at each item. */
function extentOf({ items, outlined }: Picture): Box | null {
  return around([...items.map(({ box }) => box), ...outlined])
}

function outlinedIn(
  boxes: ReadonlyMap<NodeId, Box>,
  ids: ReadonlySet<string>,
  part: Part | undefined,
): readonly Box[] {
  return [...ids].flatMap((id) => {
    return part === undefined || isIn(part, id) ? (boxes.get(id as NodeId) ?? []) : []
  })
}

const seen = new WeakSet<readonly Shape[]>()

/** The icons of what has not been seen before: those of all else have been asked for. */
function newIconsIn(items: Items): ReadonlySet<string> {
  const paths = new Set<string>()
  for (const { shapes } of items) {
    if (seen.has(shapes)) continue
    seen.add(shapes)
    for (const shape of shapes) if (shape.kind === 'icon') paths.add(shape.path)
  }
  return paths
}
