import { describe, expect, it } from 'vitest'
import { moveInto } from '../edit/move-into'
import { moveNodes } from '../edit/move-nodes'
import { resizeNode } from '../edit/resize-node'
import type { Diagram } from '../model/diagram'
import type { Result } from '../model/results'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import type { Point } from './box'
import { boxesOf } from './boxes'

/** A subnet that fits two instances, in a VPC that fits it. */
const nested: Diagram = {
  ...sketch({
    vpc: { service: 'vpc' },
    subnet: { service: 'subnet', in: 'vpc' },
    one: { service: 'ec2', in: 'subnet' },
    two: { service: 'ec2', in: 'subnet' },
  }),
  layout: {
    [nodeId('vpc')]: { x: 0, y: 0, width: 656, height: 424 },
    [nodeId('subnet')]: { x: 24, y: 56, width: 608, height: 344 },
    [nodeId('one')]: { x: 24, y: 56 },
    [nodeId('two')]: { x: 472, y: 248 },
  },
}
const done = (result: Result<Diagram>): Diagram => {
  if (!result.ok) throw new Error(result.problem)
  return result.value
}
const move = (diagram: Diagram, id: string, to: Point) =>
  done(moveNodes(diagram, new Map([[nodeId(id), to]])))
const box = (diagram: Diagram, id: string) => boxesOf(diagram).get(nodeId(id))

describe('hugContainers', () => {
  it('draws all containers in when what stood at their edge moves inwards', () => {
    const moved = move(nested, 'two', { x: 312, y: 248 })
    expect(box(moved, 'subnet')).toMatchObject({ x: 24, y: 56, width: 448, height: 344 })
    expect(box(moved, 'vpc')).toMatchObject({ x: 0, y: 0, width: 496, height: 424 })
  })

  it('draws the left and top edges in, and leaves everything inside where it is on the canvas', () => {
    const moved = move(nested, 'one', { x: 104, y: 96 })
    expect(box(moved, 'subnet')).toMatchObject({ x: 104, y: 96, width: 528, height: 304 })
    expect(box(moved, 'vpc')).toMatchObject({ x: 80, y: 40, width: 576, height: 384 })
    expect(box(moved, 'one')).toMatchObject({ x: 128, y: 152 })
    expect(box(moved, 'two')).toEqual(box(nested, 'two'))
  })

  it('is back where it was when the thing is', () => {
    const away = move(nested, 'two', { x: 632, y: 400 })
    expect(box(away, 'vpc')).toMatchObject({ width: 816, height: 576 })
    expect(boxesOf(move(away, 'two', { x: 472, y: 248 }))).toEqual(boxesOf(nested))
  })

  it('leaves an edge alone that somebody drew further out', () => {
    const roomy = done(resizeNode(nested, nodeId('subnet'), { x: 24, y: 56, width: 700, height: 344 }))
    expect(box(move(roomy, 'two', { x: 312, y: 248 }), 'subnet')).toMatchObject({ width: 700 })
  })

  it('does not run after what is moved in it', () => {
    const alone = done(moveInto(nested, [nodeId('two')], null, new Map([[nodeId('two'), { x: 900, y: 0 }]])))
    const before = box(alone, 'subnet')
    const moved = move(alone, 'one', { x: 184, y: 56 })
    expect(box(moved, 'subnet')?.x).toBe(before?.x)
  })

  it('never gets smaller than a new one', () => {
    const left = done(moveInto(nested, [nodeId('two')], null, new Map([[nodeId('two'), { x: 900, y: 0 }]])))
    expect(box(left, 'subnet')).toMatchObject({ width: 208, height: 152 })
  })

  it('stays flush with the container beside it', () => {
    const pair: Diagram = {
      ...sketch({
        a: { service: 'subnet' },
        b: { service: 'subnet' },
        one: { service: 'ec2', in: 'a' },
        two: { service: 'ec2', in: 'a' },
      }),
      layout: {
        [nodeId('a')]: { x: 0, y: 0, width: 304, height: 344 },
        [nodeId('b')]: { x: 400, y: 0, width: 304, height: 344 },
        [nodeId('one')]: { x: 24, y: 56 },
        [nodeId('two')]: { x: 168, y: 248 },
      },
    }
    expect(box(move(pair, 'two', { x: 168, y: 168 }), 'a')).toMatchObject({ height: 344 })
    const grown = move(pair, 'two', { x: 168, y: 328 })
    expect(box(grown, 'a')).toMatchObject({ height: 424 })
    expect(box(move(grown, 'two', { x: 168, y: 168 }), 'a')).toMatchObject({ height: 344 })
  })
})
