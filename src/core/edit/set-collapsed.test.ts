import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps } from '../layout/box'
import { boxesOf, openSizeOf } from '../layout/boxes'
import { hiddenIn, isCollapsed, isFoldable } from '../layout/hidden'
import { place } from '../layout/place'
import { routesOf } from '../layout/route'
import { settled } from '../layout/settled'
import { shownOf } from '../layout/shown'
import { treeOf } from '../layout/tree'
import type { Diagram, NodeId } from '../model/diagram'
import { sketch } from '../model/sketch'
import { patterns } from '../patterns'
import { deepFrozen } from '../testing/deep-frozen'
import { generatedDrawing } from '../testing/drawings/generated'
import { nodeId } from '../testing/ids'
import { addNode } from './add-node'
import { moveNodes } from './move-nodes'
import { removeItems } from './remove-items'
import { setCollapsed } from './set-collapsed'

const drawing: Diagram = deepFrozen(
  place(
    sketch({
      region: { service: 'region' },
      a: { service: 'vpc', in: 'region', name: 'app' },
      one: { service: 'subnet', in: 'a' },
      two: { service: 'subnet', in: 'a' },
      web: { service: 'ec2', in: 'one' },
      app: { service: 'ec2', in: 'two' },
      igw: { service: 'igw', in: 'a' },
      b: { service: 'vpc', in: 'region' },
      three: { service: 'subnet', in: 'b' },
      queue: { service: 'sqs', in: 'region' },
      remark: { text: 'A note' },
    }),
  ),
)
const [a, b, one, region] = [nodeId('a'), nodeId('b'), nodeId('one'), nodeId('region')]

function done(diagram: Diagram, ids: readonly NodeId[], collapsed: boolean): Diagram {
  const result = setCollapsed(diagram, ids, collapsed)
  if (!result.ok) throw new Error(result.problem)
  return deepFrozen(result.value)
}

describe('setCollapsed', () => {
  it('makes a container a small box at its corner, without what is inside', () => {
    const after = done(drawing, [a], true)
    const [open, box] = [boxesOf(drawing).get(a), boxesOf(after).get(a)]
    expect(box).toMatchObject({ x: open?.x, y: open?.y, height: 56 })
    for (const id of ['one', 'two', 'web', 'app', 'igw']) expect(boxesOf(after).has(nodeId(id))).toBe(false)
    expect(boxesOf(after).has(b)).toBe(true)
  })

  it('leaves the architecture alone, so that nothing is reviewed again', () => {
    const after = done(drawing, [a], true)
    expect(after).toMatchObject({ nodes: drawing.nodes, connections: drawing.connections })
    expect(after.nodes).toBe(drawing.nodes)
    expect(after.connections).toBe(drawing.connections)
  })

  it('draws the containers around it in where they hugged, and out again', () => {
    const lower = done(drawing, [a, b], true)
    const size = (diagram: Diagram) => {
      const node = diagram.nodes[region]
      return node === undefined ? { width: 0, height: 0 } : openSizeOf(diagram, node)
    }
    expect(size(lower).width).toBeLessThan(size(drawing).width)
    expect(size(done(lower, [a, b], false))).toEqual(size(drawing))
  })

  it('gives the very same drawing back', () => {
    for (const ids of [[a], [one], [a, b], [region], [one, a], [one, a, region]]) {
      expect(done(done(drawing, ids, true), ids, false).layout).toEqual(drawing.layout)
    }
  })

  it('moves away what has come to stand in the room of what it expands', () => {
    const collapsed = done(drawing, [a], true)
    const box = boxesOf(collapsed).get(a) ?? { x: 0, y: 0, width: 0, height: 0 }
    const inRegion = boxesOf(collapsed).get(region) ?? { x: 0, y: 0 }
    const at = { x: box.x - inRegion.x + 24, y: box.y - inRegion.y + 88 }
    const moved = moveNodes(collapsed, new Map([[nodeId('queue'), at]]))
    if (!moved.ok) throw new Error(moved.problem)
    const near = settled(collapsed, moved.value, [nodeId('queue')])
    const after = done(near, [a], false)
    const [open, queue] = [boxesOf(after).get(a), boxesOf(after).get(nodeId('queue'))]
    expect(open).toEqual(boxesOf(drawing).get(a))
    expect(open !== undefined && queue !== undefined && overlaps(open, queue)).toBe(false)
  })

  it('puts what is new in a collapsed container where it is free when it opens', () => {
    const collapsed = done(drawing, [one], true)
    const added = addNode(collapsed, { service: 'ec2', parentId: one })
    if (!added.ok) throw new Error(added.problem)
    const after = done(added.value.diagram, [one], false)
    const [was, is] = [boxesOf(after).get(nodeId('web')), boxesOf(after).get(added.value.id)]
    expect(was !== undefined && is !== undefined && overlaps(was, is)).toBe(false)
    expect(boxesOf(added.value.diagram).get(one)).toEqual(boxesOf(collapsed).get(one))
  })

  it('refuses what holds nothing, and what is not there', () => {
    for (const id of ['web', 'remark', 'three', 'nobody'])
      expect(setCollapsed(drawing, [nodeId(id)], true)).toMatchObject({ ok: false })
  })

  it('is the same diagram where it is as wished', () => {
    expect(setCollapsed(drawing, [a], false)).toEqual({ ok: true, value: drawing })
    const after = done(drawing, [a], true)
    expect(setCollapsed(after, [a], true)).toEqual({ ok: true, value: after })
  })

  it('stays a small box when nothing is left inside', () => {
    const collapsed = done(drawing, [one], true)
    const emptied = removeItems(collapsed, [nodeId('web')])
    if (!emptied.ok) throw new Error(emptied.problem)
    expect(boxesOf(emptied.value).get(one)?.height).toBe(56)
  })
})

