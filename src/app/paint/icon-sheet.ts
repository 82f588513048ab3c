import { loadIcons } from './icons'

/** Many small icons as one image: where each is on it, as a square of `side` px. */
export interface IconSheet {
  readonly image: CanvasImageSource
  readonly side: number
  readonly spots: ReadonlyMap<string, { readonly x: number; readonly y: number }>
}

/** Between icons, in px of the sheet. */
const gap = 4

/**
 * A sheet of these icons, `side` px wide each: a browser takes about as long to read one SVG as another, whatever is in it,
 * and to make one bitmap as another. An icon that cannot be had is left out.
 */
export async function iconSheet(paths: readonly string[], side: number): Promise<IconSheet> {
  const texts = await loadIcons()
  const known = paths.filter((path) => texts.has(path))
  const columns = Math.ceil(Math.sqrt(known.length))
  // Drawn smaller, an icon would else take colour from its neighbours.
  const pitch = side + gap
  const spots = known.map((path, index) => {
    return [path, { x: (index % columns) * pitch, y: Math.floor(index / columns) * pitch }] as const
  })
  const icons = spots.map(([path, { x, y }]) =>
    (texts.get(path) ?? '').replace('<svg ', `<svg x="${x}" y="${y}" width="${side}" height="${side}" `),
  )
  const size = Math.max(1, columns) * pitch
  const image = new Image(size, size)
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${icons.join('')}</svg>`
  image.src = `data:image/svg+xml,${encodeURIComponent(sheet)}`
  await image.decode()
  // Drawn once: an SVG would be drawn anew for every icon that is taken from it.
  const canvas = new OffscreenCanvas(size, size)
  canvas.getContext('2d')?.drawImage(image, 0, 0, size, size)
  return { image: canvas.transferToImageBitmap(), side, spots: new Map(spots) }
}
