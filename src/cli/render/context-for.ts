import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Format, WriteContext } from '../../core/formats/format'
import { writeSvg } from '../../core/formats/svg'
import type { Diagram } from '../../core/model/diagram'
import { graphOf } from '../../core/model/graph'
import type { Io } from '../io'

/** How a picture is to look. */
export type Look = Pick<
  WriteContext,
  'theme' | 'background' | 'size' | 'part' | 'embedDiagram' | 'showFindings'
>

/** A picture as the editor has it when nothing is chosen. */
export const usualLook: Look = {
  theme: 'light',
  background: 'theme',
  size: { by: 'scale', scale: 2 },
  part: 'whole',
  embedDiagram: true,
  showFindings: false,
}

/** What a format needs to write this diagram; the checks, the icons and the font only where it needs them. */
export async function contextFor(
  diagram: Diagram,
  format: Format,
  look: Look,
  {
    fonts,
    ...names
  }: { readonly fonts: Io['fonts'] } & Pick<WriteContext, 'pictureName'> & { readonly fileName: string },
): Promise<WriteContext> {
  const told =
    format.tellsFindings === true || look.showFindings ? await reviewOf(diagram) : { outcomes: [] as const }
  const context = { ...look, ...told, ...names }
  if (!format.mediaType.startsWith('image/')) return { ...context, icons: new Map(), fonts: null }
  const icons = new Map(Object.entries((await import('virtual:icons')).default))
  return {
    ...context,
    icons,
    fonts: {
      regular: readFileSync(join(fonts, 'inter-400.woff2')),
      semibold: readFileSync(join(fonts, 'inter-600.woff2')),
    },
    rasterise: painter(icons, fonts),
  }
}

async function reviewOf(diagram: Diagram): Promise<Pick<WriteContext, 'outcomes' | 'knowledge'>> {
  const [{ review, ruleMetas }, { facts }] = await Promise.all([
    import('../../core/rules/review'),
    import('../../core/catalog/facts'),
  ])
  return { outcomes: review(graphOf(diagram)), knowledge: { rules: ruleMetas(), facts } }
}

/** Paints the SVG of the same scene with resvg, set in our font. */
function painter(icons: WriteContext['icons'], fonts: string): NonNullable<WriteContext['rasterise']> {
  return async (scene, frame, background) => {
    const { rasterised } = await import('./rasterised')
    // The ground fills the frame, and what is drawn stands where the frame has it.
    const box = {
      x: scene.box.x - frame.x / frame.scale,
      y: scene.box.y - frame.y / frame.scale,
      width: frame.width / frame.scale,
      height: frame.height / frame.scale,
    }
    const svg = writeSvg({ ...scene, box }, { icons, fonts: null, background, title: '', description: '' })
    const fontFiles = [400, 600].map((weight) => join(fonts, `inter-${weight}.ttf`))
    return new Uint8Array(rasterised(svg, { zoom: frame.scale, fontFiles }).asPng())
  }
}
