import { iconSheet, type IconSheet } from './icon-sheet'

/** The icons of a drawing as bitmaps of several sizes, and as the one colour that is left of each from far away. */
export interface IconAtlas {
  /** The sheet whose icons are best drawn this large, in device px; null until there is one. */
  sheetFor(px: number): IconSheet | null
  /** What an icon looks like from far away. */
  colourOf(path: string): string
}

export interface GrowingAtlas extends IconAtlas {
  /** Asks for icons that are going to be drawn. */
  ensure(paths: ReadonlySet<string>): void
  /** Whether they have been made, as far as they can be had. */
  has(paths: ReadonlySet<string>): boolean
}

/** From large to small: made smaller by more than a half, a bitmap flickers and costs more than it shows. */
const sides = [96, 48, 24]
/** Sharp at the largest scale. Not made before somebody is as near as that. */
const largestSide = 192
const leastCover = 0.6
/** What an icon is until it is there. */
const plain = '#a9b4be'

/**
 * An atlas that grows: `ensure` makes sheets for icons that it has not met, and calls `changed` when they are there. An
 * icon that cannot be had stays a plain box.
 */
export function growingAtlas(changed: () => void): GrowingAtlas {
  let known: ReadonlySet<string> = new Set()
  let made: ReadonlySet<string> = known
  let wanted: readonly number[] = sides
  let sheets: readonly IconSheet[] = []
  let colours: ReadonlyMap<string, string> = new Map()
  let hasFailed = false

  const grow = async () => {
    const [paths, many] = [known, wanted]
    try {
      const grown = await Promise.all(many.map((side) => iconSheet([...paths], side)))
      // Meanwhile it may have grown further.
      if (paths !== known || many !== wanted) return
      sheets = grown
      made = paths
      const smallest = grown.at(-1)
      colours = smallest === undefined ? new Map() : coloursOn(smallest)
      changed()
    } catch {
      // Plain boxes stay until somebody asks again, for whichever icons.
      if (paths === known) hasFailed = true
    }
  }

  return {
    sheetFor(px) {
      const fitting = sheets.findLast(({ side }) => side >= px)
      if (fitting === undefined && sheets.length > 0 && wanted === sides) {
        wanted = [largestSide, ...sides]
        void grow()
      }
      return fitting ?? sheets[0] ?? null
    },
    colourOf: (path) => colours.get(path) ?? plain,
    ensure(paths) {
      if (!hasFailed && [...paths].every((path) => known.has(path))) return
      hasFailed = false
      known = new Set([...known, ...paths])
      void grow()
    },
    has: (paths) => [...paths].every((path) => made.has(path)),
  }
}

/** The mean of what is painted in each icon. */
function coloursOn({ image, side, spots }: IconSheet): ReadonlyMap<string, string> {
  const width = Math.max(side, ...[...spots.values()].map(({ x }) => x + side))
  const height = Math.max(side, ...[...spots.values()].map(({ y }) => y + side))
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (context === null) return new Map()
  context.drawImage(image, 0, 0)
  return new Map(
    [...spots].map(([path, { x, y }]) => [path, meanOf(context.getImageData(x, y, side, side).data)]),
  )
}

function meanOf(pixels: Uint8ClampedArray): string {
  let [red, green, blue, weight] = [0, 0, 0, 0]
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = pixels[at + 3] ?? 0
    red += (pixels[at] ?? 0) * alpha
    green += (pixels[at + 1] ?? 0) * alpha
    blue += (pixels[at + 2] ?? 0) * alpha
    weight += alpha
  }
  if (weight === 0) return plain
  // An icon of thin lines is paler from afar than one with a ground, and still to be seen.
  const cover = Math.max(leastCover, weight / (pixels.length / 4) / 255)
  const parts = [red, green, blue].map((sum) => Math.round(sum / weight)).join(' ')
  return `rgb(${parts} / ${cover.toFixed(2)})`
}
