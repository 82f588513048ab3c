import { strFromU8, strToU8, Unzlib, zlibSync } from 'fflate'
import type { Diagram } from '../../model/diagram'
import { limits } from '../../model/limits'
import { diagramFromJson } from '../../model/parse'
import type { Reading, Result } from '../../model/results'
import { refuse } from '../../model/results'
import { canonicalJson } from './canonical-json'
import { joined } from './joined'

/** The diagram’s JSON, compressed as zlib does (which a PNG’s text wants as well). Equal diagrams give equal bytes. */
export function packed(diagram: Diagram): Uint8Array {
  return zlibSync(strToU8(canonicalJson(diagram)), { level: 9 })
}

/**
 * Reads what `packed` wrote, by the one way in for untrusted diagrams. Refuses bytes that are damaged, cut off, or that
 * would unpack to more than 20 MB.
 */
export function unpacked(bytes: Uint8Array): Result<Reading> {
  const parts: Uint8Array[] = []
  let length = 0
  const unzip = new Unzlib((part) => {
    length += part.length
    if (length > limits.fileBytes) throw new Error('too large')
    parts.push(part)
  })
  try {
    // In pieces, so that a small file that unpacks to gigabytes is given up early.
    const piece = 16 * 1024
    for (let from = 0; from < bytes.length; from += piece) {
      unzip.push(bytes.subarray(from, from + piece), from + piece >= bytes.length)
    }
  } catch {
    return length > limits.fileBytes
      ? refuse('The diagram inside is larger than 20 MB, which is more than Lintel reads.')
      : refuse('The diagram inside is damaged or cut off.')
  }
  const whole = joined(parts)
  if (adler32(whole) !== checksumOf(bytes)) return refuse('The diagram inside is damaged or cut off.')
  return diagramFromJson(strFromU8(whole))
}

/** Zlib’s checksum, which the library does not compare: a link with one letter changed must not open as another diagram. */
function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0]
  for (const byte of bytes) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return high * 65_536 + low
}

function checksumOf(bytes: Uint8Array): number {
  return bytes.subarray(-4).reduce((number, byte) => number * 256 + byte, 0)
}
