/** What stands between the texts of an XML file. */
export type Tag =
  | {
      readonly kind: 'start'
      readonly name: string
      readonly attributes: readonly (readonly [name: string, value: string])[]
      /** Where its content begins. */
      readonly end: number
    }
  /** A document type or an entity: nothing behind it can be trusted to mean what it says. */
  | { readonly kind: 'declaration' }
  /** The text ends within it, or it is no XML. */
  | { readonly kind: 'broken' }

/**
 * The start tags of an XML text in their order; comments, instructions, character data and end tags are passed over. Ends
 * at the first declaration or broken tag. Looks at each letter at most twice.
 */
export function* tagsOf(xml: string): Generator<Tag, void, void> {
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const passed = passedOver(xml, at)
    if (passed === 'broken' || passed === 'declaration') {
      yield { kind: passed }
      return
    }
    if (passed !== null) {
      at = passed
      continue
    }
    const tag = startTag(xml, at)
    yield tag
    if (tag.kind !== 'start') return
    at = tag.end
  }
}

const between = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['</', '>'],
] as const

/** Where the text goes on after something that is no start tag; null at a start tag. */
function passedOver(xml: string, at: number): number | 'broken' | 'declaration' | null {
  for (const [open, close] of between) {
    if (!xml.startsWith(open, at)) continue
    const end = xml.indexOf(close, at + open.length)
    return end === -1 ? 'broken' : end + close.length
  }
  return xml.startsWith('<!', at) ? 'declaration' : null
}

const tagName = /[^\s=>"'/<!?]+/y
const attribute = /\s+([^\s=>"'/<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const closing = /\s*\/?>/y

function startTag(xml: string, at: number): Tag {
  tagName.lastIndex = at + 1
  const name = tagName.exec(xml)?.[0]
  if (name === undefined) return { kind: 'broken' }
  let end = tagName.lastIndex
  const attributes: (readonly [string, string])[] = []
  for (;;) {
    attribute.lastIndex = end
    const found = attribute.exec(xml)
    if (found === null) break
    end = attribute.lastIndex
    attributes.push([found[1] ?? '', found[2] ?? found[3] ?? ''])
  }
  closing.lastIndex = end
  return closing.test(xml) ? { kind: 'start', name, attributes, end: closing.lastIndex } : { kind: 'broken' }
}
