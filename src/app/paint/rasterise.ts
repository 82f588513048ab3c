import { pictureSize } from '../../core/scene/picture-size'
import type { Scene } from '../../core/scene/scene'
import { colours } from '../../core/scene/theme'
import { fontsReady } from './fonts'
import { iconBitmaps } from './icons'
import { paintScene } from './paint-scene'

/**
 * The scene as PNG bytes, `scale` pixels for each of its own (1 to 4), on the theme's ground or on none.
 *
 * Whoever asks has found by `pictureSize` that it can be painted; too large a picture throws, since a canvas would be
 * blank without a word.
 */
export async function rasterise(
  scene: Scene,
  scale: number,
  background: 'theme' | 'none',
): Promise<Uint8Array> {
  const size = pictureSize(scene, scale)
  if (!size.ok) throw new Error(size.problem)
  const [icons] = await Promise.all([iconBitmaps(scene), fontsReady()])
  const canvas = new OffscreenCanvas(size.value.width, size.value.height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error(`no canvas of ${size.value.width} × ${size.value.height} pixels`)
  if (background === 'theme') {
    context.fillStyle = colours(scene.theme).ground
    context.fillRect(0, 0, size.value.width, size.value.height)
  }
  context.scale(scale, scale)
  context.translate(-scene.box.x, -scene.box.y)
  paintScene(context, scene, icons)
  const file = await canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await file.arrayBuffer())
}
