import { joined } from '../packed/joined'
import { chunk, chunksOf, latin } from './chunks'

/** What a picture holds beside its pixels. */
export interface Extras {
  /** Dots for each inch, so that a printer makes the picture as large as it is meant; null says nothing of it. */
  readonly dpi: number | null
  /** A diagram as `packed` makes it; null for none. */
  readonly diagram: Uint8Array | null
}

/** The name of our text chunk. */
const keyword = 'lintel'
/** A PNG counts the dots of a metre. */
const inchesOfMetre = 1 / 0.0254
/** Signature and the header’s chunk, which have the same length in every PNG; the last chunk is empty. */
const [headLength, endLength] = [8 + 25, 12]

/** A PNG with these put into it: the density before the pixels, as the specification wants it, the diagram behind them. */
export function withExtras(png: Uint8Array, { dpi, diagram }: Extras): Uint8Array {
  if (dpi === null && diagram === null) return png
  return joined([
    png.subarray(0, headLength),
    dpi === null ? new Uint8Array() : density(dpi),
    png.subarray(headLength, png.length - endLength),
    diagram === null ? new Uint8Array() : chunk('iTXt', joined([textHead, diagram])),
    png.subarray(png.length - endLength),
  ])
}

/**
 * The packed diagram in a PNG. Null where there is none; `damaged` where its chunk is there and its checksum is not right,
 * or where the file ends before its end.
 */
export function diagramIn(png: Uint8Array): Uint8Array | 'damaged' | null {
  let isWhole = false
  for (const { type, read } of chunksOf(png)) {
    if (type === 'IEND') isWhole = true
    if (type !== 'iTXt') continue
    const { data, isSound } = read()
    if (!textHead.every((byte, index) => data[index] === byte)) continue
    return isSound ? data.subarray(textHead.length) : 'damaged'
  }
  return isWhole ? null : 'damaged'
}

/** Keyword, end of it, “compressed”, “by zlib”, and two empty texts: language and translated keyword. */
const textHead = joined([latin(keyword), Uint8Array.of(0, 1, 0, 0, 0)])

function density(dpi: number): Uint8Array {
  const data = new Uint8Array(9)
  const view = new DataView(data.buffer)
  const dots = Math.round(dpi * inchesOfMetre)
  view.setUint32(0, dots)
  view.setUint32(4, dots)
  // The unit is the metre.
  data[8] = 1
  return chunk('pHYs', data)
}
