import type { Box, Point } from '../../../core/layout/box'
import { boxesOf } from '../../../core/layout/boxes'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import { growingAtlas } from '../../paint/icon-atlas'
import type { Shape } from '../../../core/scene/shapes'
import { isIn, type Part } from '../project'
import { itemsIn, type Items, type Look } from './items'
import type { Place } from './on-device'
import { Painter } from './painter'
import type { Picture } from './picture'
import { cornerOf, sheetFor } from './sheet'
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

/** Null where the browser has no such canvas. */
export function easelOn(element: HTMLCanvasElement): Easel | null {
  const context = element.getContext('2d')
  if (context === null) return null
  const painter = new Painter(element, context, atlas)
  painters.add(painter)
  let picture: Picture | null = null
  let sheet: Place | null = null
  let sheetZoom = 0

  const fit = (place: Place) => {
    sheetZoom = place.zoom
    sheet = picture === null ? null : sheetFor(picture, place)
  }
  const lay = (place: Place, by: Point) => {
    if (sheet === null) {
      element.removeAttribute('style')
      return
    }
    const { x, y } = cornerOf(sheet, place, by, window.devicePixelRatio)
    const [width, height] = [`${sheet.width}px`, `${sheet.height}px`]
    const transform = `translate(${x}px, ${y}px)`
    Object.assign(element.style, { width, height, transform, willChange: 'transform' })
  }
  return {
    show({ diagram, look, part, outlined }, place, by) {
      const all = wholeItems(diagram, look)
      const items = part === undefined ? all : itemsIn(all, part)
      atlas.ensure(newIconsIn(items))
      picture = { items, outlined: outlinedIn(boxesOf(diagram), outlined, part), focus: look.focus }
      if (by !== undefined) fit(place)
      painter.show(sheet ?? shifted(place, by), picture)
      if (by !== undefined) lay(place, by)
    },
    moveTo(place, by) {
      if (by !== undefined && sheetZoom !== place.zoom) fit(place)
      painter.moveTo(sheet ?? shifted(place, by))
      if (by !== undefined) lay(place, by)
    },
    end() {
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
