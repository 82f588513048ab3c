import { ok, refuse, type Reading, type Result } from '../model/results'
import { pictureFrame } from '../scene/picture-size'
import type { FileToRead, Format } from './format'
import { packed, unpacked } from './packed/packed'
import { drawnFor, embeddedFor } from './picture/drawn'
import { isPng } from './png/chunks'
import { diagramIn, withExtras } from './png/extras'
import { readingOneFile } from './reading/reading-one-file'

/**
 * A picture of pixels. The diagram goes into a text chunk (`iTXt`, keyword `lintel`, compressed), which programs that show
 * pictures leave alone, and comes back out of it; the pixels themselves are never read.
 */
export default {
  id: 'png',
  label: 'PNG picture',
  extension: '.png',
  mediaType: 'image/png',
  async write(diagram, context) {
    if (context.rasterise === undefined) return refuse('A PNG cannot be painted here. Export an SVG instead.')
    const scene = drawnFor(diagram, context)
    const frame = pictureFrame(scene, context.size)
    if (!frame.ok) return frame
    const painted = await context.rasterise(scene, frame.value, context.background)
    const inside = context.embedDiagram ? packed(embeddedFor(diagram, context)) : null
    return ok(withExtras(painted, { dpi: frame.value.dpi, diagram: inside }))
  },
  read: readingOneFile(readPicture),
} satisfies Format

function readPicture({ name, bytes }: FileToRead): Result<Reading> {
  if (!isPng(bytes)) return refuse(`“${name}” is not a PNG picture.`)
  const inside = diagramIn(bytes)
  if (inside === 'damaged') return refuse(`“${name}” is damaged or cut off, so its diagram cannot be read.`)
  return inside === null
    ? refuse(
        `“${name}” is a picture without a diagram in it. Lintel opens the pictures that it has exported itself.`,
      )
    : unpacked(inside)
}
