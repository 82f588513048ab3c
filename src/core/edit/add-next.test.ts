import { describe, expect, it } from 'vitest'
import { overlaps } from '../layout/box'
import { boxesOf } from '../layout/boxes'
import type { Diagram, NodeId } from '../model/diagram'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { addNext, type Next } from './add-next'

const drawing: Diagram = {
  ...sketch({
    users: { service: 'users' },
    fn: { service: 'lambda' },
    net: { service: 'vpc' },
    a: { service: 'subnet', in: 'net' },
    web: { service: 'ec2', in: 'a' },
    remark: { text: 'a note' },
  }),
  layout: {
    [nodeId('users')]: { x: 0, y: 0 },
    [nodeId('fn')]: { x: 400, y: 0 },
    [nodeId('net')]: { x: 0, y: 200, width: 600, height: 400 },
    [nodeId('a')]: { x: 40, y: 80, width: 400, height: 240 },
    [nodeId('web')]: { x: 24, y: 56 },
    [nodeId('remark')]: { x: 800, y: 0 },
  },
}

function next(wanted: Omit<Next, 'joins'> & { readonly joins: string }) {
  const made = addNext(drawing, { ...wanted, joins: nodeId(wanted.joins) })
  if (!made.ok) throw new Error(made.problem)
  const { diagram, id, connection } = made.value
  return {
    node: diagram.nodes[id],
    box: boxesOf(diagram).get(id),
    connection: diagram.connections[connection],
    diagram,
  }
}
const drop = (x: number, y: number, over: string | null = null) => ({
  point: { x, y },
  over: over as NodeId | null,
})

describe('addNext', () => {
  it('draws what comes next at the right of what it follows, connected by the likeliest kind', () => {
    const { node, box, connection } = next({ service: 'dynamodb', joins: 'fn', direction: 'after' })
    expect(box).toMatchObject({ x: 400 + 112 + 72, y: 0 })
    expect(connection).toMatchObject({ from: 'fn', to: node?.id, kind: 'data-access' })
  })

  it('draws what comes before at the left, and connects from there', () => {
    const { node, box, connection } = next({ service: 'api-gateway', joins: 'fn', direction: 'before' })
    expect(box?.x).toBeLessThan(400)
    expect(connection).toMatchObject({ from: node?.id, to: 'fn', kind: 'sync-invoke' })
  })

  it('has its icon where it was dropped, in line with the other where that was meant', () => {
    const { box } = next({ service: 's3', joins: 'fn', direction: 'after', drop: drop(700, 120) })
    expect(box).toMatchObject({ x: 700 - 56 + 4, y: 96 })
    expect(next({ service: 's3', joins: 'fn', direction: 'after', drop: drop(700, 40) }).box?.y).toBe(0)
  })

  it('is inside the container that it was dropped in if it may live there, else around that', () => {
    const inside = next({ service: 'ec2', joins: 'web', direction: 'after', drop: drop(340, 360, 'a') })
    expect(inside.node?.parentId).toBe('a')
    const outside = next({ service: 's3', joins: 'web', direction: 'after', drop: drop(340, 360, 'a') })
    expect(outside.node?.parentId).toBeNull()
    const net = boxesOf(outside.diagram).get(nodeId('net'))
    expect(net !== undefined && outside.box !== undefined && overlaps(net, outside.box)).toBe(false)
  })

  it('goes to the nearest container that it may be in', () => {
    const { node, box } = next({ service: 'alb', joins: 'users', direction: 'after', drop: drop(900, 100) })
    expect(node?.parentId).toBe('net')
    expect(box?.x).toBeLessThan(700)
  })

  it('never lies on something', () => {
    const { box, diagram } = next({ service: 's3', joins: 'users', direction: 'after', drop: drop(440, 30) })
    const fn = boxesOf(diagram).get(nodeId('fn'))
    expect(box !== undefined && fn !== undefined && overlaps(box, fn)).toBe(false)
  })

  it('ends a container’s edge where it was dropped', () => {
    const { box } = next({ service: 'vpc', joins: 'net', direction: 'after', drop: drop(800, 400) })
    expect(box?.x).toBe(800)
  })

  it('puts a gateway on the border', () => {
    const drawn = next({ service: 'vgw', joins: 'net', direction: 'after' })
    expect(drawn.node?.parentId).toBe('net')
    expect(drawn.connection?.kind).toBeDefined()
  })

  it('refuses notes, and what is not there', () => {
    expect(addNext(drawing, { service: 's3', joins: nodeId('remark'), direction: 'after' }).ok).toBe(false)
    expect(addNext(drawing, { service: 's3', joins: nodeId('gone'), direction: 'after' }).ok).toBe(false)
  })
})
