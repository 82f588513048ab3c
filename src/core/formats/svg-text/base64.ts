const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes in base 64, as data URIs hold them: the core has neither `btoa` nor `Buffer`. */
export function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [one, two, three] = [bytes[at] ?? 0, bytes[at + 1], bytes[at + 2]]
    const bits = (one << 16) | ((two ?? 0) << 8) | (three ?? 0)
    text += letter(bits >> 18) + letter(bits >> 12)
    text += two === undefined ? '==' : letter(bits >> 6) + (three === undefined ? '=' : letter(bits))
  }
  return text
}

/** The bytes that `base64` wrote, line breaks and spaces left out of account; null for text that is no base 64. */
export function bytesOfBase64(text: string): Uint8Array | null {
  const letters = text.replaceAll(/\s+/gu, '')
  const padding = letters.endsWith('==') ? 2 : letters.endsWith('=') ? 1 : 0
  const length = letters.length - padding
  if (letters.length % 4 !== 0) return null
  const bytes = new Uint8Array(Math.floor((length * 3) / 4))
  let [bits, held, written] = [0, 0, 0]
  for (let at = 0; at < length; at++) {
    const value = values.get(letters.charCodeAt(at))
    if (value === undefined) return null
    bits = ((bits << 6) | value) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[written++] = (bits >> held) & 0xff
  }
  return bytes
}

const values: ReadonlyMap<number, number> = new Map(
  Array.from(letters, (one, value) => [one.charCodeAt(0), value]),
)

function letter(bits: number): string {
  return letters.charAt(bits & 63)
}
