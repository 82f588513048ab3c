/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark says so (Windows editors). Bytes that are no character
 * become U+FFFD, as browsers do it. Written out here, since the core has no TextDecoder in all places where it runs.
 */
export function textFromBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 0)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 1)
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return utf8(hasMark ? bytes.subarray(3) : bytes)
}

const replacement = 0xfffd
/** As many as surely fit as arguments of one call. */
const chunk = 4096

function utf8(bytes: Uint8Array): string {
  const parts: string[] = []
  let points: number[] = []
  for (let at = 0; at < bytes.length;) {
    const { point, length } = character(bytes, at)
    points.push(point)
    at += length
    if (points.length < chunk) continue
    parts.push(String.fromCodePoint(...points))
    points = []
  }
  parts.push(String.fromCodePoint(...points))
  return parts.join('')
}

/** The code point that begins here; of a broken one, as many bytes go as belong to no other. */
function character(bytes: Uint8Array, at: number): { readonly point: number; readonly length: number } {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return { point: lead, length: 1 }
  const more =
    lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0
  if (more === 0) return { point: replacement, length: 1 }

  let point = lead & (0x3f >> more)
  for (let index = 1; index <= more; index += 1) {
    const next = bytes[at + index]
    // The second byte excludes overlong forms, surrogates and what is beyond Unicode.
    const [least, most] = index === 1 ? secondByte(lead) : ([0x80, 0xbf] as const)
    if (next === undefined || next < least || next > most) return { point: replacement, length: index }
    point = (point << 6) | (next & 0x3f)
  }
  return { point, length: more + 1 }
}

function secondByte(lead: number): readonly [number, number] {
  switch (lead) {
    case 0xe0:
      return [0xa0, 0xbf]
    case 0xed:
      return [0x80, 0x9f]
    case 0xf0:
      return [0x90, 0xbf]
    case 0xf4:
      return [0x80, 0x8f]
    default:
      return [0x80, 0xbf]
  }
}

/** `high`: 1 where the high byte stands first. Half characters stay as they are: no JSON breaks on them. */
function utf16(bytes: Uint8Array, high: 0 | 1): string {
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += 2 * chunk) {
    const units: number[] = []
    const end = Math.min(start + 2 * chunk, bytes.length - 1)
    for (let at = start; at < end; at += 2) {
      const [one, other] = [bytes[at] ?? 0, bytes[at + 1] ?? 0]
      units.push(high === 1 ? (one << 8) | other : (other << 8) | one)
    }
    parts.push(String.fromCharCode(...units))
  }
  return parts.join('')
}
