import type { Box, Point } from '../../../core/layout/box'
import { boxesOf } from '../../../core/layout/boxes'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import { growingAtlas } from '../../paint/icon-atlas'
import { isIn } from '../project'
import { itemsOf, type Items, type Look } from './items'
import type { Place } from './on-device'
import { Painter } from './painter'

/** What is to be seen of a diagram. */
export interface Subject {
  readonly diagram: Diagram
  readonly look: Look
  /** What has an outline: selected, or about to be. */
  readonly outlined: ReadonlySet<string>
}

/** Paints subjects on one canvas element, each with what is left of the one before it. */
export interface Easel {
  show(subject: Subject, place: Place, by?: Point): void
  moveTo(place: Place, by?: Point): void
  end(): void
}

/** Null where the browser has no such canvas. */
export function easelOn(element: HTMLCanvasElement): Easel | null {
  const context = element.getContext('2d')
  if (context === null) return null
  const atlas = growingAtlas(() => painter.forget())
  const painter = new Painter(element, context, atlas)
  let items: Items = []
  return {
    show({ diagram, look, outlined }, place, by = nowhere) {
      items = itemsOf(diagram, look, items)
      atlas.ensure(iconsIn(items))
      const boxes = boxesOf(diagram)
      const picture = { items, outlined: outlinedIn(boxes, outlined, look), focus: look.focus }
      painter.show(shifted(place, by), picture)
    },
    moveTo: (place, by = nowhere) => painter.moveTo(shifted(place, by)),
    end: () => painter.end(),
  }
}

const nowhere: Point = { x: 0, y: 0 }

function shifted(place: Place, { x, y }: Point): Place {
  return { ...place, x: place.x + x * place.zoom, y: place.y + y * place.zoom }
}

function outlinedIn(
  boxes: ReadonlyMap<NodeId, Box>,
  ids: ReadonlySet<string>,
  { part }: Look,
): readonly Box[] {
  return [...ids].flatMap((id) => {
    return isIn(part, id) ? (boxes.get(id as NodeId) ?? []) : []
  })
}

function iconsIn(items: Items): ReadonlySet<string> {
  const paths = new Set<string>()
  for (const { shapes } of items) for (const shape of shapes) if (shape.kind === 'icon') paths.add(shape.path)
  return paths
}
