import { describe, expect, it } from 'vitest'
import { patterns } from '../patterns'
import { operators } from '../testing/mutants'
import { judged } from '../testing/mutants/judge'
import { sound } from '../testing/sound'
import { soundDiagram } from '../testing/sound/drawing'
import { rules } from './index'

/** Every second pattern and every sixth sound drawing; `npm run mutants` takes them all and prints the table. */
const bases = [
  // What a pattern requires is its own: AWS accepts a change that breaks it.
  ...patterns
    .filter((_, index) => index % 2 === 0)
    .map((pattern) => ({ name: pattern.id, diagram: { ...pattern.build(), requirements: {} } })),
  ...sound
    .filter((_, index) => index % 6 === 0)
    .map((drawing) => ({ name: drawing.name, diagram: soundDiagram(drawing) })),
]

describe('mutants of sound drawings', () => {
  const tallies = judged(operators, bases)
  const refused = tallies.filter(({ foundBy }) => foundBy !== null)

  it('name a rule that there is, or none', () => {
    const ids = new Set(rules.map(({ meta }) => meta.id))
    expect(refused.filter(({ foundBy }) => foundBy !== null && !ids.has(foundBy))).toEqual([])
    expect(new Set(operators.map(({ id }) => id)).size).toBe(operators.length)
  })

  it('name every rule that can say error or warning', () => {
    const named = new Set(operators.map(({ foundBy }) => foundBy))
    const loud = rules.filter(({ meta }) =>
      Object.values(meta.messages).some(({ severity }) => severity === 'error' || severity === 'warning'),
    )
    expect(loud.map(({ meta }) => meta.id).filter((id) => !named.has(id))).toEqual([])
  })

  it('are found by the rule that was named, at least 95 of 100', () => {
    const mutants = refused.reduce((sum, tally) => sum + tally.mutants, 0)
    const right = refused.reduce((sum, tally) => sum + tally.right, 0)
    expect(mutants).toBeGreaterThan(500)
    expect(right / mutants).toBeGreaterThanOrEqual(0.95)
  })

  it('bring no error and no warning where AWS accepts them', () => {
    const accepted = tallies.filter(({ foundBy }) => foundBy === null)
    expect(accepted.reduce((sum, { mutants }) => sum + mutants, 0)).toBeGreaterThan(500)
    expect(accepted.flatMap(({ wrong }) => wrong)).toEqual([])
  })
})
