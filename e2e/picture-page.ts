import { expect, type Page } from '@playwright/test'

/** How two pictures of the same size differ, each pixel by its channel that differs most, from 0 to 255. */
export interface Difference {
  readonly width: number
  readonly height: number
  readonly mean: number
  /** The share of squares of 4 × 4 pixels whose mean colours differ by more than 24. */
  readonly other: number
}

/** Compares two PNG files, decoded by the browser. Where a glyph’s edge falls on a pixel is the painter’s own; squares forgive that. */
export async function comparePictures(page: Page, a: Buffer, b: Buffer): Promise<Difference> {
  const compare = async ([one, other]: readonly [string, string]) => {
    const decoded = async (base64: string) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      const { width, height } = bitmap
      return {
        width,
        height,
        data: context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray(),
      }
    }
    const [left, right] = [await decoded(one), await decoded(other)]
    const { width, height } = left
    if (right.width !== width || right.height !== height)
      throw new Error(`${width} × ${height} and ${right.width} × ${right.height}`)
    const side = 4
    let [sum, others, squares] = [0, 0, 0]
    for (let top = 0; top < height; top += side)
      for (let start = 0; start < width; start += side) {
        const means = [0, 0, 0]
        let count = 0
        for (let y = top; y < Math.min(top + side, height); y++)
          for (let x = start; x < Math.min(start + side, width); x++) {
            const at = (y * width + x) * 4
            const differences = [0, 1, 2].map((c) => (left.data[at + c] ?? 0) - (right.data[at + c] ?? 0))
            sum += Math.max(...differences.map(Math.abs))
            differences.forEach((difference, c) => (means[c] = (means[c] ?? 0) + difference))
            count += 1
          }
        squares += 1
        if (Math.max(...means.map(Math.abs)) / count > 24) others += 1
      }
    return { width, height, mean: sum / (width * height), other: others / squares }
  }
  return page.evaluate(compare, [a.toString('base64'), b.toString('base64')] as const)
}

/** RGBA of some pixels of a PNG file. */
export function pixelsOf(page: Page, png: Buffer, at: readonly (readonly [number, number])[]) {
  return page.evaluate(
    async ([base64, places]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      return places.map(([x, y]) => [...(context?.getImageData(x, y, 1, 1).data ?? [])])
    },
    [png.toString('base64'), at] as const,
  )
}

/** A screenshot of the canvas with nothing on it but the drawing, which stands on whole pixels at 100 %. */
export async function screenshotOf(
  page: Page,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Promise<Buffer> {
  const viewport = page.locator('.react-flow__viewport')
  const place = await viewport.evaluate((element) => {
    const { a, e, f } = new DOMMatrix(getComputedStyle(element).transform)
    // Panels and bars lie over the canvas, and the drawing may stand between two pixels.
    const style = document.createElement('style')
    const [x, y] = [Math.round(e), Math.round(f)]
    style.textContent = `
      .react-flow__viewport { transform: translate(${x}px, ${y}px) scale(1) !important }
      .react-flow__panel, [data-canvas-bar] { visibility: hidden !important }`
    document.head.append(style)
    const pane = element.closest('.react-flow')?.getBoundingClientRect()
    return { zoom: a, x: x + (pane?.x ?? 0), y: y + (pane?.y ?? 0) }
  })
  expect(place.zoom).toBe(1)
  return page.screenshot({
    clip: { x: place.x + box.x, y: place.y + box.y, width: box.width, height: box.height },
  })
}
