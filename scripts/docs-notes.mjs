// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundled } from './bundled.mjs'
import { writeOrCheck } from './write-or-check.mjs'

/*
 * Writes docs/notes/ anew: where the product shows each line of the study notes. With `--check` it writes nothing, and fails
 * when the files are not what it would write. The notes stay where they are, beside the checkout; where they are not there,
 * the lines are those of the index.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, '..', 'shared', 'notes')
const { linesIn, linesOf, notesDocs } =
  /** @type {Pick<typeof import('./notes-index.ts'), 'linesOf' | 'notesDocs'> & { linesIn: typeof import('./notes-index.ts').linesIn }} */ (
    await bundled('scripts/notes-index.ts')
  )

function lines() {
  if (!existsSync(folder)) {
    console.log('../shared/notes is not there: the lines are taken from docs/notes/index.json.')
    const index = JSON.parse(readFileSync(join(root, 'docs/notes/index.json'), 'utf8'))
    return linesIn(/** @type {import('./notes-index.ts').ShownPlace[]} */ (index))
  }
  const names = readdirSync(folder).toSorted()
  return linesOf(names.map((name) => readFileSync(join(folder, name), 'utf8')))
}

writeOrCheck('docs/notes', notesDocs(lines()), 'docs:notes')
