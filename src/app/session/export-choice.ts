import type { PictureSize } from '../../core/scene/picture-size'

/** What somebody has chosen in the export dialog; not of which part, since that is a matter of one diagram. */
export interface ExportChoice {
  readonly formatId: string
  /** Null: as the page is. */
  readonly theme: 'light' | 'dark' | 'print' | null
  readonly background: 'theme' | 'none'
  readonly sizeBy: PictureSize['by']
  readonly scale: number
  /** As typed. */
  readonly width: string
  readonly dpi: string
  readonly embedDiagram: boolean
  readonly showFindings: boolean
}

export const firstChoice: ExportChoice = {
  formatId: 'png',
  theme: null,
  background: 'theme',
  sizeBy: 'scale',
  scale: 2,
  width: '1920',
  dpi: '300',
  embedDiagram: true,
  showFindings: false,
}

/** The scales to choose from. */
export const scales: readonly number[] = [0.5, 1, 2, 3, 4, 8]

const key = 'lintel.export'

/** What was chosen last in this browser; each part that cannot be read is as at first. */
export function rememberedChoice(): ExportChoice {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    const read = Object(stored) as Readonly<Record<string, unknown>>
    const oneOf = <T>(name: keyof ExportChoice, values: readonly T[], otherwise: T): T =>
      values.find((value) => value === read[name]) ?? otherwise
    const text = (name: 'formatId' | 'width' | 'dpi') => {
      const value = read[name]
      return typeof value === 'string' && value.length < 20 ? value : firstChoice[name]
    }
    return {
      formatId: text('formatId'),
      theme: oneOf<ExportChoice['theme']>('theme', ['light', 'dark', 'print'], null),
      background: oneOf<ExportChoice['background']>('background', ['none'], 'theme'),
      sizeBy: oneOf<ExportChoice['sizeBy']>('sizeBy', ['width', 'dpi', 'slide'], 'scale'),
      scale: oneOf('scale', scales, firstChoice.scale),
      width: text('width'),
      dpi: text('dpi'),
      embedDiagram: read['embedDiagram'] !== false,
      showFindings: read['showFindings'] === true,
    }
  } catch {
    // Blocked, or not ours: only convenience is lost.
    return firstChoice
  }
}

export function rememberChoice(choice: ExportChoice): void {
  try {
    localStorage.setItem(key, JSON.stringify(choice))
  } catch {
    // Likewise.
  }
}

/** The size that was chosen; what was typed may be out of range, or no number at all. */
export function sizeOf({ sizeBy, scale, width, dpi }: ExportChoice): PictureSize {
  switch (sizeBy) {
    case 'scale':
      return { by: 'scale', scale }
    case 'width':
      return { by: 'width', width: numberIn(width) }
    case 'dpi':
      return { by: 'dpi', dpi: numberIn(dpi) }
    case 'slide':
      return { by: 'slide' }
    default:
      return sizeBy satisfies never
  }
}

/** “1,920” and “1 920” are 1920. */
function numberIn(text: string): number {
  const digits = text.replaceAll(/[\s,_]/gu, '')
  return digits === '' ? NaN : Number(digits)
}
