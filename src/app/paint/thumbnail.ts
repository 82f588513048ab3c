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
export async function paintOn(
  canvas: HTMLCanvasElement,
  scene: Picture,
  {
    width,
    height,
    scale,
    icons: bitmaps = iconBitmaps(scene),
  }: {
    readonly width: number
    readonly height: number
    readonly scale: number
    /** The bitmaps to paint with, where the usual ones are larger than they need be. */
    readonly icons?: Promise<ReadonlyMap<string, ImageBitmap>>
  },
): Promise<void> {
  const turn = {}
  turns.set(canvas, turn)
  const [icons] = await Promise.all([bitmaps, fontsReady()])
  if (turns.get(canvas) !== turn) return
  const density = Math.max(1, window.devicePixelRatio)
  canvas.width = Math.round(width * density)
  canvas.height = Math.round(height * density)
  const context = canvas.getContext('2d')
  if (context === null) return
  context.fillStyle = colours(scene.theme).ground
  context.fillRect(0, 0, canvas.width, canvas.height)
  const { box } = scene
  context.scale(density, density)
  context.translate((width - box.width * scale) / 2, (height - box.height * scale) / 2)
  context.scale(scale, scale)
  context.translate(-box.x, -box.y)
  paintScene(context, scene, icons)
}

const turns = new WeakMap<HTMLCanvasElement, object>()
