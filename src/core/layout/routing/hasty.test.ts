import { expect, it } from 'vitest'
import type { Connection, Diagram, NodeId } from '../../model/diagram'
import { largeAccount } from '../../testing/large-account'
import { boxesOf } from '../boxes'
import { carriedRoutes, countRouted, routesInHaste, routesOf } from '../route'
import { treeOf } from '../tree'

const subnet = 'app-1-private-a' as NodeId
const worker = 'app-1-worker' as NodeId
const by = { x: 16, y: 240 }

/** It is dragged with all that is in it. */
function dragged(diagram: Diagram, ...ids: readonly NodeId[]): Diagram {
  const layout = { ...diagram.layout }
  for (const id of ids) {
    const at = layout[id] ?? { x: 0, y: 0 }
    layout[id] = { ...at, x: at.x + by.x, y: at.y + by.y }
  }
  return { ...diagram, layout }
}

const connectionsOf = (diagram: Diagram) => Object.values<Connection>(diagram.connections)

it('searches only the lines between what is dragged and what stays, and looks at no other anew', () => {
  const diagram = largeAccount(100)
  const routes = routesOf(diagram)
  const draft = dragged(diagram, worker)
  const before = countRouted()
  const hasty = routesInHaste(draft)
  expect(countRouted()).toEqual(before)
  const crossing = connectionsOf(diagram).filter(({ from, to }) => (from === worker) !== (to === worker))
  expect(crossing.length).toBeGreaterThan(0)
  const alone = carriedRoutes(draft, crossing, { ids: new Set(), by: { x: 0, y: 0 } })
  for (const { id } of crossing) expect(hasty?.get(id)).toEqual(alone.get(id))
  for (const { id, from, to } of connectionsOf(diagram))
    if (from !== worker && to !== worker) expect(hasty?.get(id)).toBe(routes.get(id))
})

it('takes lines among what is dragged along, as they are', () => {
  const diagram = largeAccount(100)
  const routes = routesOf(diagram)
  const roots = treeOf(diagram.nodes).order.filter(({ parentId }) => parentId === null)
  const all = dragged(diagram, ...roots.map(({ id }) => id))
  const hasty = routesInHaste(all)
  const [moved] = connectionsOf(diagram).map(({ id }) => [routes.get(id), hasty?.get(id)] as const)
  expect(moved?.[1]?.points).toEqual(moved?.[0]?.points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })))
})

it('leaves no trace: when the thing is let go, every line runs as if nobody had been in haste', () => {
  const diagram = largeAccount(100)
  routesOf(diagram)
  const draft = dragged(diagram, subnet)
  routesInHaste(draft)
  const after = routesOf(draft)
  const anew = structuredClone(draft)
  expect(boxesOf(anew)).toEqual(boxesOf(draft))
  expect([...routesOf(anew)]).toEqual([...after])
})

it('knows nothing of a drawing whose connections nobody has looked at', () => {
  expect(routesInHaste(largeAccount(30))).toBeNull()
})
