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

/** A value of ours, written as it stands: it holds nothing of a diagram. */
export interface Own {
  readonly own: string
}

type Attributes = Readonly<Record<string, string | number | Own | null | undefined>>

/** An element; attributes that are null or undefined are left out. `content` is XML already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const start = begun(name, attributes)
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`
}

/** The beginning of an element, without the end of its tag. */
export function begun(name: string, attributes: Attributes): string {
  let written = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue
    written += ` ${key}="${inQuotes(value)}"`
  }
  return written
}

function inQuotes(value: string | number | Own): string {
  if (typeof value === 'number') return coordinate(value)
  return typeof value === 'string' ? escaped(value) : value.own
}
