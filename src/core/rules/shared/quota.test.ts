import { describe, expect, it } from 'vitest'
import type { Fact } from '../../catalog/fact'
import type { NodeId, RaisedQuota } from '../../model/diagram'
import { graphOf } from '../../model/graph'
import { sketch } from '../../model/sketch'
import { limitAt } from './quota'

const soft: Fact = {
  id: 'test.soft',
  statement: 'Things per thing.',
  value: 10,
  unit: 'things',
  nature: 'soft',
  scope: 'thing',
  sources: [{ title: 'A page', url: 'https://docs.aws.amazon.com/', asOf: '2026' }],
}
const here = 'here' as NodeId
const raise = (value: number, at?: NodeId, reason = 'Case 1'): RaisedQuota => ({
  factId: soft.id,
  value,
  reason,
  ...(at === undefined ? {} : { at }),
})
const limit = (raised: readonly RaisedQuota[], fact = soft) =>
  limitAt(graphOf(sketch({ here: { service: 'vgw' } }, [], { review: { raised } })), fact, here).value

describe('limitAt', () => {
  it('is the documented value until it is raised', () => expect(limit([])).toBe(10))
  it('is what was raised for the whole diagram, the highest of several', () =>
    expect(limit([raise(20), raise(30)])).toBe(30))
  it('is what was raised here, before what was raised everywhere', () =>
    expect(limit([raise(30), raise(15, here)])).toBe(15))
  it('leaves raises for other places and other facts out', () => {
    expect(limit([raise(20, 'there' as NodeId), { ...raise(20), factId: 'test.other' }])).toBe(10)
  })
  it('leaves a raise without a reason out', () => expect(limit([raise(20, here, ' ')])).toBe(10))
  it('never falls below the documented value', () => expect(limit([raise(5)])).toBe(10))
  it('does not raise what AWS does not raise', () =>
    expect(limit([raise(20)], { ...soft, nature: 'hard' })).toBe(10))
})
