import type { Box } from '../../../core/layout/box'
import type { IconAtlas } from '../../paint/icon-atlas'
import { paintItems } from '../../paint/paint-items'
import {
  around,
  boxOnCanvas,
  boxOnDevice,
  onDevice,
  seenFrom,
  whole,
  type OnDevice,
  type Place,
} from './on-device'
import { damageOf, outline, type Picture } from './picture'

/** The view rests when it has not moved for so long; less than so many px of the device nobody sees. */
const restMs = 150
const leastMoved = 0.1

/** With more items in view than this, a change of scale stretches what is painted, up to so many times, until the view rests. */
const manyItems = 1500
const mostStretched = 1.5

/** What is on the canvas element. */
interface Shown extends OnDevice {
  readonly picture: Picture
}

/**
 * Paints a picture on a canvas element and keeps it right with as little painting as it can: what the view was moved away
 * from is shifted and only the newly seen strips are painted, of an edit only what lies where something changed, and while the
 * scale of very much changes, what is painted is stretched.
 *
 * What is shifted goes by whole pixels of the device, so that nothing is blurred; where the view then rests between two pixels,
 * or on something stretched, everything is painted once more in its very place.
 */
export class Painter {
  private readonly element: HTMLCanvasElement
  private readonly context: CanvasRenderingContext2D
  private readonly icons: IconAtlas
  private wanted: { readonly place: Place; readonly picture: Picture } | null = null
  private shown: Shown | null = null
  /** Items that were painted when everything was painted last. */
  private painted = 0
  /** What is stretched while the scale changes: each frame from the same, or it would blur more and more. */
  private plate: { readonly image: OffscreenCanvas; readonly of: Shown } | null = null
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
    if (this.wanted === null || this.wanted.place === place) return
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
    const next: Shown = { picture, ...onDevice(place, window.devicePixelRatio) }
    const { shown: before, plate } = this
    this.plate = null
    clearTimeout(this.rest)
    if (this.element.width !== next.width || this.element.height !== next.height) {
      this.element.width = next.width
      this.element.height = next.height
      this.all(next)
    } else if (before === null || before.density !== next.density) this.all(next)
    else if (before.zoom === next.zoom) this.follow(before, next)
    else if (this.painted > manyItems && before.picture === picture) this.stretch(plate, before, next)
    else this.all(next)
  }

  /** Paints everything. Costs a look at each item, and the painting of those in view. */
  private all(next: Shown): void {
    this.shown = next
    this.painted = this.region(next, whole(next))
  }

  /** At the same scale: shifts what is painted, and mends what differs. */
  private follow(before: Shown, next: Shown): void {
    const [dx, dy] = [Math.round(next.left - before.left), Math.round(next.top - before.top)]
    const shifted = { ...next, left: before.left + dx, top: before.top + dy }
    this.shown = shifted
    if (Math.abs(shifted.left - next.left) + Math.abs(shifted.top - next.top) > leastMoved) this.whenAtRest()
    this.shift(before, shifted, { dx, dy })
    const damage = damageOf(before.picture, next.picture)
    if (damage === null) this.all(shifted)
    else for (const box of damage) this.region(shifted, boxOnDevice(shifted, box))
  }

  /** Moves what is painted, and paints what comes into view. */
  private shift(before: Shown, next: Shown, { dx, dy }: { readonly dx: number; readonly dy: number }): void {
    if (dx === 0 && dy === 0) return
    const painted = { ...next, picture: before.picture }
    this.put(this.element, { ...whole(next), x: dx, y: dy })
    for (const strip of around(next, { ...whole(next), x: dx, y: dy })) this.region(painted, strip)
  }

  /** At another scale: stretches what was painted, and paints what comes into view. */
  private stretch(plate: Painter['plate'], before: Shown, next: Shown): void {
    const from = plate ?? { image: copyOf(this.element), of: before }
    const by = next.zoom / from.of.zoom
    if (by > mostStretched || by < 1 / mostStretched) {
      this.all(next)
      return
    }
    this.plate = from
    this.shown = next
    const box = seenFrom(from.of, next)
    this.put(from.image, box)
    for (const strip of around(next, box)) this.region(next, strip)
    this.whenAtRest()
  }

  private whenAtRest(): void {
    this.rest = setTimeout(() => this.forget(), restMs)
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

  /** Paints a rectangle anew, in whole px of the device; says how many items are in it. */
  private region(shown: Shown, area: Box): number {
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
    const count = paintItems(context, picture.items, { zoom, density, icons: this.icons }, region)
    outline(context, picture, zoom, region)
    context.restore()
    return count
  }
}

function copyOf(element: HTMLCanvasElement): OffscreenCanvas {
  const copy = new OffscreenCanvas(element.width, element.height)
  copy.getContext('2d')?.drawImage(element, 0, 0)
  return copy
}
