import type { Scene } from '../../core/scene/scene'
import type { MakeIcons } from './sized-icons'

/** Side in px of an icon's bitmap: sharp at four times the size at which icons are drawn. */
const bitmapSide = 192

let icons: Promise<ReadonlyMap<string, string>> | null = null
const bitmaps = new Map<string, Promise<ImageBitmap | null>>()

/** The SVG text of every icon of the catalogue, by path. Not part of the first load; a failed try may be repeated. */
export function loadIcons(): Promise<ReadonlyMap<string, string>> {
  icons ??= import('virtual:icons').then(
    (module) => new Map(Object.entries(module.default)),
    (error: unknown) => {
      icons = null
      throw error
    },
  )
  return icons
}

/**
 * The scene's icons as bitmaps. Made in the page, since a worker cannot decode SVG, and once for each icon. An icon that
 * cannot be had is left out: the painter draws a plain box for it.
 */
export async function iconBitmaps(scene: Pick<Scene, 'shapes'>): Promise<ReadonlyMap<string, ImageBitmap>> {
  const texts = await loadIcons().catch(() => new Map<string, string>())
  const paths = new Set(scene.shapes.flatMap((shape) => (shape.kind === 'icon' ? [shape.path] : [])))
  const found = new Map<string, ImageBitmap>()
  await Promise.all(
    [...paths].map(async (path) => {
      const bitmap = await bitmapOf(path, texts.get(path))
      if (bitmap !== null) found.set(path, bitmap)
    }),
  )
  return found
}

function bitmapOf(path: string, svg: string | undefined): Promise<ImageBitmap | null> {
  if (svg === undefined) return Promise.resolve(null)
  const known = bitmaps.get(path)
  if (known !== undefined) return known
  const made = rastered(svg, bitmapSide).catch(() => null)
  bitmaps.set(path, made)
  return made
}

/** As many are made in one go, so that the page answers in between. */
const atOnce = 6

/** Bitmaps of the asked-for size, made anew, so that they may be given away to a worker. */
export const makeIcons: MakeIcons = async (icons) => {
  const texts = await loadIcons().catch(() => new Map<string, string>())
  const made: (ImageBitmap | null)[] = []
  for (let from = 0; from < icons.length; from += atOnce) {
    const some = icons.slice(from, from + atOnce).map(async ({ path, side }) => {
      const svg = texts.get(path)
      return svg === undefined ? null : await rastered(svg, side).catch(() => null)
    })
    made.push(...(await Promise.all(some)))
    await new Promise((resolve) => setTimeout(resolve))
  }
  return made
}

async function rastered(svg: string, side: number): Promise<ImageBitmap | null> {
  const image = new Image(side, side)
  // Without a size of its own, an SVG is drawn at any size or, in Firefox, not at all.
  const sized = svg.replace('<svg ', `<svg width="${side}" height="${side}" `)
  image.src = `data:image/svg+xml,${encodeURIComponent(sized)}`
  await image.decode()
  const canvas = new OffscreenCanvas(side, side)
  const context = canvas.getContext('2d')
  if (context === null) return null
  context.drawImage(image, 0, 0, side, side)
  return canvas.transferToImageBitmap()
}
