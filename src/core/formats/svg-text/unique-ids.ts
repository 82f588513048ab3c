/** Stands for the prefix of ids while a picture is written: no text that came through `escaped` has it. */
export const idPrefix = '\u0001'

/**
 * The parts of a written picture, a line each, with its ids made of its content: two pictures in one page never share an id,
 * and the same picture has the same ids each time. In parts, since a large picture as one text would be copied several times.
 */
export function withUniqueIds(parts: readonly string[]): string {
  const prefix = `lintel-${hashOf(parts)}`
  return parts.map((part) => part.replaceAll(idPrefix, prefix)).join('\n')
}

/** FNV-1a, over UTF-16 units and in two halves of 32 bits: enough to tell pictures apart, not to prove anything. */
function hashOf(parts: readonly string[]): string {
  let [one, other] = [0x811c9dc5, 0x9747b28c]
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) {
      const unit = part.charCodeAt(at)
      one = Math.imul(one ^ unit, 0x01000193)
      other = Math.imul(other ^ (unit + 1), 0x01000193)
    }
  }
  return [one, other].map((half) => (half >>> 0).toString(36).padStart(7, '0')).join('')
}
