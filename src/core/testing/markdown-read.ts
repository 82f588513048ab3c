import { parsers } from 'prettier/plugins/markdown'

/** A piece of a Markdown document, as a reader of CommonMark and of GitHub's tables takes it. */
export interface MarkdownPiece {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly alt?: string
  readonly depth?: number
  readonly children?: readonly MarkdownPiece[]
}

/** The document as Prettier's parser reads it. */
export async function readMarkdown(text: string): Promise<MarkdownPiece> {
  const parse = parsers.markdown.parse as (text: string, options: object) => unknown
  return (await parse(text, {})) as MarkdownPiece
}

/** The piece and all in it that are of this type. */
export function piecesIn(piece: MarkdownPiece, type: string): readonly MarkdownPiece[] {
  const inside = (piece.children ?? []).flatMap((child) => piecesIn(child, type))
  return piece.type === type ? [piece, ...inside] : inside
}

/** What stands in the piece to be read. */
export function wordsIn(piece: MarkdownPiece): string {
  return piece.value ?? (piece.children ?? []).map(wordsIn).join('')
}
