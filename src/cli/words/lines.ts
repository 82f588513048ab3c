/** The text in lines of at most this width, each but the first begun with `indent` blanks. Long words stay whole. */
export function wrapped(text: string, width: number, indent = 0): string {
  const room = Math.max(20, width - indent)
  const lines = text.split('\n').flatMap((paragraph) => {
    const filled: string[] = ['']
    for (const word of paragraph.split(' ')) {
      const last = filled.at(-1) ?? ''
      if (last !== '' && last.length + 1 + word.length > room) filled.push(word)
      else filled[filled.length - 1] = last === '' ? word : `${last} ${word}`
    }
    return filled
  })
  return lines.join(`\n${' '.repeat(indent)}`)
}

/** Rows as columns that stand under each other; the last column is wrapped to the width. */
export function table(rows: readonly (readonly string[])[], width: number, indent = 0): string {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(0, ...rows.map((row) => plainLength(row[at] ?? ''))),
  )
  return rows
    .map((row) => {
      const cells = row.slice(0, -1).map((cell, at) => padded(cell, widths[at] ?? 0))
      const from = indent + widths.slice(0, row.length - 1).reduce((sum, one) => sum + one + 2, 0)
      return [' '.repeat(indent) + cells.join('  '), wrapped(row.at(-1) ?? '', width, from)]
        .filter((_, at) => at > 0 || row.length > 1)
        .join(row.length > 1 ? '  ' : '')
        .trimEnd()
    })
    .join('\n')
}

const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - plainLength(text)))

/** Without the colours, which take no room. */
const plainLength = (text: string) => text.replaceAll(/\p{Cc}\[\d+m/gu, '').length

/** A width for lists that one searches: each entry stays on a line of its own. */
export const oneLine = Infinity

/** “1 error”, “2 errors”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
