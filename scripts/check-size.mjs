// @ts-check
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { gzipSync } from 'node:zlib'

/**
 * What the page loads before anybody does anything: the scripts that dist/index.html names, and all that they
 * import statically, gzipped.
 */
// React and React Flow alone are 131,000.
const budget = 250_000

const html = readFileSync('dist/index.html', 'utf8')
const queue = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? '')
/** @type {Map<string, number>} */
const sizes = new Map()
for (const path of queue) {
  if (sizes.has(path)) continue
  const code = readFileSync(`dist/${path}`)
  sizes.set(path, gzipSync(code, { level: 9 }).length)
  for (const [, name] of code.toString().matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
    queue.push(`assets/${name}`)
}

const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
for (const [path, size] of sizes) console.log(`${String(size).padStart(8)} ${path}`)
console.log(`${String(total).padStart(8)} of ${budget} bytes gzipped in the first load`)
if (sizes.size === 0) console.error('No script was found in dist/index.html.')
process.exit(total > budget || sizes.size === 0 ? 1 : 0)
