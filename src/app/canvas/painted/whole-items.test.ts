import { beforeAll, describe, expect, it } from 'vitest'
import { moveNodes } from '../../../core/edit/move-nodes'
import { routesOf } from '../../../core/layout/route'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import type { Mark } from '../../../core/scene/badges'
import { largeAccount } from '../../../core/testing/large-account'
import { fetchRouter } from '../../session/session'
import { itemsIn, itemsOf, type Look } from './items'
import { wholeItems } from './whole-items'

beforeAll(fetchRouter)

const diagram = largeAccount(120)
const ids = Object.keys(diagram.nodes) as NodeId[]
const selection = new Set<string>([...ids.slice(0, 40), ...Object.keys(diagram.connections).slice(0, 40)])
const marks = new Map<string, Mark>(
  [...selection].map((id) => [id, { severity: 'warning', count: 2 } satisfies Mark]),
)
const look: Look = {
  ...{ theme: 'light', selection, moving: new Set(), marks, faded: new Set(ids.slice(50, 60)) },
  focus: '#0972d3',
}
const moved = (by: number): Diagram => {
  const result = moveNodes(diagram, new Map([['app-0-files' as NodeId, { x: 40 + by, y: 40 }]]))
  if (!result.ok) throw new Error(result.problem)
  return result.value
}

describe('wholeItems', () => {
  it('are the very same for what looks the same, also after undo', () => {
    const after = moved(8)
    for (const one of [diagram, after]) routesOf(one)
    const before = wholeItems(diagram, look)
    expect(wholeItems(diagram, { ...look })).toBe(before)
    expect(wholeItems(after, look)).not.toBe(before)
    expect(wholeItems(diagram, look)).toBe(before)
    expect(wholeItems(diagram, { ...look, selection: new Set() })).not.toBe(before)
  })

  it('look as if they were made from nothing', () => {
    for (const by of [0, 16, 24, 0]) {
      const after = moved(by)
      routesOf(after)
      expect(wholeItems(after, look)).toEqual(itemsOf(after, look, []))
    }
  })

  it('are all in what is carried, in what stays, or lines between the two', () => {
    const of = new Set(ids.slice(20, 70))
    const all = wholeItems(diagram, look)
    const [inside, rest] = [itemsIn(all, { of, isInside: true }), itemsIn(all, { of, isInside: false })]
    const parted = new Set([...inside, ...rest])
    expect(parted.size).toBe(inside.length + rest.length)
    const between = all.filter((item) => !parted.has(item))
    expect(between.length).toBeGreaterThan(0)
    for (const { of: line } of between) {
      if (line === null || typeof line === 'string') throw new Error('only lines are between')
      expect(of.has(line.from)).not.toBe(of.has(line.to))
    }
  })
})
