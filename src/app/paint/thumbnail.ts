import type { Diagram } from '../../core/model/diagram'
import type { Finding } from '../../core/model/results'
import { sceneOf } from '../../core/scene/scene'
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
  const turn = {}
  turns.set(canvas, turn)
  const scene = sceneOf(diagram, theme, { findings })
  const [icons] = await Promise.all([iconBitmaps(scene), fontsReady()])
  if (turns.get(canvas) !== turn) return
  const density = Math.max(1, window.devicePixelRatio)
  canvas.width = Math.round(size.width * density)
  canvas.height = Math.round(size.height * density)
  const context = canvas.getContext('2d')
  if (context === null) return
  context.fillStyle = colours(theme).ground
  context.fillRect(0, 0, canvas.width, canvas.height)
  const { x, y, width, height } = scene.box
  const scale = Math.min(1, size.width / width, size.height / height)
  context.scale(density, density)
  context.translate((size.width - width * scale) / 2, (size.height - height * scale) / 2)
  context.scale(scale, scale)
  context.translate(-x, -y)
  paintScene(context, scene, icons)
}

const turns = new WeakMap<HTMLCanvasElement, object>()
