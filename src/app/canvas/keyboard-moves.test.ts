import { describe, expect, it } from 'vitest'
import { overlaps } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import { place } from '../../core/layout/place'
import { sketch } from '../../core/model/sketch'
import { nodeId } from '../../core/testing/ids'
import { apply, endMerge, getSession, select, undo } from '../session/session'
import { ok } from '../../core/model/results'
import { moveSelected, settleMoved } from './keyboard-moves'

const drawing = place(sketch({ one: { service: 's3' }, two: { service: 's3' } }))
const nothing = () => undefined
const boxAt = (id: string) => boxesOf(getSession().diagram).get(nodeId(id))

function onto(): void {
  apply('Open', () => ok(drawing))
  select(['one'])
  const [from, to] = [boxAt('one'), boxAt('two')]
  if (from === undefined || to === undefined) throw new Error('not drawn')
  moveSelected(to.x - from.x - 8, 0, nothing)
  moveSelected(8, to.y - from.y, nothing)
}
const lie = () => {
  const [one, two] = [boxAt('one'), boxAt('two')]
  return one !== undefined && two !== undefined && overlaps(one, two)
}

describe('moving by keys', () => {
  it('passes over others, and settles beside them when the keys rest', () => {
    onto()
    expect(lie()).toBe(true)
    settleMoved()
    expect(lie()).toBe(false)
    expect(boxAt('two')).toEqual(boxesOf(drawing).get(nodeId('two')))
  })

  it('is one step of undo with its settling', () => {
    onto()
    settleMoved()
    endMerge()
    undo()
    expect(getSession().diagram).toBe(drawing)
  })

  it('does not settle once something else has been done', () => {
    onto()
    apply('Open', () => ok({ ...getSession().diagram, title: 'other' }))
    const before = getSession().diagram
    settleMoved()
    expect(getSession().diagram).toBe(before)
  })
})
