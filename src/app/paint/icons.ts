import type { Scene } from '../../core/scene/scene'

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
  const made = rastered(svg).catch(() => null)
  bitmaps.set(path, made)
  return made
}

async function rastered(svg: string): Promise<ImageBitmap | null> {
  const image = new Image(bitmapSide, bitmapSide)
  // Without a size of its own, an SVG is drawn at any size or, in Firefox, not at all.
  const sized = svg.replace('<svg ', `<svg width="${bitmapSide}" height="${bitmapSide}" `)
  image.src = `data:image/svg+xml,${encodeURIComponent(sized)}`
  await image.decode()
  const canvas = new OffscreenCanvas(bitmapSide, bitmapSide)
  const context = canvas.getContext('2d')
  if (context === null) return null
  context.drawImage(image, 0, 0, bitmapSide, bitmapSide)
  return canvas.transferToImageBitmap()
}

/**
 * Small bitmaps of these icons, `side` px wide: all at once, by way of one sheet, since a browser takes about as long to read
 * one SVG as another, whatever is in it. An icon that cannot be had is left out.
 */
export async function smallIcons(
  paths: readonly string[],
  side: number,
): Promise<ReadonlyMap<string, ImageBitmap>> {
  const texts = await loadIcons()
  const known = paths.filter((path) => texts.has(path))
  const columns = Math.ceil(Math.sqrt(known.length))
  const spots = known.map((path, index) => ({
    path,
    x: (index % columns) * side,
    y: Math.floor(index / columns) * side,
  }))
  const icons = spots.map(({ path, x, y }) =>
    (texts.get(path) ?? '').replace('<svg ', `<svg x="${x}" y="${y}" width="${side}" height="${side}" `),
  )
  const size = columns * side
  const image = new Image(size, size)
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${icons.join('')}</svg>`
  image.src = `data:image/svg+xml,${encodeURIComponent(sheet)}`
  await image.decode()
  const canvas = new OffscreenCanvas(size, size)
  canvas.getContext('2d')?.drawImage(image, 0, 0, size, size)
  const bitmaps = await Promise.all(spots.map(({ x, y }) => createImageBitmap(canvas, x, y, side, side)))
  return new Map(bitmaps.map((bitmap, index) => [known[index] ?? '', bitmap]))
}
