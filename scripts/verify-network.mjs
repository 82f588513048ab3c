// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { bundled } from './bundled.mjs'

/*
 * Asks the labelled accounts of ../shared/corpus/reachability their questions and prints question, expected, answer and
 * stop. Fails unless all are right; without the corpus there is nothing to ask. `npm run verify:network [folder]`.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const corpus = process.argv[2] ?? join(root, '..', 'shared', 'corpus', 'reachability')
if (!existsSync(join(corpus, 'expected.json'))) {
  console.log(`Nothing to verify: there are no labelled accounts in ${corpus}.`)
  process.exit(0)
}

/** @type {Record<string, { queries?: import('../src/core/testing/reachability/expected-mapping.ts').Labelled[] }>} */
const expected = JSON.parse(readFileSync(join(corpus, 'expected.json'), 'utf8'))
const { checkAccount } =
  /** @type {{ checkAccount: typeof import('../src/core/testing/reachability/check-account.ts').checkAccount }} */
  (await bundled('src/core/testing/reachability/check-account.ts'))

let asked = 0
let right = 0
for (const [account, { queries }] of Object.entries(expected)) {
  if (queries === undefined) continue
  console.log(`\n${account}`)
  const folder = join(corpus, account)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  )
  const files = names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))
  for (const { labelled, answer, differences } of await checkAccount(files, queries)) {
    asked += 1
    if (differences.length === 0) right += 1
    const [blocker] = answer.blockers
    const stop = blocker === undefined ? '–' : `${blocker.place.at} (${blocker.code}, ${blocker.direction})`
    const mark = differences.length === 0 ? 'right' : `WRONG: ${differences.join(', ')}`
    console.log(`  ${labelled.from} → ${labelled.to}  ${labelled.flow}`)
    console.log(
      `      expected ${labelled.verdict}${labelled.stop === undefined ? '' : `, stop ${labelled.stop}`}`,
    )
    console.log(`      answer   ${answer.verdict}, stop ${stop}  ${mark}`)
  }
}
console.log(`\n${right} of ${asked} right`)
process.exit(right === asked ? 0 : 1)
