import { describe, expect, it } from 'vitest'
import type { Diagram, NodeId } from '../../model/diagram'
import { sketch } from '../../model/sketch'
import { nodeId } from '../../testing/ids'
import type { Point } from '../box'
import { countCompared, guidesAt, pullOf, type Edges, type Mover } from './guides'
import { landmarkOf, landmarksOf, together } from './landmarks'

const everywhere = { x: -1e5, y: -1e5, width: 2e5, height: 2e5 }
const moved: Edges = { x: 'all', y: 'all' }

/** The diagram with these placements, and one of its nodes as it would be dragged. */
function held(diagram: Diagram, ids: readonly string[], by: Point = { x: 0, y: 0 }, edges: Edges = moved) {
  const without = new Set<NodeId>(ids.map(nodeId))
  const parts = ids.flatMap((id) => {
    const node = diagram.nodes[nodeId(id)]
    const landmark = node === undefined ? null : landmarkOf(diagram, node)
    return landmark === null
      ? []
      : [{ ...landmark, box: { ...landmark.box, x: landmark.box.x + by.x, y: landmark.box.y + by.y } }]
  })
  const whole = together(parts)
  if (whole === null) throw new Error('Nothing is held.')
  const mover: Mover = { parts, whole, edges, view: everywhere }
  return { landmarks: landmarksOf(diagram, without), mover }
}

const pull = (...given: Parameters<typeof held>) => {
  const { landmarks, mover } = held(...given)
  return pullOf(landmarks, mover, 6)
}
const guides = (...given: Parameters<typeof held>) => {
  const { landmarks, mover } = held(...given)
  return guidesAt(landmarks, mover)
}

const row: Diagram = {
  ...sketch({
    vpc: { service: 'vpc' },
    left: { service: 'subnet', in: 'vpc' },
    right: { service: 'subnet', in: 'vpc' },
    web: { service: 'ec2', in: 'left' },
    app: { service: 'ec2', in: 'right' },
    db: { service: 'dynamodb' },
    note: { text: 'remark' },
  }),
  layout: {
    [nodeId('vpc')]: { x: 0, y: 0, width: 800, height: 400 },
    [nodeId('left')]: { x: 40, y: 80, width: 320, height: 240 },
    [nodeId('right')]: { x: 400, y: 80, width: 320, height: 240 },
    [nodeId('web')]: { x: 40, y: 80 },
    [nodeId('app')]: { x: 40, y: 80 },
    [nodeId('db')]: { x: 804, y: 163 },
    [nodeId('note')]: { x: 900, y: 700, width: 160, height: 56 },
  },
}

describe('guides', () => {
  it('pulls an icon to the middle of icons in other containers', () => {
    // Their icons’ middles are at 160 + 24, this one’s at 163 + 24.
    expect(pull(row, ['db']).y).toBe(-3)
  })

  it('leaves what is further away than the reach alone', () => {
    expect(pull(row, ['db'], { x: 0, y: 40 }).y).toBeNull()
  })

  it('draws the line through everything that is aligned', () => {
    const [line] = guides(row, ['db'], { x: 0, y: -3 }).filter(({ axis }) => axis === 'y')
    expect(line).toEqual({ kind: 'line', axis: 'y', at: 184, from: 112, to: 884 })
  })

  it('pulls to an equal gap, and shows both gaps', () => {
    // From web’s icon to app’s it is 312 px; the third one’s begins 316 px after app’s ends.
    expect(pull(row, ['db'], { x: 0, y: -3 }).x).toBe(-4)
    const gaps = guides(row, ['db'], { x: -4, y: -3 }).filter((guide) => guide.kind === 'gap')
    expect(gaps.map(({ from, to }) => to - from)).toEqual([312, 312])
    expect(guides(row, ['db'], { x: 0, y: -3 }).filter(({ kind }) => kind === 'gap')).toEqual([])
  })

  it('shows no lines through edges of a container that holds it', () => {
    expect(guides(row, ['web']).filter(({ kind, axis }) => kind === 'line' && axis === 'x')).toEqual([])
  })

  it('does not pull a container to the edge of the one that it is in', () => {
    const low = {
      ...row,
      layout: { ...row.layout, [nodeId('right')]: { x: 400, y: 163, width: 320, height: 240 } },
    }
    expect(pull(low, ['right']).y).toBeNull()
  })

  it('aligns a container with its like by its edges, and not by its middle as well', () => {
    const lines = guides(row, ['right'], { x: 0, y: 0 }).filter(
      ({ kind, axis }) => kind === 'line' && axis === 'y',
    )
    expect(lines.map((line) => line.at)).toContain(80)
    expect(lines.map((line) => line.at)).toContain(320)
  })

  it('moves only the edge that is sized', () => {
    const edges: Edges = { x: 'none', y: 'end' }
    expect(pull(row, ['right'], { x: 0, y: 3 }, edges)).toEqual({ x: null, y: -3 })
  })

  it('sees nothing that is out of view', () => {
    const { landmarks, mover } = held(row, ['db'])
    const view = { x: 790, y: 100, width: 400, height: 300 }
    expect(pullOf(landmarks, { ...mover, view }, 6).y).toBeNull()
  })
})

describe('the work of guides', () => {
  it('is that of what is near, at 2,000 nodes', () => {
    const many = sketch(
      Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`n${at}`, { service: 'lambda' }])),
    )
    const ids = Object.keys(many.nodes) as NodeId[]
    const layout = Object.fromEntries(
      ids.map((id, at) => [id, { x: (at % 50) * 160, y: Math.floor(at / 50) * 128 }]),
    )
    const { landmarks, mover } = held({ ...many, layout }, ['n1020'], { x: 3, y: 3 })
    const before = countCompared()
    pullOf(landmarks, { ...mover, view: { x: 0, y: 0, width: 1600, height: 900 } }, 6)
    expect(countCompared() - before).toBeLessThan(500)
    pullOf(landmarks, mover, 6)
    expect(countCompared() - before).toBeLessThan(1600)
  })
})
