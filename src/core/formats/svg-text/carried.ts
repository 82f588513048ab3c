import { base64, bytesOfBase64 } from './base64'
import { tagsOf } from './tags'
import { element } from './xml'

/** A name of our own for the element that holds the diagram; nothing is at it, and nothing is fetched. */
const namespace = 'urn:lintel:diagram'

/** The packed diagram as metadata of an SVG, which programs that show pictures leave alone. */
export function carried(packed: Uint8Array): string {
  const inside = element('lintel:diagram', { 'xmlns:lintel': namespace }, base64(packed))
  return element('metadata', {}, inside)
}

/** What an SVG holds beside its picture: the packed diagram, or why there is none. */
export type Carried = Uint8Array | 'no-svg' | 'declares' | 'nothing' | 'damaged'

/**
 * Finds what `carried` wrote, wherever it stands and whatever prefix it was given since. No XML is built, nothing is
 * resolved, and a text with a document type or entities (`declares`) is not read on. Linear in the text; never throws.
 */
export function carriedIn(svg: string): Carried {
  const prefixes = new Set<string>()
  let isSvg = false
  for (const tag of tagsOf(svg)) {
    if (tag.kind === 'declaration') return isSvg || /<svg\b/u.test(svg) ? 'declares' : 'no-svg'
    if (tag.kind === 'broken') return isSvg ? 'damaged' : 'no-svg'
    if (!isSvg && !/^(?:\w+:)?svg$/u.test(tag.name)) return 'no-svg'
    isSvg = true
    for (const [name, value] of tag.attributes)
      if (value === namespace && name.startsWith('xmlns')) prefixes.add(name.slice('xmlns:'.length))
    const [local, prefix = ''] = tag.name.split(':').toReversed()
    if (local !== 'diagram' || !prefixes.has(prefix)) continue
    const end = svg.indexOf('</', tag.end)
    return (end === -1 ? null : bytesOfBase64(svg.slice(tag.end, end))) ?? 'damaged'
  }
  return isSvg ? 'nothing' : 'no-svg'
}
