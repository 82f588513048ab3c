import { strips, type Piece } from '../src/app/paint/strips'
import type { Diagram } from '../src/core/model/diagram'
import { sceneOf } from '../src/core/scene/scene'
import { pictureFrame } from '../src/core/scene/picture-size'

/** How many pixels of a picture are other ones when it is painted in small pieces, and by how much at most. */
function seams(
  diagram: Diagram,
  scale: number,
  piece: Piece,
  background: 'theme' | 'none',
): { readonly pixels: number; readonly most: number } {
  const scene = sceneOf(diagram, 'light')
  const frame = pictureFrame(scene, { by: 'scale', scale })
  if (!frame.ok) throw new Error(frame.problem)
  const painted = (by: Piece) => {
    const parts = [...strips(scene, frame.value, { background, icons: new Map(), piece: by })]
    const whole = new Uint8ClampedArray(frame.value.width * frame.value.height * 4)
    let at = 0
    for (const part of parts) {
      whole.set(part, at)
      at += part.length
    }
    return whole
  }
  const [whole, pieced] = [painted({ width: 16_000, pixels: 1e9 }), painted(piece)]
  let [pixels, most] = [0, 0]
  for (let at = 0; at < whole.length; at += 4) {
    let by = 0
    for (let c = at; c < at + 4; c++) by = Math.max(by, Math.abs((whole[c] ?? 0) - (pieced[c] ?? 0)))
    if (by > 0) pixels += 1
    most = Math.max(most, by)
  }
  return { pixels, most }
}

Object.assign(globalThis, { seams })
