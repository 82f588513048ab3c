/** The filter type that tells of each byte how it differs from the one above it. */
const up = 2

/**
 * Turns pixels into the rows of a PNG as they are compressed, strip after strip from the top: each byte as the difference
 * from the one above it, which is nearly always none in a drawing.
 *
 * Takes RGBA; `channels` 3 leaves the fourth away, for a picture on a ground. Every strip is of whole rows.
 */
export function rowFilter(
  width: number,
  channels: 3 | 4,
): (rgba: Uint8ClampedArray) => Uint8Array<ArrayBuffer> {
  let above: Uint32Array = new Uint32Array(width)
  return (rgba) => {
    // Whole pixels are compared first: most are as the one above, and their zeros are there already.
    const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4)
    const rows = pixels.length / width
    const filtered = new Uint8Array(rows * (1 + width * channels))
    let at = 0
    for (let row = 0; row < rows; row++) {
      const now = pixels.subarray(row * width, (row + 1) * width)
      filtered[at++] = up
      for (let x = 0; x < width; x++, at += channels) {
        const [pixel, other] = [now[x] ?? 0, above[x] ?? 0]
        if (pixel === other) continue
        filtered[at] = (pixel & 0xff) - (other & 0xff)
        filtered[at + 1] = ((pixel >>> 8) & 0xff) - ((other >>> 8) & 0xff)
        filtered[at + 2] = ((pixel >>> 16) & 0xff) - ((other >>> 16) & 0xff)
        if (channels === 4) filtered[at + 3] = (pixel >>> 24) - (other >>> 24)
      }
      above = now
    }
    return filtered
  }
}
