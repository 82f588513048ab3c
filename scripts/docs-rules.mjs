// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { bundled } from './bundled.mjs'

/*
 * Writes docs/rules/ anew from the rules. With `--check` it writes nothing, and fails when the files are not what it
 * would write.
 */
const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs', 'rules')
const { ruleDocs } = /** @type {{ ruleDocs: typeof import('./rule-docs.ts').ruleDocs }} */ (
  await bundled('scripts/rule-docs.ts')
)
const files = ruleDocs()
const there = existsSync(folder)
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      )
  : []
const stale = there.filter((path) => !files.has(path))
const changed = [...files].filter(
  ([path, text]) => !there.includes(path) || readFileSync(join(folder, path), 'utf8') !== text,
)

if (process.argv.includes('--check')) {
  for (const path of stale) console.error(`docs/rules/${path} is of no rule.`)
  for (const [path] of changed) console.error(`docs/rules/${path} is not what the rules say.`)
  if (stale.length + changed.length > 0) console.error('Run `npm run docs:rules`.')
  else console.log(`docs/rules: ${files.size} files are what the rules say.`)
  process.exit(stale.length + changed.length > 0 ? 1 : 0)
}
mkdirSync(join(folder, 'pictures'), { recursive: true })
for (const path of stale) rmSync(join(folder, path))
for (const [path, text] of changed) writeFileSync(join(folder, path), text)
console.log(`docs/rules: ${changed.length} written, ${stale.length} removed, ${files.size} in all`)
