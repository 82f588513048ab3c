import { describe, expect, it } from 'vitest'
import type { Diagram } from '../model/diagram'
import { sketch } from '../model/sketch'
import { connectionId, nodeId } from '../testing/ids'
import { bendsAlong } from './bends-along'

const line = connectionId('data-access-1')
const diagram: Diagram = {
  ...sketch({ a: { service: 'lambda' }, b: { service: 'dynamodb' } }, ['a -> b : data-access']),
  layout: { [nodeId('a')]: { x: 0, y: 0 }, [nodeId('b')]: { x: 400, y: 0 } },
  paths: { [line]: { waypoints: [{ x: 200, y: 240 }] } },
}
const at = (a: number, b: number): Diagram => ({
  ...diagram,
  layout: { [nodeId('a')]: { x: a, y: 0 }, [nodeId('b')]: { x: 400 + b, y: 0 } },
})

describe('bendsAlong', () => {
  it.each([
    [40, 40, 240],
    [40, 16, 216],
    [-40, -8, 192],
    [40, 0, 200],
    [40, -40, 200],
  ])('moves bends with ends that move by %i and %i', (a, b, x) => {
    expect(bendsAlong(diagram, at(a, b)).paths[line]?.waypoints).toEqual([{ x, y: 240 }])
  })

  it('leaves bends alone that the edit itself has set', () => {
    const set = { ...at(40, 40), paths: { [line]: { waypoints: [{ x: 1, y: 1 }] } } }
    expect(bendsAlong(diagram, set)).toBe(set)
  })

  it('gives the same object back where no bend moves', () => {
    const after = at(40, 0)
    expect(bendsAlong(diagram, after)).toBe(after)
  })
})
