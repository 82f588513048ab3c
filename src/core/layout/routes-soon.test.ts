import { describe, expect, it } from 'vitest'
import type { Diagram, NodeId } from '../model/diagram'
import { generatedDrawing } from '../testing/drawings/generated'
import { largeAccount } from '../testing/large-account'
import { boxesOf } from './boxes'
import { countRouted, isRouted, knownRoutes, routeOn, routesOf, routesSoFar } from './route'
import { treeOf } from './tree'

const account = largeAccount(450)

function movedBy(diagram: Diagram, id: NodeId, dx: number, dy: number): Diagram {
  const at = diagram.layout[id] ?? { x: 0, y: 0 }
  return { ...diagram, layout: { ...diagram.layout, [id]: { ...at, x: at.x + dx, y: at.y + dy } } }
}

describe('routes that are not waited for', () => {
  it('go along with what has moved, and stay where nothing has', () => {
    const before = generatedDrawing(3, 60)
    const routes = routesOf(before)
    const tree = treeOf(before.nodes)
    const [moved] = tree.childrenOf(null).filter(({ id }) => tree.childrenOf(id).length > 2)
    if (moved === undefined) throw new Error('nothing to move')
    const after = movedBy(before, moved.id, 80, 40)
    expect(routeOn(after, () => true)).toBe(false)
    const { routes: soon, isWhole } = routesSoFar(after)
    expect(isWhole).toBe(false)
    expect([...soon.keys()].toSorted()).toEqual([...routes.keys()].toSorted())
    const isMoved = (id: NodeId) => boxesOf(after).get(id)?.x !== boxesOf(before).get(id)?.x
    const kinds = { stay: 0, along: 0 }
    for (const { id, from, to } of Object.values(after.connections)) {
      const [was, is] = [routes.get(id), soon.get(id)]
      if (was === undefined || is === undefined) continue
      if (isMoved(from) && isMoved(to)) {
        kinds.along += 1
        expect(is.points).toEqual(was.points.map(({ x, y }) => ({ x: x + 80, y: y + 40 })))
      } else if (!isMoved(from) && !isMoved(to)) {
        kinds.stay += 1
        expect(is).toBe(was)
      }
    }
    expect(Math.min(kinds.stay, kinds.along)).toBeGreaterThan(0)
    expect([...routesOf(after)]).toEqual([...routesOf(structuredClone(after))])
  })
})

describe('routes of a drawing of which all has moved', () => {
  it('are the very objects that were shown meanwhile, and after undo those of before', () => {
    const before = structuredClone(account)
    const routes = new Map(routesOf(before))
    const [root] = treeOf(before.nodes).childrenOf(null)
    if (root === undefined) throw new Error('nothing to move')
    const after = movedBy(before, root.id, 8, 0)
    const { routes: shown, isWhole } = routesSoFar(after)
    expect(isWhole).toBe(false)
    const found = routesOf(after)
    const same = [...found].filter(([id, route]) => shown.get(id) === route)
    expect(same.length).toBe(found.size)
    const undone = routesSoFar(before)
    const kept = [...undone.routes].filter(([id, route]) => routes.get(id) === route)
    expect(kept.length).toBe(routes.size)
    expect([...routesOf(before)]).toEqual([...routes])
    expect([...found]).toEqual([...routesOf(structuredClone(after))])
  })

  it('are looked for at once only as far as a move of a few things takes', () => {
    const before = structuredClone(account)
    routesOf(before)
    const ids = Object.keys(before.layout).filter((id) => /^app-[0-9]-(worker|queue)$/u.test(id))
    const after = ids.reduce((diagram, id) => movedBy(diagram, id as NodeId, 40, 24), before)
    const routed = countRouted()
    expect(routesSoFar(after).isWhole).toBe(false)
    expect(countRouted() - routed).toBeLessThan(100)
    expect([...routesOf(after)]).toEqual([...routesOf(structuredClone(after))])
  })
})

describe('routes of a drawing that somebody comes back to', () => {
  const moving = () => {
    const before = structuredClone(account)
    const [root] = treeOf(before.nodes).childrenOf(null)
    if (root === undefined) throw new Error('nothing to move')
    return { before, movedTo: (x: number, y: number) => movedBy(before, root.id, x, y) }
  }

  it('are known at once, and stay the very same objects when they have been looked for again', () => {
    const { before, movedTo } = moving()
    const routes = routesOf(before)
    routesOf(movedTo(8, 0))
    const routed = countRouted()
    expect(routesSoFar(before)).toEqual({ routes, isWhole: true })
    expect(routesSoFar(before).routes).toBe(routes)
    expect(countRouted()).toBe(routed)
    expect(isRouted(before)).toBe(false)
    while (!routeOn(before, () => false));
    expect(countRouted()).toBeGreaterThan(routed)
    const same = [...routesSoFar(before).routes].filter(([id, route]) => routes.get(id) === route)
    expect(same.length).toBe(routes.size)
  })

  it('are what the next edit goes on from, though they are still being looked for', () => {
    const { before, movedTo } = moving()
    const routes = routesOf(before)
    routesOf(movedTo(8, 0))
    routesSoFar(before)
    expect(routeOn(before, () => true)).toBe(false)
    const { routes: soon, isWhole } = routesSoFar(movedTo(0, 400))
    expect(isWhole).toBe(false)
    const along = [...routes].filter(([id, { points }]) => {
      const moved = points.map(({ x, y }) => ({ x, y: y + 400 }))
      return JSON.stringify(soon.get(id)?.points) === JSON.stringify(moved)
    })
    expect(along.length).toBe(routes.size)
  })

  it('are kept of the last few drawings alone', () => {
    const { before, movedTo } = moving()
    routesOf(before)
    for (const x of [8, 16, 24]) routesOf(movedTo(x, 0))
    expect(knownRoutes(before)).not.toBeNull()
    routesOf(movedTo(32, 0))
    expect(knownRoutes(before)).toBeNull()
  })
})
