import { joined } from '../packed/joined'
import { chunk, signature } from './chunks'
import { rowFilter } from './row-filter'

/** What a PNG is made from. */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** Whether anything shines through; else the fourth channel is left away. */
  readonly isOpaque: boolean
  /** RGBA from the top down, in strips of whole rows; each is asked for when the one before is on its way. */
  readonly strips: Iterable<Uint8ClampedArray>
}

/** Somebody who compresses bytes as zlib does, piece by piece. */
export interface Compressor {
  /** Takes the bytes over; resolves when there is room for more. */
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  /** What has come of all of them. */
  readonly end: () => Promise<Uint8Array>
  /** It is needed no more, whether it was ended or not. */
  readonly close: () => void
}

/**
 * A PNG, compressed while its pixels come, so that no more than some strips of them have to be in memory. `onRows` is told
 * how many rows are done. The bytes of the compression are the compressor's: two of them give the same pixels in other bytes.
 */
export async function encodePng(
  { width, height, isOpaque, strips }: Pixels,
  compressor: Compressor,
  onRows: (rows: number) => void = () => undefined,
): Promise<Uint8Array> {
  const filter = rowFilter(width, isOpaque ? 3 : 4)
  let rows = 0
  try {
    for (const strip of strips) {
      await compressor.write(filter(strip))
      rows += strip.length / 4 / width
      onRows(rows)
    }
    const pixels = inParts(await compressor.end()).map((data) => chunk('IDAT', data))
    const head = chunk('IHDR', header(width, height, isOpaque))
    return joined([signature, head, ...pixels, chunk('IEND', new Uint8Array())])
  } finally {
    compressor.close()
  }
}

/** A chunk of a file is no larger, for programs that read one at a time. */
const mostInPart = 1024 * 1024

function inParts(bytes: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / mostInPart) }, (_, part) =>
    bytes.subarray(part * mostInPart, (part + 1) * mostInPart),
  )
}

function header(width: number, height: number, isOpaque: boolean): Uint8Array {
  const data = new Uint8Array(13)
  const view = new DataView(data.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  // Eight bits for each channel, of three (2) or of four with alpha (6); the rest has only one value that is allowed.
  data.set([8, isOpaque ? 2 : 6, 0, 0, 0], 8)
  return data
}
