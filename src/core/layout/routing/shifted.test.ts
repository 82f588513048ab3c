import { describe, expect, it } from 'vitest'
import type { ConnectionId, NodeId } from '../../model/diagram'
import { sketch } from '../../model/sketch'
import type { Point } from '../box'
import { baseOf, shiftedRoutes } from './shifted'
import type { Route } from './task'

const diagram = sketch({ web: { service: 'ec2' }, store: { service: 's3' } }, ['web -> store : data-access'])
const id = Object.keys(diagram.connections)[0] as ConnectionId
const route: Route = {
  points: [
    { x: 0, y: 0 },
    { x: 40, y: 0 },
    { x: 40, y: 80 },
    { x: 100, y: 80 },
  ],
  ...{ fromSide: 'right', toSide: 'left', labelAt: { x: 40, y: 40 }, jumps: [] },
}
const moving = (from: Route, ways: Readonly<Record<string, Point>>): Route => {
  const by = (node: NodeId) => ways[node] ?? null
  const moved = shiftedRoutes(new Map([[id, from]]), diagram, by, new Map()).get(id)
  if (moved === undefined) throw new Error('no route')
  return moved
}

describe('shiftedRoutes', () => {
  it('takes a line along of which both ends have moved alike, and back to the very same object', () => {
    const by = { x: 8, y: 16 }
    const back = { x: -8, y: -16 }
    const moved = moving(route, { web: by, store: by })
    expect(moved.points).toEqual(route.points.map(({ x, y }) => ({ x: x + 8, y: y + 16 })))
    expect(baseOf(moved)).toEqual({ of: route, by })
    expect(moving(moved, { web: back, store: back })).toBe(route)
    expect(moving(route, { web: by, store: by })).toBe(moved)
  })

  it('keeps a line on the end that has moved, with right angles', () => {
    expect(moving(route, { web: { x: 8, y: 16 } }).points).toEqual([
      { x: 8, y: 16 },
      { x: 40, y: 16 },
      { x: 40, y: 80 },
      { x: 100, y: 80 },
    ])
    expect(moving(route, { store: { x: 24, y: -8 } }).points).toEqual([
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 72 },
      { x: 124, y: 72 },
    ])
  })
})
