import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Format, WriteContext } from '../../core/formats/format'
import type { Diagram } from '../../core/model/diagram'
import { graphOf } from '../../core/model/graph'

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

/** What writing takes of where it is done. */
export interface Surroundings extends Pick<WriteContext, 'pictureName'> {
  readonly fileName: string
  /** The folder of `pictureFonts`. */
  readonly fonts: string
  /** Font files for what Inter lacks. */
  readonly moreFonts: readonly string[]
  /** Takes a sentence about what is not as it should be. */
  readonly warn: (text: string) => void
}

/** What a format needs to write this diagram; the checks, the icons and the font only where it needs them. */
export async function contextFor(
  diagram: Diagram,
  format: Format,
  look: Look,
  { fonts, moreFonts, warn, ...names }: Surroundings,
): Promise<WriteContext> {
  const told =
    format.tellsFindings === true || look.showFindings ? await reviewOf(diagram) : { outcomes: [] as const }
  const context = { ...look, ...told, ...names }
  if (!format.mediaType.startsWith('image/')) return { ...context, icons: new Map(), fonts: null }
  const icons = new Map(Object.entries((await import('virtual:icons')).default))
  const fontFiles = [...[400, 600].map((weight) => join(fonts, `inter-${weight}.ttf`)), ...moreFonts]
  return {
    ...context,
    icons,
    fonts: {
      regular: readFileSync(join(fonts, 'inter-400.woff2')),
      semibold: readFileSync(join(fonts, 'inter-600.woff2')),
    },
    async rasterise(scene, frame, background) {
      const [{ painted }, { missingWords }] = await Promise.all([
        import('./painted'),
        import('./missing-letters'),
      ])
      const missing = missingWords(scene, fontFiles)
      if (missing !== null) warn(missing)
      return painted(scene, frame, { background, icons, fontFiles })
    },
  }
}

async function reviewOf(diagram: Diagram): Promise<Pick<WriteContext, 'outcomes' | 'knowledge'>> {
  const [{ review, ruleMetas }, { facts }] = await Promise.all([
    import('../../core/rules/review'),
    import('../../core/catalog/facts'),
  ])
  return { outcomes: review(graphOf(diagram)), knowledge: { rules: ruleMetas(), facts } }
}
