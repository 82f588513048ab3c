import type { WriteContext } from '../../formats/format'

/** A whole diagram as it is exported when nothing is chosen, in its own size and without findings. */
export function asExported(
  theme: WriteContext['theme'],
  { icons, fonts }: Pick<WriteContext, 'icons' | 'fonts'>,
): WriteContext {
  return {
    theme,
    background: 'theme',
    size: { by: 'scale', scale: 1 },
    part: 'whole',
    embedDiagram: true,
    showFindings: false,
    outcomes: [],
    icons,
    fonts,
  }
}
