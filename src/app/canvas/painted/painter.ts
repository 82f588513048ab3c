import { grown, overlaps, type Box } from '../../../core/layout/box'
import { paintItems, type Item } from '../../paint/paint-items'
import type { IconAtlas } from '../../paint/icon-atlas'
import type { Items } from './items'

/** Where the picture stands on the screen: the canvas's origin in screen px, and its scale. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly zoom: number
  /** The part of the page that is painted, in screen px. */
  readonly width: number
  readonly height: number
}

/** What is painted. */
export interface Picture {
  readonly items: Items
  /** Boxes that are selected or about to be. */
  readonly outlined: readonly Box[]
  readonly focus: string
}

/** The view rests when it has not moved for so long; less than so many px of the device nobody sees. */
const restMs = 150
const leastMoved = 0.1

/** More damage than this is mended by painting everything. */
const mostDamage = 60

/**
 * Paints a picture on a canvas element and keeps it right with as little painting as it can: what the view was moved away
 * from is shifted and only the newly seen strips are painted, of an edit only what lies where something changed.
 *
 * What is shifted goes by whole pixels of the device, so that nothing is blurred; where the view then rests between two pixels,
 * everything is painted once more in its very place.
 */
export class Painter {
  private readonly element: HTMLCanvasElement
  private readonly context: CanvasRenderingContext2D
  private readonly icons: IconAtlas
  private wanted: { readonly place: Place; readonly picture: Picture } | null = null
  private shown: Shown | null = null
  private frame = 0
  private rest: ReturnType<typeof setTimeout> | undefined

  constructor(element: HTMLCanvasElement, context: CanvasRenderingContext2D, icons: IconAtlas) {
    this.element = element
    this.context = context
    this.icons = icons
  }

  /** Paints another picture at once: what was there may be gone from the page already. */
  show(place: Place, picture: Picture): void {
    this.wanted = { place, picture }
    this.paint()
  }

  /** Follows the view, with the next frame of the browser. */
  moveTo(place: Place): void {
    if (this.wanted === null) return
    this.wanted = { ...this.wanted, place }
    this.soon()
  }

  /** Everything is painted anew: something that shapes are painted with has come. */
  forget(): void {
    this.shown = null
    this.soon()
  }

  private soon(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.paint())
  }

  end(): void {
    clearTimeout(this.rest)
    cancelAnimationFrame(this.frame)
  }

  private paint(): void {
    cancelAnimationFrame(this.frame)
    this.frame = 0
    if (this.wanted === null) return
    const { place, picture } = this.wanted
    const density = window.devicePixelRatio
    const width = Math.max(1, Math.round(place.width * density))
    const height = Math.max(1, Math.round(place.height * density))
    const next: Shown = {
      ...{ picture, density, width, height, zoom: place.zoom },
      left: place.x * density,
      top: place.y * density,
    }
    const before = this.shown
    this.shown = next
    clearTimeout(this.rest)
    if (this.element.width !== width || this.element.height !== height) {
      this.element.width = width
      this.element.height = height
      this.region(next, whole(next))
      return
    }
    if (before === null || before.zoom !== next.zoom || before.density !== density) {
      this.region(next, whole(next))
      return
    }
    const [dx, dy] = [Math.round(next.left - before.left), Math.round(next.top - before.top)]
    const shifted = { ...next, left: before.left + dx, top: before.top + dy }
    this.shown = shifted
    if (Math.abs(shifted.left - next.left) + Math.abs(shifted.top - next.top) > leastMoved)
      this.rest = setTimeout(() => this.forget(), restMs)
    this.shift(before, shifted, { dx, dy })
    const damage = damageOf(before.picture, next.picture)
    if (damage === null || damage.length > mostDamage) this.region(shifted, whole(shifted))
    else for (const box of damage) this.region(shifted, onDevice(shifted, box))
  }

  /** Moves what is painted, and paints what comes into view. */
  private shift(before: Shown, next: Shown, { dx, dy }: { readonly dx: number; readonly dy: number }): void {
    if (dx === 0 && dy === 0) return
    const { width, height } = next
    if (Math.abs(dx) >= width || Math.abs(dy) >= height) {
      this.region(next, whole(next))
      return
    }
    const { context } = this
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.globalAlpha = 1
    context.globalCompositeOperation = 'copy'
    context.drawImage(this.element, dx, dy)
    context.globalCompositeOperation = 'source-over'
    const painted = { ...next, picture: before.picture }
    if (dx !== 0) this.region(painted, { x: dx > 0 ? 0 : width + dx, y: 0, width: Math.abs(dx), height })
    if (dy !== 0) this.region(painted, { x: 0, y: dy > 0 ? 0 : height + dy, width, height: Math.abs(dy) })
  }

  /** Paints a rectangle anew, in whole px of the device. */
  private region(shown: Shown, area: Box): void {
    const { context } = this
    const { zoom, density, left, top, picture } = shown
    const scale = zoom * density
    context.save()
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.beginPath()
    context.rect(area.x, area.y, area.width, area.height)
    context.clip()
    context.clearRect(area.x, area.y, area.width, area.height)
    context.setTransform(scale, 0, 0, scale, left, top)
    const region = {
      x: (area.x - left) / scale,
      y: (area.y - top) / scale,
      width: area.width / scale,
      height: area.height / scale,
    }
    paintItems(context, picture.items, { zoom, density, icons: this.icons }, region)
    outline(context, picture, zoom, region)
    context.restore()
  }
}

interface Shown {
  readonly picture: Picture
  readonly zoom: number
  readonly density: number
  /** In px of the device. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

function whole({ width, height }: Shown): Box {
  return { x: 0, y: 0, width, height }
}

/** A box of the canvas in whole px of the device, with all that strokes and smoothing add to it. */
function onDevice({ zoom, density, left, top, width, height }: Shown, box: Box): Box {
  const scale = zoom * density
  const x = Math.max(0, Math.floor(box.x * scale + left) - margin)
  const y = Math.max(0, Math.floor(box.y * scale + top) - margin)
  const right = Math.min(width, Math.ceil((box.x + box.width) * scale + left) + margin)
  const bottom = Math.min(height, Math.ceil((box.y + box.height) * scale + top) + margin)
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) }
}

const margin = 4

/** Where the two differ; null where everything may. */
function damageOf(before: Picture, next: Picture): readonly Box[] | null {
  if (!sameList(before.outlined, next.outlined)) return null
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
  return a.length === b.length && a.every((one, index) => one === b[index])
}

/** Smaller than this on the screen, in px, a thing is tinted: outlines would be all that one sees. */
const leastOutlined = 14

function outline(context: CanvasRenderingContext2D, { outlined, focus }: Picture, zoom: number, region: Box) {
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
