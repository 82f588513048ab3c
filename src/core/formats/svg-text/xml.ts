import { printable } from '../../scene/printable'
import { coordinate } from '../../scene/shapes'

/** Text as XML takes it, between tags and inside double quotes. */
export function escaped(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** An element; attributes that are null or undefined are left out. `content` is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null | undefined>>,
  content = '',
): string {
  let written = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue
    written += ` ${key}="${typeof value === 'number' ? coordinate(value) : escaped(value)}"`
  }
  return content === '' ? `${written}/>` : `${written}>${content}</${name}>`
}
