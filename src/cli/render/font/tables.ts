import { inflateSync } from 'node:zlib'

/** A font's tables by their four letters. */
export type Tables = ReadonlyMap<string, DataView>

/**
 * The tables of a WOFF 1 file, which is a TrueType font with each table packed by zlib.
 * Source: W3C, WOFF File Format 1.0, sections 3 and 4. Throws where the bytes are none.
 */
export function tablesOfWoff(woff: Uint8Array): Tables {
  const file = viewOf(woff)
  if (file.getUint32(0) !== 0x774f4646) throw new Error('This is no WOFF file.')
  const tables = new Map<string, DataView>()
  for (let nth = 0; nth < file.getUint16(12); nth++) {
    const entry = 44 + nth * 20
    const tag = String.fromCharCode(...woff.subarray(entry, entry + 4))
    const [from, packed, plain] = [4, 8, 12].map((at) => file.getUint32(entry + at)) as [
      number,
      number,
      number,
    ]
    const bytes = woff.subarray(from, from + packed)
    tables.set(tag, viewOf(packed < plain ? inflateSync(bytes) : bytes))
  }
  return tables
}

/** A TrueType file of these tables. Source: OpenType 1.9, “The OpenType Font File”. */
export function trueType(tables: Tables): Uint8Array {
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const start = 12 + sorted.length * 16
  const length = sorted.reduce((sum, [, { byteLength }]) => sum + padded(byteLength), start)
  const bytes = new Uint8Array(length)
  const file = viewOf(bytes)
  const power = Math.floor(Math.log2(sorted.length))
  file.setUint32(0, 0x10000)
  for (const [at, value] of [
    sorted.length,
    16 * 2 ** power,
    power,
    16 * (sorted.length - 2 ** power),
  ].entries())
    file.setUint16(4 + at * 2, value)

  let from = start
  let head = 0
  for (const [nth, [tag, table]] of sorted.entries()) {
    bytes.set(bytesOf(table), from)
    if (tag === 'head') {
      head = from
      file.setUint32(head + 8, 0)
    }
    const entry = 12 + nth * 16
    bytes.set(
      Array.from(tag, (letter) => letter.charCodeAt(0)),
      entry,
    )
    const values = [sumOf(file, from, padded(table.byteLength)), from, table.byteLength]
    for (const [at, value] of values.entries()) file.setUint32(entry + 4 + at * 4, value)
    from += padded(table.byteLength)
  }
  file.setUint32(head + 8, (0xb1b0afba - sumOf(file, 0, length)) >>> 0)
  return bytes
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

export function bytesOf({ buffer, byteOffset, byteLength }: DataView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** A table of the font; every font that this is used on has it. */
export function table(tables: Tables, tag: string): DataView {
  const found = tables.get(tag)
  if (found === undefined) throw new Error(`The font has no table “${tag}”.`)
  return found
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}

function sumOf(file: DataView, from: number, length: number): number {
  let sum = 0
  for (let at = from; at < from + length; at += 4) sum = (sum + file.getUint32(at)) >>> 0
  return sum
}
