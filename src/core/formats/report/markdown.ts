import { printable } from '../../scene/printable'

/**
 * Somebody's words inside a line of Markdown, shown as they are wherever it is read: on one line, without marks, tags, links
 * or formulas of their own. Escapes no more than it must, since the file is also read as it is.
 */
export function plain(text: string): string {
  return printable(text)
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>|~&$]/gu, '\\$&')
    .replaceAll('://', '\\://')
    .replaceAll(/\bwww\./giu, (www) => `${www.slice(0, -1)}\\.`)
}

/** The same at the beginning of a line or of a list's item, where a dash or a number would begin a list. */
export function plainLine(text: string): string {
  return plain(text).replace(/^(\d*)([-+#=.)])/u, '$1\\$2')
}

/** Words that stand out. Not for the middle of a word. */
export function bold(text: string): string {
  return `**${plain(text)}**`
}

/** A link to a page, by its title. */
export function link(title: string, url: string): string {
  const address = encodeURI(url).replaceAll(/[()<>]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `[${plain(title)}](${address})`
}

/** A table; its cells are Markdown already. Columns in which nothing stands are left out. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const used = header.map((_, column) => rows.some((row) => (row[column] ?? '') !== ''))
  const line = (cells: readonly string[]) => `| ${cells.filter((_, column) => used[column]).join(' | ')} |`
  return [header, header.map(() => '---'), ...rows].map(line).join('\n')
}

/** A part of the document, with a blank line between what is in it; nothing where there is nothing in it. */
export function section(title: string, ...content: readonly string[]): string {
  const filled = content.filter((part) => part !== '')
  return filled.length === 0 ? '' : [title, ...filled].join('\n\n')
}
