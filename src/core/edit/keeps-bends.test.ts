import { describe, expect, it } from 'vitest'
import { copyPart } from './copy-part'
import { duplicateItems } from './duplicate-items'
import { insertDiagram } from './insert-diagram'
import { moveInto } from './move-into'
import { moveNodes } from './move-nodes'
import type { ConnectionPath, Diagram, NodeId } from '../model/diagram'
import type { Result } from '../model/results'
import { sketch } from '../model/sketch'
import { connectionId, nodeId } from '../testing/ids'
import type { Point } from '../layout/box'
import { settled } from '../layout/settled'

const line = connectionId('data-access-1')
const [vpc, a, b, other] = [nodeId('vpc'), nodeId('a'), nodeId('b'), nodeId('other')]
const diagram: Diagram = {
  ...sketch(
    {
      vpc: { service: 'vpc' },
      a: { service: 'ec2', in: 'vpc' },
      b: { service: 'rds', in: 'vpc' },
      other: { service: 'vpc' },
    },
    ['a -> b : data-access'],
  ),
  layout: {
    [vpc]: { x: 0, y: 0, width: 640, height: 320 },
    [a]: { x: 40, y: 80 },
    [b]: { x: 400, y: 80 },
    [other]: { x: 1000, y: 0, width: 640, height: 320 },
  },
  paths: { [line]: { waypoints: [{ x: 200, y: 240 }] } },
}

const bendsOf = ({ paths }: Diagram) => Object.values<ConnectionPath>(paths).map(({ waypoints }) => waypoints)
const moved = (places: Readonly<Record<string, Point>>, before = diagram) =>
  done(moveNodes(before, new Map(Object.entries(places) as [NodeId, Point][])))

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem)
  return result.value
}

describe('bends of a line', () => {
  it('move with the container in which both ends are', () => {
    expect(bendsOf(moved({ vpc: { x: 80, y: -16 } }))).toEqual([[{ x: 280, y: 224 }]])
  })

  it('move with a collapsed container, though neither end is drawn', () => {
    const placed = diagram.layout[vpc] ?? { x: 0, y: 0 }
    const folded: Diagram = {
      ...diagram,
      layout: { ...diagram.layout, [vpc]: { ...placed, collapsed: true } },
    }
    expect(bendsOf(moved({ vpc: { x: 80, y: -16 } }, folded))).toEqual([[{ x: 280, y: 224 }]])
  })

  it('move with both ends, and stay when one moves', () => {
    expect(bendsOf(moved({ a: { x: 56, y: 88 }, b: { x: 416, y: 88 } }))).toEqual([[{ x: 216, y: 248 }]])
    expect(moved({ a: { x: 56, y: 88 } }).paths).toBe(diagram.paths)
  })

  it('move as far as both ends do where one moves further', () => {
    expect(bendsOf(moved({ a: { x: 56, y: 120 }, b: { x: 408, y: 72 } }))).toEqual([[{ x: 208, y: 240 }]])
  })

  it('move into another container, and beside what is there', () => {
    const at = new Map([
      [a, { x: 1040, y: 80 }],
      [b, { x: 1400, y: 80 }],
    ])
    expect(bendsOf(done(moveInto(diagram, [a, b], other, at)))).toEqual([[{ x: 1200, y: 240 }]])
    const beside = settled(diagram, moved({ vpc: { x: 400, y: 0 } }), [vpc])
    const { x = 0 } = beside.layout[vpc] ?? {}
    expect(x).not.toBe(400)
    expect(bendsOf(beside)).toEqual([[{ x: 200 + x, y: 240 }]])
  })

  it('go along with copies', () => {
    const twice = done(duplicateItems(diagram, [vpc])).diagram
    const [before, copy] = bendsOf(twice)
    const corner = Object.entries(twice.layout).find(
      ([id]) => !(id in diagram.layout) && id.startsWith('vpc'),
    )?.[1]
    expect(before).toEqual([{ x: 200, y: 240 }])
    expect(copy).toEqual([{ x: 200 + (corner?.x ?? 0), y: 240 + (corner?.y ?? 0) }])

    const part = copyPart(diagram, [a, b])
    const pasted = done(insertDiagram(diagram, part, { parentId: other, at: { x: 1040, y: 100 } })).diagram
    expect(bendsOf(pasted)[1]).toEqual([{ x: 1200, y: 260 }])
  })
})
