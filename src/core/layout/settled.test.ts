import { describe, expect, it } from 'vitest'
import { moveNodes } from '../edit/move-nodes'
import type { Diagram } from '../model/diagram'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import type { Point } from './box'
import { settled } from './settled'

/** Two functions, 112 by 72 px each. */
const pair: Diagram = {
  ...sketch({ a: { service: 'lambda' }, b: { service: 'lambda' } }),
  layout: { [nodeId('a')]: { x: 0, y: 0 }, [nodeId('b')]: { x: 400, y: 0 } },
}

function dropped(diagram: Diagram, id: string, at: Point): Diagram {
  const moved = moveNodes(diagram, new Map([[nodeId(id), at]]))
  if (!moved.ok) throw new Error(moved.problem)
  return settled(diagram, moved.value, [nodeId(id)])
}

describe('settled', () => {
  it('sends what was let go over something the shortest way beside it, and leaves that alone', () => {
    const after = dropped(pair, 'b', { x: 80, y: 16 })
    expect(after.layout[nodeId('b')]).toMatchObject({ x: 120, y: 16 })
    expect(after.layout[nodeId('a')]).toBe(pair.layout[nodeId('a')])
  })

  it('leaves a free place alone', () => {
    expect(dropped(pair, 'b', { x: 160, y: 0 }).layout[nodeId('b')]).toMatchObject({ x: 160, y: 0 })
  })

  it('leaves what lay over each other before', () => {
    const piled = { ...pair, layout: { ...pair.layout, [nodeId('b')]: { x: 40, y: 0 } } }
    expect(dropped(piled, 'b', { x: 48, y: 0 }).layout[nodeId('b')]).toMatchObject({ x: 48, y: 0 })
  })
})
