import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../core/catalog/fact'
import type { NodeId } from '../../../core/model/diagram'
import type { Needs, Pass } from '../../../core/model/results'
import { headroomShare, neededLines, passedLines } from './check-lines'

const at = 'thing' as NodeId
const pass = (ruleId: string, factId: string, used?: number, limit?: number, part?: string) => ({
  ruleId,
  factId,
  pass: { at, ...(part === undefined ? {} : { part }) },
  ...(used === undefined ? {} : { used }),
  ...(limit === undefined ? {} : { limit }),
})
const needs = (ruleId: string, part: string, ...factIds: string[]) => ({
  ruleId,
  factIds,
  needs: { at, part },
})

describe('passed checks', () => {
  it('stand with the fullest first, and what has no headroom last', () => {
    const lines = passedLines([
      pass('a', 'behaviour'),
      pass('a', 'roomy', 1, 100),
      pass('b', 'one', 1, 1),
      pass('b', 'full', 9, 10),
    ])
    expect(lines.map((line) => line.pass.factId)).toEqual(['full', 'roomy', 'behaviour', 'one'])
  })

  it('say each fact once at each place, with the fullest count and all rules', () => {
    const lines = passedLines([
      pass('a', 'fact', 2, 10, 'x'),
      pass('b', 'fact', 5, 10, 'x'),
      pass('b', 'fact', 4, 10, 'x'),
      pass('b', 'fact', 1, 10, 'y'),
    ])
    expect(lines.map((line) => [line.pass.used, line.pass.pass.part, line.ruleIds])).toEqual([
      [5, 'x', ['a', 'b']],
      [1, 'y', ['b']],
    ])
  })

  it('have headroom where a limit is counted towards', () => {
    const fact = { nature: 'soft' } as Fact
    const share = (used: number, limit: number, of = fact) =>
      headroomShare({ pass: { at }, factId: 'fact', used, limit } satisfies Pass, of)
    expect(share(3, 10)).toBe(0.3)
    expect(share(0, 10)).toBe(0)
    expect(share(2, 2)).toBeNull()
    expect(share(12, 8)).toBeNull()
    expect(share(3, 10, { ...fact, nature: 'law' })).toBeNull()
    expect(headroomShare({ pass: { at }, factId: 'fact' }, fact)).toBeNull()
  })
})

describe('missing values', () => {
  it('stand once for each field, with every fact and rule that waits', () => {
    const lines = neededLines([needs('a', 'x', 'one'), needs('b', 'x', 'one', 'two'), needs('b', 'y', 'one')])
    expect(
      lines.map((line): [Needs['factIds'], readonly string[]] => [line.needs.factIds, line.ruleIds]),
    ).toEqual([
      [
        ['one', 'two'],
        ['a', 'b'],
      ],
      [['one'], ['b']],
    ])
  })
})
