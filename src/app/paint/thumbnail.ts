import type { Diagram } from '../../core/model/diagram'
import type { Finding } from '../../core/model/results'
import { sceneOf, type Scene } from '../../core/scene/scene'
import { colours, type Theme } from '../../core/scene/theme'
import { fontsReady } from './fonts'
import { iconBitmaps } from './icons'
import { paintScene } from './paint-scene'

/**
 * Paints the whole diagram, small and in the middle, onto a canvas of this size in CSS px. Nothing is made larger than
 * it is; findings are marked where they are. A canvas that is asked for again before it is painted shows the last diagram asked for.
 */
export async function paintThumbnail(
  canvas: HTMLCanvasElement,
  diagram: Diagram,
  theme: Theme,
  size: { readonly width: number; readonly height: number },
  findings: readonly Finding[] = [],
): Promise<void> {
  const scene = sceneOf(diagram, theme, { findings })
  await paintOn(canvas, scene, { ...size, scale: fitting(scene, size) })
}

type Picture = Pick<Scene, 'theme' | 'box' | 'shapes'>

/** Paints a whole scene onto a canvas that is exactly as large as it at this scale. */
export function paintPicture(canvas: HTMLCanvasElement, scene: Picture, scale: number): Promise<void> {
  const { width, height } = scene.box
  return paintOn(canvas, scene, { width: width * scale, height: height * scale, scale })
}

/** The largest scale, up to its own, at which a scene fits into this size. */
export function fitting(
  { box }: Pick<Scene, 'box'>,
  { width, height }: { readonly width: number; readonly height: number },
): number {
  return Math.min(1, width / box.width, height / box.height)
}

/** Paints a scene at this scale in the middle of a canvas of this size in CSS px. The last that is asked for wins. */
function paintOn(canvas: HTMLCanvasElement, scene: Picture, size: SizeAndScale): Promise<void> {
  return paintBy(canvas, scene, size, iconBitmaps(scene), (context, icons) =>
    paintScene(context, scene, icons),
  )
}

interface SizeAndScale {
  readonly width: number
  readonly height: number
  readonly scale: number
}

/** The same, by a painter that paints in coordinates of the scene, and by what it needs, when that is there. */
export async function paintBy<Needed>(
  canvas: HTMLCanvasElement,
  { theme, box }: Pick<Scene, 'theme' | 'box'>,
  { width, height, scale }: SizeAndScale,
  needed: Promise<Needed>,
  paint: (context: CanvasRenderingContext2D, needed: Needed) => void,
): Promise<void> {
  const turn = {}
  turns.set(canvas, turn)
  const [ready] = await Promise.all([needed, fontsReady()])
  if (turns.get(canvas) !== turn) return
  const density = Math.max(1, window.devicePixelRatio)
  canvas.width = Math.round(width * density)
  canvas.height = Math.round(height * density)
  const context = canvas.getContext('2d')
  if (context === null) return
  context.fillStyle = colours(theme).ground
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(density, density)
  context.translate((width - box.width * scale) / 2, (height - box.height * scale) / 2)
  context.scale(scale, scale)
  context.translate(-box.x, -box.y)
  paint(context, ready)
}

const turns = new WeakMap<HTMLCanvasElement, object>()
