// @ts-check
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import process from 'node:process'

/**
 * Runs the dependency rules and fails when the checker saw fewer modules than half of the source files:
 * one that cannot read TypeScript sees nothing, and what sees nothing is always green.
 */
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
).length

/** @type {string} */
let report
try {
  report = execFileSync(
    'npx',
    ['depcruise', 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  )
} catch (error) {
  // The checker exits with the number of violations; its report is on standard output all the same.
  report = /** @type {{ stdout: string }} */ (error).stdout
}

/** @type {{ modules: { source: string }[], summary: { violations: { from: string, to: string, rule: { name: string, severity: string } }[] } }} */
const { modules, summary } = JSON.parse(report)
const seen = modules.filter(({ source }) => /^src\/.*\.tsx?$/.test(source)).length

for (const { from, to, rule } of summary.violations)
  console.error(`${rule.severity} ${rule.name}: ${from} → ${to}`)
console.log(`${seen} of ${files} source files seen, ${summary.violations.length} forbidden imports`)
if (seen < files / 2)
  console.error('The checker sees fewer than half of the files: its result means nothing.')
process.exit(seen < files / 2 || summary.violations.length > 0 ? 1 : 0)
