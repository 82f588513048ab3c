import { describe, expect, it } from 'vitest'
import type { Diagram, NodeId, Placement } from '../model/diagram'
import { sketch, type SketchedNode } from '../model/sketch'
import { sceneOf } from './scene'
import { scenePart } from './scene-part'
import { boundsOf } from './shapes'

const nodes: Readonly<Record<string, SketchedNode>> = {
  people: { service: 'users', name: 'People' },
  vpc: { service: 'vpc', name: 'Network' },
  subnet: { service: 'subnet', in: 'vpc', config: { routeTable: { ref: 'table' } } },
  table: { service: 'route-table', in: 'vpc' },
  web: { service: 'ec2', in: 'subnet' },
  store: { service: 's3' },
}
const layout: Readonly<Record<string, Placement>> = {
  people: { x: 0, y: 200 },
  vpc: { x: 200, y: 0, width: 600, height: 500 },
  subnet: { x: 40, y: 60, width: 300, height: 300 },
  web: { x: 60, y: 80 },
  store: { x: 1000, y: 200 },
}
const steps = [
  { at: ['people'], text: 'They ask.' },
  { at: ['web'], text: 'It answers.' },
]
const links = ['people -> web : traffic', 'web -> store : data-access', 'people -> store : traffic']
const diagram: Diagram = {
  ...sketch(nodes, links, { steps }),
  layout,
  titleBlock: { lines: ['Shop'] },
}
const scene = sceneOf(diagram, 'light')
const ids = (...given: string[]) => given.map((id) => id as NodeId)
const part = (...given: string[]) => scenePart(scene, diagram, ids(...given))
const drawn = (...given: string[]) => new Set(part(...given).shapes.map(({ of }) => of))

describe('a part of a scene', () => {
  it('is what was chosen, what is inside it, and the connections among that', () => {
    expect(drawn('vpc', 'store')).toEqual(
      new Set(['vpc', 'subnet', 'table', 'web', 'store', 'data-access-1']),
    )
    expect(drawn('people', 'store')).toEqual(new Set(['people', 'store', 'traffic-2']))
    expect([...part('people', 'store').things.keys()].toSorted()).toEqual(['people', 'store', 'traffic-2'])
  })
  it('leaves the marks of others out, such as the chip of a route table that was not chosen', () => {
    expect(drawn('subnet')).toEqual(new Set(['subnet', 'web']))
  })
  it('has the very shapes of the whole drawing, in its order', () => {
    const { shapes } = part('vpc')
    expect(shapes).toEqual(scene.shapes.filter((shape) => shapes.includes(shape)))
  })
  it('keeps the numbers of call-outs and leaves the title block away', () => {
    const texts = part('web').shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
    expect(texts).toContain('2')
    expect(texts).not.toContain('Shop')
  })
  it('has a box of its own, with the margin', () => {
    const { box, shapes } = part('store')
    const bounds = boundsOf(shapes)
    if (bounds === null) throw new Error('nothing is drawn')
    expect(bounds.x - box.x).toBeGreaterThanOrEqual(24)
    expect(bounds.x - box.x).toBeLessThan(25)
    expect(box.x + box.width - bounds.x - bounds.width).toBeLessThan(26)
    expect(box.y + box.height - bounds.y - bounds.height).toBeGreaterThanOrEqual(24)
  })
  it('has one line for the connections into a container that is collapsed', () => {
    const collapsed = Object.fromEntries([['vpc', { x: 200, y: 0, collapsed: true as const }]])
    const folded: Diagram = { ...diagram, layout: { ...layout, ...collapsed } }
    const of = scenePart(sceneOf(folded, 'light'), folded, ids('vpc', 'people')).shapes.map(
      (shape) => shape.of,
    )
    expect(new Set(of)).toEqual(new Set(['people', 'vpc', 'traffic-1']))
  })
  it('is empty, of the margins alone, for what is not there', () => {
    expect(part('nothing')).toMatchObject({ shapes: [], box: { width: 48, height: 48 } })
  })
})
