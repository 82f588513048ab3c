import { describe, expect, it } from 'vitest'
import { connect, type NewConnection } from '../edit/connect'
import { replacePeeringsByTransitGateway } from '../edit/replace-peerings-by-transit-gateway'
import type { ConnectionId, Diagram, NodeId } from '../model/diagram'
import { sketch, type SketchedNode } from '../model/sketch'
import pattern from '../patterns/shared-services-by-peering'
import { chipsOf } from './chips'
import { boxesOf } from './boxes'
import { chipFont, labelSize } from '../measure/lines'
import { textWidth } from '../measure/text'
import { overlaps } from './box'
import { routesOf } from './route'
import { stretchesOf } from './routing/lines'

const id = (text: string) => text as NodeId

function connected(diagram: Diagram, wanted: NewConnection): Diagram {
  const result = connect(diagram, wanted)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.diagram
}

const demo = connected(pattern.build(), {
  from: id('orders'),
  to: id('billing'),
  kind: 'traffic',
  config: { protocol: 'tcp', port: 443 },
})
const peered = connected(demo, { from: id('spoke-a'), to: id('spoke-b'), kind: 'vpc-peering' })

function joinedByGateway(): Diagram {
  const result = replacePeeringsByTransitGateway(demo, ['spoke-a', 'shared', 'spoke-b'].map(id))
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}

/** Pairs of connections of which a stretch lies on a stretch of the other. */
function shared(diagram: Diagram): readonly string[] {
  const all = [...routesOf(diagram)].flatMap(([key, { points }]) =>
    stretchesOf(points).map((box) => ({ key, box })),
  )
  return all.flatMap((a, at) =>
    all.slice(at + 1).flatMap((b) => {
      if (a.key === b.key) return []
      const isLevel = a.box.height === 0 && b.box.height === 0 && a.box.y === b.box.y
      const isUpright = a.box.width === 0 && b.box.width === 0 && a.box.x === b.box.x
      const x = Math.min(a.box.x + a.box.width, b.box.x + b.box.width) - Math.max(a.box.x, b.box.x)
      const y = Math.min(a.box.y + a.box.height, b.box.y + b.box.height) - Math.max(a.box.y, b.box.y)
      return (isLevel && x > 0) || (isUpright && y > 0) ? [`${a.key} on ${b.key}`] : []
    }),
  )
}

describe('lines of different connections', () => {
  it('do not lie on each other when two spokes are peered', () => {
    expect(shared(peered)).toEqual([])
  })

  it('do not lie on each other when a transit gateway joins the VPCs', () => {
    expect(shared(joinedByGateway())).toEqual([])
  })

  it('end beside the icons in the headers of containers, not on them', () => {
    for (const diagram of [peered, joinedByGateway()]) {
      for (const [key, { points }] of routesOf(diagram)) {
        const tips = [points.at(0), points.at(-1)].flatMap((tip) => tip ?? [])
        for (const vpc of ['spoke-a', 'shared', 'spoke-b']) {
          const box = boxesOf(diagram).get(id(vpc)) ?? { x: 0, y: 0, width: 0, height: 0 }
          const onCorner = tips.filter(
            ({ x, y }) =>
              (y === box.y && Math.abs(x - box.x) < 40) || (x === box.x && Math.abs(y - box.y) < 40),
          )
          expect([key, onCorner]).toEqual([key, []])
        }
      }
    }
    const pinned = { ...peered, paths: { ['vpc-peering-3' as ConnectionId]: { toSide: 'top' as const } } }
    const end = routesOf(pinned)
      .get('vpc-peering-3' as ConnectionId)
      ?.points.at(-1)
    expect((end?.x ?? 0) - (boxesOf(peered).get(id('spoke-b'))?.x ?? 0)).toBeGreaterThanOrEqual(40)
  })

  it('are the same whatever was drawn before', () => {
    routesOf(demo)
    expect(routesOf({ ...peered })).toEqual(routesOf(structuredClone(peered)))
  })
})

function labelBox(diagram: Diagram, key: string) {
  const connection = diagram.connections[key as ConnectionId]
  const at = routesOf(diagram).get(key as ConnectionId)?.labelAt
  if (connection === undefined || at === undefined) throw new Error(`${key} has no label`)
  const size = labelSize(connection)
  return { x: at.x - size.width / 2, y: at.y - size.height / 2, ...size }
}

describe('a label', () => {
  it('keeps off the line of another connection', () => {
    const nodes = {
      a: { service: 'lambda' },
      b: { service: 's3' },
      c: { service: 'sqs' },
      d: { service: 'sqs' },
    }
    const diagram = {
      ...sketch(nodes, ['a -> b : data-access "reads"', 'c -> d : event']),
      layout: { a: { x: 0, y: 200 }, b: { x: 600, y: 200 }, c: { x: 300, y: 0 }, d: { x: 300, y: 400 } },
    } as Diagram
    const other = routesOf(diagram).get('event-1' as ConnectionId)
    const box = labelBox(diagram, 'data-access-1')
    expect(other?.points).toHaveLength(2)
    expect(stretchesOf(other?.points ?? []).filter((stretch) => overlaps(stretch, box))).toEqual([])
  })

  it('leaves 16 px at the arrowhead where it is longer than the line', () => {
    const diagram = {
      ...sketch({ a: { service: 'lambda' }, b: { service: 's3' } }, [
        'a -> b : data-access "reads every object"',
      ]),
      layout: { a: { x: 0, y: 0 }, b: { x: 120, y: 0 } },
    } as Diagram
    const { points } = routesOf(diagram).get('data-access-1' as ConnectionId) ?? { points: [] }
    const tip = points.at(-1)
    if (tip === undefined) throw new Error('no line')
    const head = { x: tip.x - 16, y: tip.y, width: 16, height: 0 }
    expect(points).toHaveLength(2)
    expect(overlaps(head, labelBox(diagram, 'data-access-1'))).toBe(false)
  })
})

describe('chips in a header', () => {
  function marksOf(names: readonly string[]) {
    const chips = names.map((name, at): [string, SketchedNode] => [
      `t${at}`,
      { service: 'route-table', name, config: { subnets: [{ ref: 'net' }] } },
    ])
    const nodes = { net: { service: 'subnet' }, ...Object.fromEntries(chips) }
    const layout = { net: { x: 0, y: 0, width: 208, height: 152 } }
    return chipsOf({ ...sketch(nodes, []), layout }).get(id('net')) ?? []
  }

  it('are all shown where they have room', () => {
    expect(marksOf(['rt', 'r2']).map(({ text }) => text)).toEqual(['rt', 'r2'])
  })

  it('stay in half of it and off each other, with room for “+n”', () => {
    for (const names of [
      ['a long route table', 'b'],
      ['aa', 'bbbbbb', 'cccc'],
      Array.from({ length: 130 }, (_, at) => `t${at}`),
    ]) {
      const marks = marksOf(names)
      const more = marks.at(-1)
      expect(more?.isMore).toBe(true)
      expect(more?.box.width).toBeGreaterThanOrEqual(textWidth(more?.text ?? '', chipFont) + 8)
      expect(Math.min(...marks.map(({ box }) => box.x))).toBeGreaterThanOrEqual(104)
      marks.slice(1).forEach(({ box }, at) => {
        expect(box.x + box.width).toBeLessThanOrEqual(marks[at]?.box.x ?? 0)
      })
    }
  })
})
