import type { Pattern } from '../pattern'
import type { Cell, Line, Row } from './row'
import { possibleMeans } from './verdict-text'

/** The table as Markdown, for a design document: a heading, a row for each respect, sources as links with their dates. */
export function markdownOf(
  title: string,
  patterns: readonly Pick<Pattern, 'title'>[],
  rows: readonly Row[],
): string {
  const note = possibleMeans(rows)
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    `## ${title}`,
    '',
    line(['', ...patterns.map((pattern) => escaped(pattern.title))]),
    line(['---', ...patterns.map(() => '---')]),
    ...rows.map(({ head, cells }) => line([`**${escaped(head)}**`, ...cells.map(cellText)])),
    '',
    ...(note === null ? [] : [escaped(note), '']),
  ].join('\n')
}

function cellText(cell: Cell): string {
  const [only, ...more] = cell.map(lineText)
  return more.length === 0 ? (only ?? '') : [only, ...more].map((text) => `• ${text}`).join('<br>')
}

function lineText({ strong, text, note, source }: Line): string {
  const said = [
    ...(strong === undefined ? [] : [`**${escaped(strong)}:**`]),
    escaped(text),
    ...(note === undefined ? [] : [`*(${escaped(note)})*`]),
  ].join(' ')
  return source === undefined
    ? said
    : `${said}<br>[${escaped(source.title)}](${source.url}), as of ${source.asOf}`
}

/** What would end a cell or mean something in Markdown. */
const escaped = (text: string) => text.replace(/[\\|*_`<>[\]]/g, '\\$&')
