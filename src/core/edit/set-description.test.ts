import { describe, expect, it } from 'vitest'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { setDescription } from './set-description'

const drawing = sketch({ web: { service: 'ec2', description: 'old' }, app: { service: 'ec2' } })
const set = (id: string, text: string | undefined) => setDescription(drawing, nodeId(id), text)

describe('describing a node', () => {
  it('keeps the text', () => {
    expect(valueOf(set('app', 'serves the shop')).nodes[nodeId('app')]?.description).toBe('serves the shop')
  })

  it('takes it away with nothing or a blank text', () => {
    for (const text of [undefined, ' \n']) {
      expect(valueOf(set('web', text)).nodes[nodeId('web')]).not.toHaveProperty('description')
    }
  })

  it('changes nothing where nothing changes, and refuses what is not there', () => {
    expect(valueOf(set('web', 'old'))).toBe(drawing)
    expect(valueOf(set('app', ''))).toBe(drawing)
    problemOf(set('gone', 'x'))
  })
})
