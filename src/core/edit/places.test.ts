import { describe, expect, it } from 'vitest'
import { overlaps, type Box } from '../layout/box'
import { boxesOf } from '../layout/boxes'
import { place } from '../layout/place'
import type { Diagram } from '../model/diagram'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { absolutePoint, freePlaceOnBorder, isPlace, isSize, movedTo } from './places'

const drawing = place(
  sketch({ net: { service: 'vpc' }, web: { service: 'ec2', in: 'net' }, igw: { service: 'igw', in: 'net' } }),
)

describe('places', () => {
  it('are finite and on the canvas', () => {
    expect(
      [
        { x: 0, y: -5 },
        { x: NaN, y: 0 },
        { x: 0, y: Infinity },
        { x: 1e9, y: 0 },
      ].map(isPlace),
    ).toEqual([true, false, false, false])
    expect(
      [
        { width: 1, height: 9 },
        { width: 0, height: 9 },
        { width: NaN, height: 9 },
        { width: 9, height: 1e9 },
      ].map(isSize),
    ).toEqual([true, false, false, false])
  })

  it('are counted from the corner of a container, or of the canvas', () => {
    expect(absolutePoint(drawing, null)).toEqual({ x: 0, y: 0 })
    const { x, y } = boxesOf(drawing).get(nodeId('web')) ?? { x: NaN, y: NaN }
    expect(absolutePoint(drawing, nodeId('web'))).toEqual({ x, y })
  })

  it('leave the diagram the same object when they are taken already', () => {
    const { x, y } = drawing.layout[nodeId('web')] ?? { x: NaN, y: NaN }
    expect(movedTo(drawing, new Map([[nodeId('web'), { x, y }]]))).toBe(drawing)
  })
})

describe('a free place on a border', () => {
  it('is clear of the gateways that stand there, edge after edge', () => {
    let diagram: Diagram = {
      ...drawing,
      layout: { ...drawing.layout, [nodeId('net')]: { x: 0, y: 0, width: 400, height: 288 } },
    }
    const boxes: Box[] = []
    for (let number = 1; number <= 5; number += 1) {
      const id = nodeId(`gateway-${number}`)
      const node = {
        id,
        parentId: nodeId('net'),
        kind: 'resource',
        service: 'vgw',
        name: '',
        config: {},
      } as const
      diagram = { ...diagram, nodes: { ...diagram.nodes, [id]: node } }
      const at = freePlaceOnBorder(diagram, node, ['left', 'right', 'bottom', 'top'])
      diagram = { ...diagram, layout: { ...diagram.layout, [id]: at } }
      boxes.push(boxesOf(diagram).get(id) ?? { x: 0, y: 0, width: 0, height: 0 })
    }
    expect(
      boxes.flatMap((box, index) => boxes.slice(0, index).filter((other) => overlaps(box, other))),
    ).toEqual([])
    expect(boxes[0]?.x).toBeLessThan(0)
    expect(boxes.some(({ x, width }) => x + width > 400)).toBe(true)
  })
})
