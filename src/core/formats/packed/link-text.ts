import type { Diagram } from '../../model/diagram'
import { refuse, type Reading, type Result } from '../../model/results'
import { base64, bytesOfBase64 } from '../svg-text/base64'
import { packed, unpacked } from './packed'

/** The packed diagram in the letters that an address takes as they are: base 64 with `-` and `_`, without `=`. */
export function linkText(diagram: Diagram): string {
  return base64(packed(diagram)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Reads what `linkText` wrote. Refuses text that was cut off or changed on its way, in words about a link. */
export function readLinkText(text: string): Result<Reading> {
  const bytes = /^[\w-]+$/.test(text) ? bytesOfBase64(inBase64(text)) : null
  const reading = bytes === null ? null : unpacked(bytes)
  if (reading?.ok === true) return reading
  const why = reading?.problem ?? 'It is cut off, or was changed on its way.'
  return refuse(`This link cannot be opened. ${why} Ask for it again, or for the file.`)
}

function inBase64(text: string): string {
  const letters = text.replaceAll('-', '+').replaceAll('_', '/')
  return letters.padEnd(Math.ceil(letters.length / 4) * 4, '=')
}
