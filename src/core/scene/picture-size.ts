import { ok, refuse, type Result } from '../model/results'
import type { Scene } from './scene'

/** Browsers paint nothing, without a word, on a canvas longer than this, so larger pictures are refused beforehand. */
export const longestSide = 16_384
/** Memory is 4 bytes a pixel, twice while the file is made. */
export const mostPixels = 200_000_000

/** Size in px of a picture of the scene, or why it cannot be made. */
export function pictureSize(
  scene: Pick<Scene, 'box'>,
  scale: number,
): Result<{ readonly width: number; readonly height: number }> {
  const width = Math.max(1, Math.round(scene.box.width * scale))
  const height = Math.max(1, Math.round(scene.box.height * scale))
  if (width <= longestSide && height <= longestSide && width * height <= mostPixels)
    return ok({ width, height })
  const size = `${words(width)} × ${words(height)} pixels`
  return refuse(
    scale > 1
      ? `The picture would be ${size}, more than a browser can paint. Choose a smaller scale, or export an SVG.`
      : `The picture would be ${size}, more than a browser can paint. Export an SVG instead.`,
  )
}

function words(pixels: number): string {
  return String(pixels).replaceAll(/\B(?=(\d{3})+$)/gu, ',')
}
