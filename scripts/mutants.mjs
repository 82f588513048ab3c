// @ts-check
import process from 'node:process'
import { bundled } from './bundled.mjs'

/*
 * Changes every pattern in every way that an operator knows, and prints what the rules made of it: what AWS refuses must
 * be found by the rule that the operator names, what AWS accepts must bring no error and no warning. `npm run mutants`.
 */
const { tallies } = /** @type {{ tallies: typeof import('./mutants.ts').tallies }} */ (
  await bundled('scripts/mutants.ts')
)
const all = tallies()

const width = Math.max(...all.map(({ operator }) => operator.length))
console.log(`${'change'.padEnd(10)}${'operator'.padEnd(width + 2)}mutants  right  must be found by`)
for (const { change, operator, mutants, right, foundBy } of all)
  console.log(
    `${change.padEnd(10)}${operator.padEnd(width + 2)}${String(mutants).padStart(7)}${String(right).padStart(7)}  ${foundBy ?? '(AWS accepts it)'}`,
  )
for (const { operator, wrong } of all) for (const what of wrong) console.log(`wrong: ${operator}: ${what}`)

/** @param {boolean} isAccepted */
const sum = (isAccepted) => {
  const some = all.filter(({ foundBy }) => (foundBy === null) === isAccepted)
  return {
    mutants: some.reduce((total, { mutants }) => total + mutants, 0),
    right: some.reduce((total, { right }) => total + right, 0),
  }
}
const [refused, accepted] = [sum(false), sum(true)]
const share = refused.right / refused.mutants
console.log(
  `AWS refuses: ${refused.right} of ${refused.mutants} found (${(100 * share).toFixed(1)} %; the goal is 95 %)`,
)
console.log(`AWS accepts: ${accepted.mutants - accepted.right} of ${accepted.mutants} found (the goal is 0)`)
process.exit(share >= 0.95 && accepted.right === accepted.mutants ? 0 : 1)
