import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NodeId } from './diagram'
import { findingKey, idsInFindingKey, subjectInFindingKey } from './finding-key'

const at = (id: string, part?: string) => ({ at: id as NodeId, ...(part === undefined ? {} : { part }) })

describe('the key of a finding', () => {
  it('does not depend on the order of the places', () => {
    const finding = { ruleId: 'rule', messageId: 'message' }
    expect(findingKey({ ...finding, at: [at('a'), at('b')] })).toBe(
      findingKey({ ...finding, at: [at('b'), at('a')] }),
    )
  })

  it('tells findings at the same place apart by their subject, and by the part', () => {
    const finding = { ruleId: 'rule', messageId: 'message', at: [at('a')] }
    const keys = [
      findingKey(finding),
      findingKey({ ...finding, subject: 'one' }),
      findingKey({ ...finding, subject: 'two' }),
      findingKey({ ...finding, at: [at('a', 'port')] }),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('gives back its subject, whatever characters that holds', () => {
    const finding = { ruleId: 'rule', messageId: 'message', at: [at('=a b')] }
    fc.assert(
      fc.property(fc.string(), (subject) => {
        expect(subjectInFindingKey(findingKey({ ...finding, subject }))).toBe(subject)
      }),
    )
    expect(subjectInFindingKey(findingKey(finding))).toBeUndefined()
  })

  it('gives back the ids it was made of, whatever characters they hold', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }), (ids) => {
        const key = findingKey({
          ruleId: 'rule',
          messageId: 'message',
          at: ids.map((id) => at(id, 'a part')),
        })
        expect(idsInFindingKey(key).toSorted()).toEqual(ids.toSorted())
      }),
    )
  })

  it('names no id when it names a subject', () => {
    const key = findingKey({ ruleId: 'rule', messageId: 'message', subject: 'a b', at: [at('a')] })
    expect(idsInFindingKey(key)).toEqual([])
  })
})
