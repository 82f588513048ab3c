import { textFromBytes } from '../../model/utf8'
import { isPng } from '../png/chunks'

/** What a file is by its bytes, as the media type of a format. */
export type Sniffed = 'application/json' | 'image/png' | 'image/svg+xml'

/** Enough for a byte order mark, blank lines, and the `<` or `{` that a text begins with. */
const headBytes = 1024

/**
 * Tells a PNG, an SVG and JSON apart by how their bytes begin; null for anything else. Names say nothing: mail and chat
 * programs rename files. That a file begins like one of these does not mean that it can be read.
 */
export function sniff(bytes: Uint8Array): Sniffed | null {
  if (isPng(bytes)) return 'image/png'
  switch (textFromBytes(bytes.subarray(0, headBytes)).trimStart().charAt(0)) {
    case '<':
      return 'image/svg+xml'
    case '{':
    case '[':
      return 'application/json'
    default:
      return null
  }
}
