import miniatures from 'virtual:miniatures'
import { shapesOf, type Miniature } from './miniature'
import { smallIcons } from './icons'
import { fitting, paintOn } from './thumbnail'

const none: Miniature = { box: [0, 0, 1, 1], shapes: [], services: [], steps: [] }

/** What the build has drawn of a pattern; empty for one that it does not know. */
export function miniatureOf(patternId: string): Miniature {
  return miniatures.patterns[patternId] ?? none
}

/** Paints a pattern's miniature in the middle of a canvas, as large as the page shows the canvas; nothing is enlarged. */
export function paintMiniature(
  canvas: HTMLCanvasElement,
  patternId: string,
  theme: 'light' | 'dark',
): Promise<void> {
  const { box, shapes } = miniatureOf(patternId)
  const [x, y, width, height] = box
  const scene = {
    theme,
    box: { x, y, width, height },
    shapes: shapesOf({ shapes }, miniatures.styles, theme),
  }
  const size = { width: canvas.clientWidth, height: canvas.clientHeight }
  return paintOn(canvas, scene, { ...size, scale: fitting(scene, size), icons: bitmaps() })
}

/** An icon is 48 px wide in a scene, and a card shows it at less than half of that, on fine screens in twice as many dots. */
const iconSide = 64
let icons: Promise<ReadonlyMap<string, ImageBitmap>> | null = null

/** Every icon of every miniature, made once; a failed try may be repeated. */
function bitmaps(): Promise<ReadonlyMap<string, ImageBitmap>> {
  const paths = miniatures.styles.flat().flatMap((style) => (style?.kind === 'icon' ? [style.path] : []))
  icons ??= smallIcons([...new Set(paths)], iconSide).catch((error: unknown) => {
    icons = null
    throw error
  })
  return icons
}
