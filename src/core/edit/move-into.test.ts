import { describe, expect, it } from 'vitest'
import { boxesOf } from '../layout/boxes'
import { place } from '../layout/place'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { moveInto } from './move-into'

const drawing = place(
  sketch({
    'app VPC': { service: 'vpc' },
    other: { service: 'vpc' },
    subnet: { service: 'subnet', in: 'app VPC' },
    orders: { service: 'subnet', in: 'app VPC' },
    web: { service: 'ec2', in: 'subnet' },
    igw: { service: 'igw', in: 'app VPC' },
    lonely: { service: 'ec2' },
    remark: { text: 'a note' },
  }),
)
const into = (ids: string[], parent: string | null) =>
  moveInto(drawing, ids.map(nodeId), parent === null ? null : nodeId(parent))
const box = (diagram: typeof drawing, id: string) => boxesOf(diagram).get(nodeId(id))

describe('putting nodes into a container', () => {
  it('leaves them where they are on the canvas, and the container grows to hold them', () => {
    const moved = valueOf(into(['lonely'], 'other'))
    expect(moved.nodes[nodeId('lonely')]?.parentId).toBe('other')
    expect(box(moved, 'lonely')).toEqual(box(drawing, 'lonely'))
    const [inner, outer] = [box(moved, 'lonely'), box(moved, 'other')]
    expect(inner && outer && inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width).toBe(true)
  })

  it('puts them where they were dropped, in canvas px', () => {
    const at = { x: (box(drawing, 'other')?.x ?? 0) + 40, y: (box(drawing, 'other')?.y ?? 0) + 64 }
    const moved = valueOf(
      moveInto(drawing, [nodeId('lonely')], nodeId('other'), new Map([[nodeId('lonely'), at]])),
    )
    expect(moved.layout[nodeId('lonely')]).toMatchObject({ x: 40, y: 64 })
  })

  it('takes them out again', () => {
    const moved = valueOf(into(['web'], null))
    expect(moved.nodes[nodeId('web')]?.parentId).toBeNull()
    expect(moved.layout[nodeId('web')]).toMatchObject({
      x: box(drawing, 'web')?.x,
      y: box(drawing, 'web')?.y,
    })
  })

  it('moves only the outermost of nodes inside each other', () => {
    const moved = valueOf(into(['web', 'subnet'], 'other'))
    expect(moved.nodes[nodeId('subnet')]?.parentId).toBe('other')
    expect(moved.nodes[nodeId('web')]?.parentId).toBe('subnet')
    expect(box(moved, 'web')).toEqual(box(drawing, 'web'))
  })

  it('puts a gateway on the border of the VPC around', () => {
    expect(valueOf(into(['igw'], 'subnet'))).toBe(drawing)
  })

  it('changes nothing where they are there already', () => {
    expect(valueOf(into(['web'], 'subnet'))).toBe(drawing)
  })

  it('refuses to put a node inside itself, its own child, or what holds nothing', () => {
    expect(problemOf(into(['app VPC'], 'orders'))).toBe(
      '“orders” cannot contain “app VPC”, because it is already inside it.',
    )
    expect(problemOf(into(['orders'], 'orders'))).toBe('“orders” cannot be put inside itself.')
    expect(problemOf(into(['web'], 'lonely'))).toBe('Nothing can be put inside “lonely”.')
    problemOf(into(['web'], 'remark'))
    problemOf(into(['web'], 'gone'))
    problemOf(into(['gone'], 'subnet'))
    problemOf(moveInto(drawing, [nodeId('web')], null, new Map([[nodeId('web'), { x: NaN, y: 0 }]])))
  })
})
