import { describe, expect, it } from 'vitest'
import type { Diagram, NodeId } from '../model/diagram'
import { generatedDrawing } from '../testing/drawings/generated'
import { randomNumbers } from '../testing/random-numbers'
import { routesOf } from './route'
import { countSettled } from './routing/parting'
import { countLookedAt } from './routing/search'
import { treeOf } from './tree'

function lookedAtFor(diagram: Diagram): number {
  const before = countLookedAt()
  routesOf(diagram)
  return countLookedAt() - before
}

describe('the work of routing, counted in places of grids that are looked at and bundles that are settled', () => {
  it('stays bounded where hundreds of lines run from one end of a full drawing to the other', () => {
    const diagram = generatedDrawing(1, 1000)
    const lines = Object.keys(diagram.connections).length
    expect(lines).toBeGreaterThan(600)
    // Looking for the cheapest way of each to the end looks at 15,000 a line.
    expect(lookedAtFor(diagram)).toBeLessThan(4000 * lines)
  })
  it('stays bounded in each step while nodes of such a drawing are dragged', () => {
    const start = generatedDrawing(1, 300)
    const tree = treeOf(start.nodes)
    const ids = (Object.keys(start.layout) as NodeId[]).filter((id) => !tree.isFrame(id))
    const random = randomNumbers(3)
    routesOf(start)
    const counts: number[] = []
    let now = start
    for (let drag = 0; drag < 25; drag += 1) {
      const id = ids[Math.floor(random() * ids.length)] as NodeId
      const by = { x: Math.round((random() - 0.5) * 6) * 8, y: Math.round((random() - 0.5) * 6) * 8 }
      for (let step = 0; step < 8; step += 1) {
        const at = now.layout[id] ?? { x: 0, y: 0 }
        now = { ...now, layout: { ...now.layout, [id]: { ...at, x: at.x + by.x, y: at.y + by.y } } }
        counts.push(lookedAtFor(now))
      }
    }
    const sum = counts.reduce((all, count) => all + count, 0)
    // 937,000 where every search begins from nothing.
    expect(sum).toBeLessThan(900_000)
    counts.sort((a, b) => a - b)
    // Median, 95th percentile and worst; a thousand take about half a millisecond.
    expect(counts[100]).toBeLessThan(1000)
    expect(counts[190]).toBeLessThan(20_000)
    expect(counts[199]).toBeLessThan(45_000)
  })

  it('parts anew only what runs beside something that has changed, though lines cross all of the drawing', () => {
    const start = generatedDrawing(1, 1000)
    const tree = treeOf(start.nodes)
    const ids = (Object.keys(start.layout) as NodeId[]).filter((id) => !tree.isFrame(id))
    const random = randomNumbers(3)
    const none = countSettled()
    routesOf(start)
    const all = countSettled() - none
    const counts: number[] = []
    let now = start
    for (let drag = 0; drag < 40; drag += 1) {
      const id = ids[Math.floor(random() * ids.length)] as NodeId
      const at = now.layout[id] ?? { x: 0, y: 0 }
      now = { ...now, layout: { ...now.layout, [id]: { ...at, x: at.x + 8 } } }
      const before = countSettled()
      routesOf(now)
      counts.push(countSettled() - before)
    }
    counts.sort((a, b) => a - b)
    // Median and worst: of 1,300 bundles, 8 and 38.
    expect(counts[20]).toBeLessThan(all / 100)
    expect(counts[39]).toBeLessThan(all / 20)
  })
})
