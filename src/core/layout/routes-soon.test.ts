import { describe, expect, it } from 'vitest'
import type { Diagram, NodeId } from '../model/diagram'
import { generatedDrawing } from '../testing/drawings/generated'
import { boxesOf } from './boxes'
import { routeOn, routesOf, routesSoFar } from './route'
import { treeOf } from './tree'

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
