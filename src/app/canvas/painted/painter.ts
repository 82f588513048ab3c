import type { Box } from '../../../core/layout/box'
import type { IconAtlas } from '../../paint/icon-atlas'
import { paintItems } from '../../paint/paint-items'
import { around, boxOnCanvas, boxOnDevice, onDevice, whole, type OnDevice, type Place } from './on-device'
import { damageOf, outline, type Picture } from './picture'

/** What is further than this from where it was painted, in px of the device, is painted anew. */
const leastOff = 0.05

/** What is on the canvas element. */
interface Shown extends OnDevice {
  readonly picture: Picture
}

/**
 * Paints a picture on a canvas element and keeps it right with as little painting as it can: what has only moved by whole pixels
 * of the device is shifted and the newly seen strips are painted, and of an edit only what lies where something changed.
 */
export class Painter {
  private readonly element: HTMLCanvasElement
  private readonly context: CanvasRenderingContext2D
  private readonly icons: IconAtlas
  private wanted: { readonly place: Place; readonly picture: Picture } | null = null
  private shown: Shown | null = null
  private frame = 0

  constructor(element: HTMLCanvasElement, context: CanvasRenderingContext2D, icons: IconAtlas) {
    this.element = element
    this.context = context
    this.icons = icons
  }

  /** Paints another picture, or elsewhere, at once: what was there may be gone from the page already. */
  show(place: Place, picture: Picture): void {
    this.wanted = { place, picture }
    this.paint()
  }

  /** Everything is painted anew, with the next frame: something that shapes are painted with has come. */
  forget(): void {
    this.shown = null
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.paint())
  }

  end(): void {
    cancelAnimationFrame(this.frame)
  }

  private paint(): void {
    cancelAnimationFrame(this.frame)
    this.frame = 0
    if (this.wanted === null) return
    const { place, picture } = this.wanted
    const next: Shown = { picture, ...onDevice(place, window.devicePixelRatio) }
    const before = this.shown
    this.shown = next
    if (this.element.width !== next.width || this.element.height !== next.height) {
      this.element.width = next.width
      this.element.height = next.height
      this.region(next, whole(next))
    } else if (before === null || before.density !== next.density || before.zoom !== next.zoom) {
      this.region(next, whole(next))
    } else this.follow(before, next)
  }

  /** At the same scale: shifts what is painted, and mends what differs. */
  private follow(before: Shown, next: Shown): void {
    const [dx, dy] = [Math.round(next.left - before.left), Math.round(next.top - before.top)]
    const off = Math.abs(before.left + dx - next.left) + Math.abs(before.top + dy - next.top)
    const damage = off > leastOff ? null : damageOf(before.picture, next.picture)
    if (damage === null) {
      this.region(next, whole(next))
      return
    }
    this.shift(before, next, { dx, dy })
    for (const box of damage) this.region(next, boxOnDevice(next, box))
  }

  /** Moves what is painted, and paints what comes into view. */
  private shift(before: Shown, next: Shown, { dx, dy }: { readonly dx: number; readonly dy: number }): void {
    if (dx === 0 && dy === 0) return
    const painted = { ...next, picture: before.picture }
    const box = { ...whole(next), x: dx, y: dy }
    this.put(this.element, box)
    for (const strip of around(next, box)) this.region(painted, strip)
  }

  /** Puts an image where this box is, in px of the device, and nothing anywhere else. */
  private put(image: CanvasImageSource, { x, y, width, height }: Box): void {
    const { context } = this
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.globalAlpha = 1
    context.imageSmoothingQuality = 'low'
    context.globalCompositeOperation = 'copy'
    context.drawImage(image, x, y, width, height)
    context.globalCompositeOperation = 'source-over'
  }

  /** Paints a rectangle anew, in whole px of the device. Costs a look at each item, and the painting of those in it. */
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
    const region = boxOnCanvas(shown, area)
    paintItems(context, picture.items, { zoom, density, icons: this.icons }, region)
    outline(context, picture, zoom, region)
    context.restore()
  }
}
