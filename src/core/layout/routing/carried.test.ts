import { expect, it } from 'vitest'
import type { Connection, Diagram, NodeId } from '../../model/diagram'
import { largeAccount } from '../../testing/large-account'
import { boxesOf, countBoxesMade } from '../boxes'
import { carriedRoutes, countRouted, routesOf } from '../route'
import { treeOf } from '../tree'

const moved = (diagram: Diagram, id: NodeId, by: { readonly x: number; readonly y: number }): Diagram => {
  const at = diagram.layout[id] ?? { x: 0, y: 0 }
  return { ...diagram, layout: { ...diagram.layout, [id]: { ...at, x: at.x + by.x, y: at.y + by.y } } }
}
const endsOn = (diagram: Diagram, id: NodeId): readonly Connection[] =>
  Object.values<Connection>(diagram.connections).filter(({ from, to }) => (from === id) !== (to === id))

it('finds the ways of carried lines without any work on the diagram, and leaves its routes as they are', () => {
  const diagram = largeAccount(400)
  const routes = routesOf(diagram)
  boxesOf(diagram)
  const id = 'app-3-worker' as NodeId
  const before = { boxes: countBoxesMade(), routed: countRouted() }
  for (let step = 1; step <= 20; step += 1)
    carriedRoutes(diagram, endsOn(diagram, id), { ids: new Set([id]), by: { x: 8 * step, y: 0 } })
  expect({ boxes: countBoxesMade(), routed: countRouted() }).toEqual(before)
  expect(routesOf(diagram)).toBe(routes)
})

it('leaves from and arrives where the things are then', () => {
  const diagram = largeAccount(100)
  const id = 'app-1-worker' as NodeId
  const by = { x: 40, y: -24 }
  const carried = carriedRoutes(diagram, endsOn(diagram, id), { ids: new Set([id]), by })
  const there = moved(diagram, id, by)
  expect(carried.size).toBeGreaterThan(2)
  expect(carriedRoutes(there, endsOn(there, id), { ids: new Set([id]), by: { x: 0, y: 0 } })).toEqual(carried)
})

it('does not go round what is carried itself', () => {
  const diagram = largeAccount(100)
  const subnet = 'app-1-private-a' as NodeId
  const tree = treeOf(diagram.nodes)
  const ids = new Set([subnet, ...tree.childrenOf(subnet).map((child) => child.id)])
  const crossing = Object.values<Connection>(diagram.connections).filter(
    ({ from, to }) => ids.has(from) !== ids.has(to),
  )
  const by = { x: 800, y: 1600 }
  const routes = carriedRoutes(diagram, crossing, { ids, by })
  const bare = { ...diagram, layout: { ...diagram.layout } }
  expect(routes).toEqual(carriedRoutes(bare, crossing, { ids, by }))
  expect(crossing.length).toBeGreaterThan(0)
})
