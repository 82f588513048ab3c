import { describe, expect, it } from 'vitest'
import type { Diagram, NodeId } from '../model/diagram'
import { generatedDrawing } from '../testing/drawings/generated'
import { largeAccount } from '../testing/large-account'
import { randomNumbers } from '../testing/random-numbers'
import { adoptRoutes, isRouted, routeOn, routesOf, routesSoFar } from './route'
import { treeOf } from './tree'

/** A drawing whose routes take more pieces of work than anybody waits for. */
const large = (): Diagram => structuredClone(account)
const account = largeAccount(450)
/** Nothing of it is remembered. */
const anew = (diagram: Diagram) => new Map(routesOf(structuredClone(diagram)))

/** Works for so many pieces. */
function workOn(diagram: Diagram, pieces: number): boolean {
  let left = pieces
  return routeOn(diagram, () => left-- === 0)
}

describe('routes while they are found', () => {
  it('gives those that are there by now, and in the end the same as at once', () => {
    const diagram = large()
    expect(routesSoFar(diagram).isWhole).toBe(false)
    let slices = 1
    while (!workOn(diagram, 100)) slices += 1
    expect(slices).toBeGreaterThan(5)
    const { routes, isWhole } = routesSoFar(diagram)
    expect(isWhole).toBe(true)
    expect(isRouted(diagram)).toBe(true)
    expect(new Map(routes)).toEqual(anew(diagram))
  })
  it('gives all at once where a drawing is small', () => {
    const diagram = structuredClone(generatedDrawing(2, 120))
    expect(routesSoFar(diagram).isWhole).toBe(true)
  })
  it('ends what is under way for whoever needs all of them', () => {
    const diagram = large()
    workOn(diagram, 1500)
    expect(new Map(routesOf(diagram))).toEqual(anew(diagram))
  })
  it('never depends on what was begun and given up', () => {
    const random = randomNumbers(5)
    const start = structuredClone(generatedDrawing(4, 250))
    const tree = treeOf(start.nodes)
    const ids = (Object.keys(start.layout) as NodeId[]).filter((id) => !tree.isFrame(id))
    const moved = (diagram: Diagram, count: number): Diagram => {
      const layout = { ...diagram.layout }
      for (let at = 0; at < count; at += 1) {
        const id = ids[Math.floor(random() * ids.length)] as NodeId
        layout[id] = { ...(layout[id] ?? { y: 0 }), x: (layout[id]?.x ?? 0) + 8 }
      }
      return { ...diagram, layout }
    }
    for (let round = 0; round < 6; round += 1) {
      routesOf(moved(start, 1))
      expect(workOn(moved(start, 100), 40 + 100 * round)).toBe(false)
      if (round % 2 === 0) workOn(moved(start, 2), 50 * round)
      const drawing = moved(start, 1)
      expect(new Map(routesOf(drawing))).toEqual(anew(drawing))
    }
  })
  it('shows the lines as they were while a move of very many is followed', () => {
    const diagram = large()
    const before = routesOf(diagram)
    const layout = Object.fromEntries(
      Object.entries(diagram.layout).map(([id, place], at) => [id, { ...place, x: place.x + 8 * (at % 5) }]),
    ) as Diagram['layout']
    const { routes, isWhole } = routesSoFar({ ...diagram, layout })
    expect(isWhole).toBe(false)
    expect(routes.size).toBe(before.size)
  })
  it('looks for routes that were taken over only once somebody asks it to', () => {
    const diagram = large()
    const routes = anew(diagram)
    adoptRoutes(diagram, routes)
    expect(routesSoFar(diagram)).toEqual({ routes, isWhole: true })
    expect(isRouted(diagram)).toBe(false)
    while (!workOn(diagram, 2000));
    expect(isRouted(diagram)).toBe(true)
    expect(new Map(routesOf(diagram))).toEqual(routes)
  })
})
