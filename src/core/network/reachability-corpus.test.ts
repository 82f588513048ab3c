import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkAccount } from '../testing/reachability/check-account'
import type { Labelled } from '../testing/reachability/expected-mapping'

/** The files of others are read where they are, beside the checkout, and skipped with a word where they are not. */
const corpus = join(process.cwd(), '..', 'shared', 'corpus', 'reachability')
const isThere = existsSync(join(corpus, 'expected.json'))

describe.skipIf(!isThere)('the labelled accounts (skipped where ../shared/corpus is not there)', () => {
  for (const [account, queries] of isThere ? labelledAccounts() : []) {
    describe(account, () => {
      const folder = join(corpus, account)
      const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
      for (const query of queries) {
        it(`${query.from} → ${query.to}, ${query.flow}: ${query.verdict}`, async () => {
          const [checked] = await checkAccount(files, [query])
          expect(checked?.differences, JSON.stringify(checked?.answer.blockers)).toEqual([])
        })
      }
    })
  }
})

function labelledAccounts(): readonly (readonly [string, readonly Labelled[]])[] {
  const expected = JSON.parse(readFileSync(join(corpus, 'expected.json'), 'utf8')) as Record<
    string,
    { queries?: readonly Labelled[] }
  >
  return Object.entries(expected).flatMap(([account, { queries }]) =>
    queries === undefined ? [] : [[account, queries] as const],
  )
}
