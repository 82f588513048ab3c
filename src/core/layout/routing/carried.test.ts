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
  const inside = treeOf(diagram.nodes)
    .childrenOf(subnet)
    .map(({ id }) => id)
  const waysWith = (ids: readonly NodeId[], one: NodeId) => {
    const lines = endsOn(diagram, one).filter(({ from, to }) => !(ids.includes(from) && ids.includes(to)))
    return carriedRoutes(diagram, lines, { ids: new Set(ids), by: { x: 0, y: 0 } })
  }
  const goesRound = inside.filter((one) => {
    const lengths = [waysWith([subnet, ...inside], one), waysWith([one], one)].map(bends)
    return (lengths[0] ?? 0) < (lengths[1] ?? 0)
  })
  expect(goesRound).not.toEqual([])
})

it('spreads lines along the side that they share', () => {
  const diagram = largeAccount(100)
  const id = 'app-0-files' as NodeId
  const by = { x: 0, y: 80 }
  const lines = endsOn(diagram, id)
  const routes = [...carriedRoutes(diagram, lines, { ids: new Set([id]), by }).values()]
  const places = routes.map(({ points }) => points.at(-1)).map((at) => `${at?.x} ${at?.y}`)
  expect(places.length).toBeGreaterThan(2)
  expect(new Set(places).size).toBe(places.length)
})

function bends(routes: ReadonlyMap<unknown, { readonly points: readonly unknown[] }>): number {
  return [...routes.values()].reduce((sum, { points }) => sum + points.length, 0)
}
