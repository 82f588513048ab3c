/** Where a key stands in a text. Lines and columns count from 1, columns in UTF-16 code units; `end` is behind it. */
export interface KeyPlace {
  readonly line: number
  readonly column: number
  readonly end: number
}

/**
 * Where the records of a diagram's tables stand in its JSON: by `nodes.<id>` and `connections.<id>`, the place of the key.
 *
 * Of a key that is there twice, the last counts, as when it is read. The text has to be JSON. Costs time in proportion to it.
 */
export function keyPlaces(text: string): ReadonlyMap<string, KeyPlace> {
  const places = new Map<string, KeyPlace>()
  let [line, lineStart, depth, table] = [1, 0, 0, '']
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\n') [line, lineStart] = [line + 1, at + 1]
    else if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') depth--
    else if (sign === '"') {
      const end = textEnd(text, at)
      // Deeper down are the records themselves, which nothing points into.
      if (depth <= 2 && isKey(text, end)) {
        const key = keyIn(text, at, end)
        if (depth === 1) table = key
        else if (tables.has(table)) {
          places.set(`${table}.${key}`, { line, column: at - lineStart + 1, end: end - lineStart + 1 })
        }
      }
      at = end - 1
    }
  }
  return places
}

const tables: ReadonlySet<string> = new Set(['nodes', 'connections'])
const colon = /[ \t\n\r]*:/y

/** Behind the closing quotation mark of the string that begins here. */
function textEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at + 1
  }
  return text.length
}

function isKey(text: string, end: number): boolean {
  colon.lastIndex = end
  return colon.test(text)
}

function keyIn(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1)
  return raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw
}
