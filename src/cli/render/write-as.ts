import { basename, extname } from 'node:path'
import type { Diagram } from '../../core/model/diagram'
import { isSameFile, writeOut } from '../files/write-file'
import type { Exit, Io } from '../io'
import { plain } from '../words/plain'
import { contextFor, type Look } from './context-for'
import { formatOf } from './format-of'

export interface Target {
  /** The file, or `-`. */
  readonly target: string
  /** A name that ends as the format does. */
  readonly endsLike: string
  /** Where the diagram came from. */
  readonly from: string
  readonly look: Look
  /** Font files for what Inter lacks. */
  readonly moreFonts?: readonly string[]
}

/** Writes the diagram in the format that the target's ending tells, and beside it the picture that it shows. */
export async function writeAs(
  diagram: Diagram,
  { target, endsLike, from, look, moreFonts = [] }: Target,
  io: Io,
): Promise<Exit> {
  const format = formatOf(endsLike)
  if (!format.ok) {
    io.err(`${plain(target)}: ${format.problem}\n`)
    return 2
  }
  const picture = format.value.beside === undefined || target === '-' ? null : pictureOf(target)
  if (picture !== null && isSameFile(picture, from, io)) {
    io.err(`${plain(target)}: Its picture would be written over ${plain(from)}. Choose another name.\n`)
    return 2
  }
  const fileName = from === '-' ? 'stdin' : basename(from)
  const context = await contextFor(diagram, format.value, look, {
    fonts: io.fonts,
    moreFonts,
    fileName,
    ...(picture === null ? {} : { pictureName: basename(picture) }),
    warn: (text) => io.err(`${plain(target)}: ${plain(text)}\n`),
  })
  const written = await format.value.write?.(diagram, context)
  if (written?.ok !== true) {
    io.err(`${plain(target)}: ${plain(written?.problem ?? 'it cannot be written.')}\n`)
    return 2
  }
  if (!writeOut(target, written.value, io)) return 2
  if (picture === null) return 0
  const exit = await writeAs(diagram, { target: picture, endsLike: picture, from, look }, io)
  if (exit === 0) io.err(`${plain(target)}: It shows ${plain(picture)}, which was written beside it.\n`)
  return exit
}

/** A file of the same name in the same folder. */
function pictureOf(target: string): string {
  return `${target.slice(0, target.length - extname(target).length)}.svg`
}
