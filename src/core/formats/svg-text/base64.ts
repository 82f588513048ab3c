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

function letter(bits: number): string {
  return letters.charAt(bits & 63)
}
