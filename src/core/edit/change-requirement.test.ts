import { describe, expect, it } from 'vitest'
import { findingKey } from '../model/finding-key'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { addRequirement, type StatedRequirement } from './add-requirement'
import { changeRequirement } from './change-requirement'
import { dismissFinding } from './dismiss-finding'

const stated: StatedRequirement = {
  text: 'It works',
  must: 'reach',
  of: { node: nodeId('web') },
  to: 'internet',
}
const added = valueOf(addRequirement(sketch({ web: { service: 'ec2' } }), stated))
const key = findingKey({
  ruleId: 'requirement-violated',
  messageId: 'cutOff',
  subject: 'requirement-1',
  at: [{ at: nodeId('web') }],
})
const drawing = valueOf(dismissFinding(added, key, 'soon'))
const change = (to: Partial<StatedRequirement>) =>
  changeRequirement(drawing, 'requirement-1', { ...stated, ...to })

describe('changing a requirement', () => {
  it('states it anew under the same id', () => {
    const { requirements } = valueOf(change({ must: 'not-reach' }))
    expect(requirements).toEqual({ 'requirement-1': { ...stated, id: 'requirement-1', must: 'not-reach' } })
  })

  it('takes dismissals back where another thing is demanded, and keeps them where only the words change', () => {
    expect(valueOf(change({ protocol: 'tcp' })).review.dismissed).toEqual({})
    expect(valueOf(change({ text: 'It works.' })).review).toBe(drawing.review)
  })

  it('changes nothing where nothing changes', () => {
    expect(valueOf(change({}))).toBe(drawing)
  })

  it('refuses what is not there, and what says nothing', () => {
    problemOf(changeRequirement(drawing, 'requirement-2', stated))
    problemOf(changeRequirement(drawing, 'constructor', stated))
    problemOf(change({ of: 'internet' }))
  })
})
