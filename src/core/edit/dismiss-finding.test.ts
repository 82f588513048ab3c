import { describe, expect, it } from 'vitest'
import { findingKey } from '../model/finding-key'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { dismissFinding, undismissFinding } from './dismiss-finding'

const drawing = sketch({ web: { service: 'ec2' } })
const key = findingKey({ ruleId: 'rule', messageId: 'message', at: [{ at: nodeId('web') }] })
const dismissed = valueOf(dismissFinding(drawing, key, ' accepted by security '))

describe('dismissing a finding', () => {
  it('keeps the reason, by the key', () => {
    expect(dismissed.review.dismissed).toEqual({ [key]: { reason: 'accepted by security' } })
    expect(dismissed.nodes).toBe(drawing.nodes)
  })

  it('is taken back', () => {
    expect(valueOf(undismissFinding(dismissed, key))).toEqual(drawing)
  })

  it('changes nothing where nothing changes', () => {
    expect(valueOf(dismissFinding(dismissed, key, 'accepted by security'))).toBe(dismissed)
    expect(valueOf(undismissFinding(drawing, key))).toBe(drawing)
  })

  it('refuses a blank reason, and findings about what is not there', () => {
    problemOf(dismissFinding(drawing, key, ' '))
    problemOf(dismissFinding(drawing, key.replace('web', 'gone'), 'x'))
    problemOf(dismissFinding(drawing, '__proto__', 'x'))
  })
})
