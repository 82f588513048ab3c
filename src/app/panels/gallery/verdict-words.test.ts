import { describe, expect, it } from 'vitest'
import { ok } from '../../../core/model/results'
import { patterns } from '../../../core/patterns'
import { loudOf } from '../../../core/testing/patterns/loud'
import { review } from '../../../core/rules/review'
import { graphOf } from '../../../core/model/graph'
import { verdictWords } from './verdict-words'

const twins = patterns.flatMap(({ id, twin }) => (twin === undefined ? [] : [[id, twin] as const]))
const told = (twin: (typeof twins)[number][1]) =>
  verdictWords(ok(loudOf(review(graphOf(twin.build())))), twin.answer)

describe('the verdict on a mistake', () => {
  it.each(twins)('of %s does not contradict the answer below it', (_id, twin) => {
    const verdict = told(twin)
    expect(verdict).toMatch(/\d+ (error|warning)/)
    if (/^No\b/.test(twin.answer)) expect(verdict).toMatch(/^\d/)
    if (/^Not\b/.test(twin.answer)) expect(verdict).not.toMatch(/^It is unwise/)
  })

  it('is “It is unwise” for warnings where the answer leaves room', () => {
    expect(verdictWords(ok([]), 'Only until it grows.')).toMatch(/^It is unwise/)
  })
})
