import { describe, expect, it } from 'vitest'
import type { Diagram, NodeId } from '../model/diagram'
import { patterns } from '../patterns/index'
import { dragged } from '../testing/drawings/dragged'
import { figuresOf, sumOf, type Figures } from '../testing/drawings/figures'
import { generatedDrawing, generatedDrawings } from '../testing/drawings/generated'
import { randomNumbers } from '../testing/random-numbers'
import { place } from './place'
import { routesOf, type Routes } from './route'

/** Of `npm run measure:drawings`, what a few seconds allow. */
const placed = patterns.map((pattern) => place(pattern.build()))
const generated = generatedDrawings(50).slice(0, 36)
const moved = [...placed, ...generated.slice(0, 24)].map((diagram, index) => dragged(diagram, 8, index))

const none = {
  nodesOnNodes: 0,
  coveredLabels: 0,
  throughNodes: 0,
  throughNames: 0,
  throughContainers: 0,
  outside: 0,
}
function onEachOther({ lines: _lines, plain: _plain, facing: _facing, ...rest }: Figures) {
  return rest
}

describe('drawings', () => {
  it('have nothing on anything: patterns', () => {
    for (const diagram of placed) expect(onEachOther(figuresOf(diagram))).toEqual(none)
  })
  it('have nothing on anything: generated architectures', () => {
    expect(onEachOther(sumOf(generated.map(figuresOf)))).toEqual(none)
  })
  it('have no label and no line on anything after things have been dragged about', () => {
    expect(onEachOther(sumOf(moved.map(figuresOf)))).toEqual(none)
  })
  it('have fewer crossings and bends and shorter lines than React Flow’s step edges', () => {
    for (const { lines, plain } of [sumOf(generated.map(figuresOf)), sumOf(moved.map(figuresOf))]) {
      expect(lines.crossings).toBeLessThan(plain.crossings)
      expect(lines.bends).toBeLessThan(plain.bends)
      expect(lines.length).toBeLessThan(plain.length)
      expect(lines.shared * 20).toBeLessThan(plain.shared)
    }
  })
})

describe('routes that are remembered', () => {
  it('are those of a first look after drags, renames and turning back, with spans, chips and labels', () => {
    for (const seed of [2, 3, 5, 8]) {
      const random = randomNumbers(seed)
      const start = generatedDrawing(seed, 24)
      const ids = Object.keys(start.layout) as NodeId[]
      let now: Diagram = start
      const seen: (readonly [Diagram, Routes])[] = []
      for (let step = 0; step < 24; step += 1) {
        const id = ids[Math.floor(random() * ids.length)]
        const [node, at] = [
          id === undefined ? undefined : now.nodes[id],
          id === undefined ? undefined : now.layout[id],
        ]
        if (id === undefined || node === undefined || at === undefined) continue
        const by = () => Math.round((random() - 0.5) * 40) * 8
        if (step % 8 === 5) now = start
        else if (step % 8 === 3)
          now = { ...now, nodes: { ...now.nodes, [id]: { ...node, name: `${node.name} once more` } } }
        else now = { ...now, layout: { ...now.layout, [id]: { ...at, x: at.x + by(), y: at.y + by() } } }
        seen.push([now, routesOf(now)])
      }
      // Only now, since the last drawing that was looked at is what the next one begins with.
      for (const [diagram, routes] of seen)
        expect([...routes]).toEqual([...routesOf(structuredClone(diagram))])
    }
  })
})
