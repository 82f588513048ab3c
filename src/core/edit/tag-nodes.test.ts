import { describe, expect, it } from 'vitest'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { tagNodes } from './tag-nodes'

const drawing = sketch({ a: { service: 'vpc' }, b: { service: 'vpc', tags: ['spoke', 'old'] } })
const ids = [nodeId('a'), nodeId('b')]

describe('tagging', () => {
  it('adds the tag where it is missing', () => {
    const { nodes } = valueOf(tagNodes(drawing, ids, ' spoke '))
    expect(nodes[nodeId('a')]?.tags).toEqual(['spoke'])
    expect(nodes[nodeId('b')]).toBe(drawing.nodes[nodeId('b')])
  })

  it('changes nothing where all have it', () => {
    expect(valueOf(tagNodes(drawing, [nodeId('b')], 'old'))).toBe(drawing)
  })

  it('refuses a tag without a name or with one too long, and what is not there', () => {
    problemOf(tagNodes(drawing, ids, ' '))
    problemOf(tagNodes(drawing, ids, 'x'.repeat(501)))
    problemOf(tagNodes(drawing, [nodeId('gone')], 'spoke'))
  })
})
