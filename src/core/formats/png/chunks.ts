import { crc32 } from './crc'

/** What every PNG begins with. */
export const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** A part of a PNG: a type of four letters, and what it holds. */
export interface Chunk {
  readonly type: string
  readonly data: Uint8Array
  readonly isSound: boolean
}

/** A chunk as it stands in the file: its length, its type, what it holds, its checksum. */
export function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(latin(type), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
  return bytes
}

/**
 * The chunks of a PNG from its first to its last, as far as they are there in full: of a file that is cut off, those
 * before the cut. Checksums are looked at when a chunk is taken, and long ones that nobody takes cost nothing.
 */
export function* chunksOf(file: Uint8Array): Generator<Pick<Chunk, 'type'> & { readonly read: () => Chunk }> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  for (let at = signature.length; at + 12 <= file.length;) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > file.length) return
    const start = at
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8))
    const read = () => ({
      type,
      data: file.subarray(start + 8, end - 4),
      isSound: crc32(file.subarray(start + 4, end - 4)) === view.getUint32(end - 4),
    })
    yield { type, read }
    if (type === 'IEND') return
    at = end
  }
}

/** Whether these are the bytes of a PNG, to judge by how they begin. */
export function isPng(file: Uint8Array): boolean {
  return file.length >= signature.length && signature.every((byte, index) => file[index] === byte)
}

/** Letters of ASCII, as which types and keywords are written. */
export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