describe('any containers of any drawing', () => {
  const drawings = [
    ...patterns.map((pattern) => pattern.build()),
    generatedDrawing(3, 40),
    generatedDrawing(8, 80),
  ]
  const cases = fc.record({
    at: fc.nat(drawings.length - 1),
    rolls: fc.array(fc.nat(1000), { minLength: 1, maxLength: 5 }),
  })
  const drawingAt = (at: number): Diagram => drawings[at] ?? drawing
  const chosen = (diagram: Diagram, rolls: readonly number[]): readonly NodeId[] => {
    const tree = treeOf(diagram.nodes)
    const all = tree.order.filter(({ id }) => isFoldable(tree, id) && tree.childrenOf(id).length > 0)
    return [...new Set(rolls.flatMap((roll) => all[roll % all.length]?.id ?? []))]
  }

  it('are as they were once they are expanded, in whatever order', () => {
    fc.assert(
      fc.property(cases, ({ at, rolls }) => {
        const diagram = drawingAt(at)
        const ids = chosen(diagram, rolls)
        expect(done(done(diagram, ids, true), ids, false).layout).toEqual(diagram.layout)
        const one = ids.reduce((now, id) => done(now, [id], true), diagram)
        expect(ids.toReversed().reduce((now, id) => done(now, [id], false), one).layout).toEqual(
          diagram.layout,
        )
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('leave no line to anything hidden, and lose no connection', () => {
    fc.assert(
      fc.property(cases, ({ at, rolls }) => {
        const diagram = drawingAt(at)
        const after = done(diagram, chosen(diagram, rolls), true)
        const shown = shownOf(after)
        const hidden = hiddenIn(after)
        for (const [id] of routesOf(after)) {
          const line = shown.diagram.connections[id]
          expect([line?.from, line?.to].some((end) => end === undefined || hidden.has(end))).toBe(false)
        }
        for (const id of Object.keys(after.connections)) {
          const standIn = shown.standsFor(id as NodeId)
          const isDrawn = routesOf(after).has(standIn as never) || isCollapsed(after, standIn as NodeId)
          expect(isDrawn || !routesOf(diagram).has(id as never) ? '' : id).toBe('')
        }
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('routes the same whether or not it was routed open before', () => {
    fc.assert(
      fc.property(cases, ({ at, rolls }) => {
        const diagram = drawingAt(at)
        const after = done(diagram, chosen(diagram, rolls), true)
        routesOf(diagram)
        const remembered = [...routesOf(after)].map(([id, { points }]) => [id, points])
        const anew = [...routesOf(structuredClone(after))].map(([id, { points }]) => [id, points])
        expect(remembered).toEqual(anew)
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})
