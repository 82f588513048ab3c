import miniatures from 'virtual:miniatures'
import { iconSheet, type IconSheet } from './icon-sheet'
import { runsOf, type Miniature } from './miniature'
import { paintRun } from './paint-run'
import { fitting, paintBy } from './thumbnail'

const none: Miniature = { box: [0, 0, 1, 1], runs: [], services: [], steps: [] }

/** What the build has drawn of a pattern; empty for one that it does not know. */
export function miniatureOf(patternId: string): Miniature {
  return miniatures.patterns[patternId] ?? none
}

/** Paints a pattern's miniature in the middle of a canvas that the page shows in this size; nothing is enlarged. */
export function paintMiniature(
  canvas: HTMLCanvasElement,
  patternId: string,
  theme: 'light' | 'dark',
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  const miniature = miniatureOf(patternId)
  const [x, y, width, height] = miniature.box
  const picture = { theme, box: { x, y, width, height } }
  const scale = fitting(picture, size)
  return paintBy(canvas, picture, { ...size, scale }, icons(), (context, sheet) => {
    context.lineJoin = 'round'
    context.imageSmoothingQuality = 'high'
    for (const [style, run] of runsOf(miniature, miniatures.styles, theme))
      paintRun(context, style, run, sheet)
  })
}

/** An icon is 48 px wide in a scene, and a card shows it at less than half of that, on fine screens in twice as many dots. */
const iconSide = 64
let sheet: Promise<IconSheet> | null = null

/** Every icon of every miniature, made once; a failed try may be repeated. */
function icons(): Promise<IconSheet> {
  const paths = miniatures.styles.flat().flatMap((style) => (style?.kind === 'icon' ? [style.path] : []))
  sheet ??= iconSheet([...new Set(paths)], iconSide).catch((error: unknown) => {
    sheet = null
    throw error
  })
  return sheet
}
