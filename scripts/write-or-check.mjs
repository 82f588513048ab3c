// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * Makes a folder hold these files and no others. With `--check` among the arguments it writes nothing, and the process
 * fails when the folder holds anything else.
 *
 * @param {string} name of the folder, from the project's root
 * @param {ReadonlyMap<string, string>} files by their paths in it
 * @param {string} script the npm script that writes them
 */
export function writeOrCheck(name, files, script) {
  const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), name)
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
    for (const path of stale) console.error(`${name}/${path} is of nothing that is there.`)
    for (const [path] of changed) console.error(`${name}/${path} is not what it would be, made anew.`)
    if (stale.length + changed.length > 0) console.error(`Run \`npm run ${script}\`.`)
    else console.log(`${name}: ${files.size} files are as they would be made.`)
    process.exit(stale.length + changed.length > 0 ? 1 : 0)
  }
  for (const path of stale) rmSync(join(folder, path))
  for (const [path, text] of changed) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  console.log(`${name}: ${changed.length} written, ${stale.length} removed, ${files.size} in all`)
}
