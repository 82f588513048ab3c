import { grown, overlaps, type Box } from '../../../core/layout/box'
import type { Item } from '../../paint/paint-items'
import type { Items } from './items'

/** What is painted. */
export interface Picture {
  readonly items: Items
  /** Boxes that are selected or about to be. */
  readonly outlined: readonly Box[]
  readonly focus: string
}

/** More damage than this is mended by painting everything. */
const mostDamage = 60

/** Where two pictures differ, in canvas px; null where everything may. Costs a look at each item. */
export function damageOf(before: Picture, next: Picture): readonly Box[] | null {
  if (before === next) return []
  if (!sameList(before.outlined, next.outlined)) return null
  if (before.items === next.items) return []
  const old = new Set<Item>(before.items)
  const changed: Box[] = []
  for (const item of next.items) {
    if (!old.delete(item)) changed.push(item.box)
    if (changed.length > mostDamage) return null
  }
  // The same things in another order are a different picture.
  for (const item of old) changed.push(item.box)
  return changed.length > mostDamage ? null : changed
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((one, index) => one === b[index]))
}

/** Smaller than this on the screen, in px, a thing is tinted: outlines would be all that one sees. */
const leastOutlined = 14

/** Paints the outlines of what is selected. */
export function outline(
  context: CanvasRenderingContext2D,
  { outlined, focus }: Picture,
  zoom: number,
  region: Box,
): void {
  if (outlined.length === 0) return
  const by = 3 / zoom
  context.fillStyle = focus
  context.strokeStyle = focus
  context.lineWidth = 1.5 / zoom
  context.setLineDash([])
  context.globalAlpha = 0.45
  context.beginPath()
  for (const box of outlined) {
    const { x, y, width, height } = box
    if (!overlaps(grown(box, by), region)) continue
    if (Math.min(width, height) * zoom < leastOutlined) context.fillRect(x, y, width, height)
    else context.rect(x - by, y - by, width + 2 * by, height + 2 * by)
  }
  context.globalAlpha = 1
  context.stroke()
}
