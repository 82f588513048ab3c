import { describe, expect, it } from 'vitest'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { setText } from './set-text'

const drawing = sketch({ remark: { text: 'old' }, web: { service: 'ec2' } })

describe('writing a note', () => {
  it('keeps the text as it is written, line breaks and all', () => {
    expect(
      valueOf(setText(drawing, nodeId('remark'), 'new\n  text ')).nodes[nodeId('remark')],
    ).toHaveProperty('text', 'new\n  text ')
  })

  it('changes nothing where nothing changes', () => {
    expect(valueOf(setText(drawing, nodeId('remark'), 'old'))).toBe(drawing)
  })

  it('refuses what is no note', () => {
    expect(problemOf(setText(drawing, nodeId('web'), 'x'))).toContain('“web”')
    problemOf(setText(drawing, nodeId('gone'), 'x'))
  })
})
