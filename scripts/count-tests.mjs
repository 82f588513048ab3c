// @ts-check
import { existsSync, readFileSync } from 'node:fs'

/** Prints “passed failed” over the JSON reports of the unit and the browser tests; a report that is missing is a failure. */
let passed = 0
let failed = 0

/** @param {string} file */
function report(file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  console.error(`${file} is missing`)
  failed += 1
  return undefined
}

const unit = report('reports/unit.json')
if (unit !== undefined) {
  passed += unit.numPassedTests
  failed += unit.numFailedTests
}
const journeys = report('reports/e2e.json')
if (journeys !== undefined) {
  passed += journeys.stats.expected + journeys.stats.flaky
  failed += journeys.stats.unexpected
}
console.log(`${passed} ${failed}`)
