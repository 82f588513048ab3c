// @ts-check
import { readFileSync } from 'node:fs'
import process from 'node:process'

/**
 * Every optional dependency that a package names must have its own entry in the lockfile. npm drops entries of
 * platform binaries that it could not fetch without a word, and `npm ci` then fails on other machines.
 */
/** @type {{ packages: Record<string, { optionalDependencies?: Record<string, string>, resolved?: string }> }} */
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const installed = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)))

const missing = Object.entries(packages).flatMap(([path, entry]) =>
  Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !installed.has(name))
    .map((name) => `${path || 'the project'} names ${name}, which has no entry`),
)
const addressed = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)

for (const line of missing) console.error(line)
for (const [path] of addressed) console.error(`${path} has a download address; the lockfile names none`)
console.log(
  `${Object.keys(packages).length} lockfile entries, ${missing.length} missing, ${addressed.length} with an address`,
)
process.exit(missing.length + addressed.length > 0 ? 1 : 0)
