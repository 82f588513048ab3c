import { describe, expect, it } from 'vitest'
import { findingKey } from '../model/finding-key'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { valueOf } from '../testing/value-of'
import { addRequirement } from './add-requirement'
import { dismissFinding } from './dismiss-finding'
import { removeItems } from './remove-items'
import { removeRequirement } from './remove-requirement'

const web = nodeId('web')
const added = valueOf(
  addRequirement(sketch({ web: { service: 'ec2' } }), {
    text: '',
    must: 'reach',
    of: { node: web },
    to: 'internet',
  }),
)
const about = (subject?: string) =>
  findingKey({ ruleId: 'requirement-violated', messageId: 'cutOff', subject, at: [{ at: web }] })
const drawing = [about('requirement-1'), about('requirement-11'), about()].reduce(
  (diagram, key) => valueOf(dismissFinding(diagram, key, 'soon')),
  added,
)

describe('taking a requirement back', () => {
  it('takes along what was dismissed about it, and nothing else', () => {
    const { requirements, review, nodes } = valueOf(removeRequirement(drawing, 'requirement-1'))
    expect(requirements).toEqual({})
    expect(Object.keys(review.dismissed)).toEqual([about('requirement-11'), about()])
    expect(nodes).toBe(drawing.nodes)
  })

  it('happens when what it is about is removed', () => {
    const { requirements, review } = valueOf(removeItems(drawing, [web]))
    expect(requirements).toEqual({})
    expect(Object.keys(review.dismissed)).toEqual([about('requirement-11')])
  })

  it('changes nothing where there is none', () => {
    expect(valueOf(removeRequirement(drawing, 'requirement-2'))).toBe(drawing)
    expect(valueOf(removeRequirement(drawing, 'toString'))).toBe(drawing)
  })
})
