import { constants, createDeflate } from 'node:zlib'
import type { WriteContext } from '../../core/formats/format'
import { joined } from '../../core/formats/packed/joined'
import { encodePng, type Compressor } from '../../core/formats/png/encode-png'
import { writeSvg } from '../../core/formats/svg'
import type { PictureFrame } from '../../core/scene/picture-size'
import type { Scene } from '../../core/scene/scene'
import { shapesByStrip } from '../../core/scene/shapes-by-strip'
import { colours } from '../../core/scene/theme'
import { rasterised } from './rasterised'

/**
 * Px of the scene that are painted around each strip and thrown away: what the edge of the picture cuts is smoothed a little
 * differently there.
 */
const margin = 24
const mostMargin = 256

export interface PaintOptions {
  readonly background: 'theme' | 'none'
  readonly icons: WriteContext['icons']
  readonly fontFiles: readonly string[]
  /** How many pixels are painted at a time. */
  readonly piece?: number
}

/** 32 MB, as resvg holds them. */
const usualPiece = 8_000_000

/**
 * Paints the SVG of the same scene with resvg, as PNG. Some rows at a time, each with the shapes that reach into them, so that the
 * largest picture takes little more memory than a small one.
 */
export function painted(scene: Scene, frame: PictureFrame, options: PaintOptions): Promise<Uint8Array> {
  const { width, height } = frame
  const isOpaque = options.background === 'theme'
  return encodePng({ width, height, isOpaque, strips: strips(scene, frame, options) }, compressor())
}

/** The pixels (RGBA, not multiplied by their alpha) from the top down. */
export function* strips(
  scene: Scene,
  frame: PictureFrame,
  { background, icons, fontFiles, piece = usualPiece }: PaintOptions,
): Generator<Uint8ClampedArray> {
  const { width, height, scale } = frame
  const rows = Math.min(height, Math.max(1, Math.floor(piece / width)))
  const around = rows < height ? Math.min(mostMargin, Math.ceil(margin * scale)) : 0
  // Painted by resvg and not by the SVG, the edges of whose box are rounded.
  const ground = background === 'theme' ? colours(scene.theme).ground : undefined
  for (const [index, touching] of shapesByStrip(scene, frame, rows).entries()) {
    const top = index * rows
    const count = Math.min(rows, height - top)
    // What is drawn stands where the frame has it.
    const box = {
      x: scene.box.x - frame.x / scale,
      y: scene.box.y + (top - around - frame.y) / scale,
      width: width / scale,
      height: (count + 2 * around) / scale,
    }
    const shapes = touching.map(({ shape }) => shape)
    const pixels = { width, height: count + 2 * around }
    const options = { icons, fonts: null, background: 'none', title: '', description: '', pixels } as const
    const image = rasterised(writeSvg({ ...scene, shapes, box }, options), fontFiles, ground).pixels
    const row = width * 4
    const rgba = new Uint8ClampedArray(image.buffer, image.byteOffset + around * row, count * row)
    if (background === 'none') divideByAlpha(rgba)
    yield rgba
  }
}

/** As a PNG wants it: resvg gives colours that are multiplied already. */
function divideByAlpha(rgba: Uint8ClampedArray): void {
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3] ?? 0
    if (alpha === 0 || alpha === 255) continue
    for (let channel = at; channel < at + 3; channel++) rgba[channel] = ((rgba[channel] ?? 0) * 255) / alpha
  }
}

function compressor(): Compressor {
  // Large pieces, so that it need not wait for the painting, which holds this thread.
  const zlib = createDeflate({ level: constants.Z_BEST_SPEED, chunkSize: 1024 * 1024 })
  const parts: Uint8Array[] = []
  const ended = new Promise<void>((resolve, reject) => {
    zlib
      .on('data', (part: Uint8Array) => parts.push(part))
      .on('end', resolve)
      .on('error', reject)
  })
  let written = Promise.resolve()
  return {
    // One piece is compressed while the next is painted.
    async write(bytes) {
      const before = written
      written = new Promise((resolve) => zlib.write(bytes, () => resolve()))
      await before
    },
    async end() {
      zlib.end()
      await ended
      return joined(parts)
    },
    close: () => zlib.destroy(),
  }
}
