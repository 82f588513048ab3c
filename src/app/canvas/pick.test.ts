import { beforeAll, describe, expect, it } from 'vitest'
import { boxesOf } from '../../core/layout/boxes'
import { chipsOf } from '../../core/layout/chips'
import { place } from '../../core/layout/place'
import { routesOf } from '../../core/layout/route'
import { stubsOf } from '../../core/layout/stubs'
import type { Point } from '../../core/layout/box'
import type { ConnectionId, NodeId } from '../../core/model/diagram'
import { sketch } from '../../core/model/sketch'
import type { Mark } from '../../core/scene/badges'
import { badgeOf } from './badge-places'
import { fetchRouter } from '../session/session'
import { pickAt, type Picking } from './pick'

beforeAll(fetchRouter)

const diagram = place(
  sketch(
    {
      vpc: { service: 'vpc' },
      a: { service: 'subnet', in: 'vpc' },
      b: { service: 'subnet', in: 'vpc' },
      table: { service: 'route-table', in: 'vpc', config: { subnets: [{ ref: 'a' }] } },
      balancer: { service: 'alb', in: 'vpc', config: { subnets: [{ ref: 'a' }, { ref: 'b' }] } },
      gateway: { service: 'igw', in: 'vpc' },
      web: { service: 'ec2', in: 'a' },
      bucket: { service: 's3' },
    },
    ['web -> bucket : data-access'],
  ),
)
const named = {
  ...diagram,
  connections: Object.fromEntries(
    Object.entries(diagram.connections).map(([id, connection]) => [id, { ...connection, label: 'objects' }]),
  ),
}
const line = 'data-access-1' as ConnectionId
const id = (text: string) => text as NodeId
const boxes = boxesOf(diagram)
const picking: Picking = { boxes, marks: new Map(), faded: new Set(), chips: [], reach: 6 }
const at = (of: string, dx: number, dy: number): Point => {
  const { x, y } = boxes.get(id(of)) ?? { x: 0, y: 0 }
  return { x: x + dx, y: y + dy }
}
const route = () => {
  const found = routesOf(diagram).get(line)
  if (found === undefined) throw new Error('there is no route')
  return found
}
/** A point on the line that is not over any thing. */
const onLine = (): Point => {
  const [from, to] = route().points.slice(0, 2)
  if (from === undefined || to === undefined) throw new Error('the route has no points')
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const share = Math.min(0.5, 20 / length)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

describe('pickAt', () => {
  it('finds things, frames and their inside', () => {
    expect(pickAt(diagram, at('web', 56, 24), picking)).toEqual({ kind: 'node', id: 'web', part: 'body' })
    expect(pickAt(diagram, at('vpc', 60, 10), picking)).toMatchObject({ id: 'vpc', part: 'frame' })
    expect(pickAt(diagram, { x: -5000, y: 0 }, picking)).toBeNull()
  })

  it('finds a line a few px beside it, over the frame that it runs through, and its label', () => {
    const { x, y } = onLine()
    expect(pickAt(diagram, { x, y: y + 5 }, picking)).toEqual({ kind: 'connection', id: line })
    expect(pickAt(diagram, { x, y: y + 40 }, picking)?.kind).not.toBe('connection')
    const { labelAt } = routesOf(named).get(line) ?? route()
    const beside = { x: labelAt.x + 14, y: labelAt.y + 5 }
    expect(pickAt(named, beside, picking)).toEqual({ kind: 'connection', id: line })
  })

  it('finds chips and stubs where they are drawn', () => {
    const chip = chipsOf(diagram).get(id('a'))?.[0]
    if (chip === undefined) throw new Error('there is no chip')
    expect(pickAt(diagram, at('a', chip.box.x + 4, chip.box.y + 4), picking)).toMatchObject({ id: 'table' })
    const stub = stubsOf(diagram).get(id('b'))?.[0]
    if (stub === undefined) throw new Error('there is no stub')
    expect(pickAt(diagram, at('b', stub.box.x + 4, stub.box.y + 4), picking)).toMatchObject({
      id: 'balancer',
    })
  })

  it('finds a badge before what it lies on', () => {
    const mark: Mark = { severity: 'error', count: 3 }
    const centre = badgeOf(diagram, id('web'), new Map())
    if (centre === null) throw new Error('there is no place for a badge')
    const marks = new Map([['web', mark]])
    expect(pickAt(diagram, centre, { ...picking, marks })).toEqual({ kind: 'badge', id: 'web' })
    expect(pickAt(diagram, centre, picking)).toMatchObject({ kind: 'node', id: 'web' })
  })

  it('leaves what is faint, and puts the chips of a layer over the rest', () => {
    expect(pickAt(diagram, onLine(), { ...picking, faded: new Set([line]) })?.kind).not.toBe('connection')
    const box = { ...onLine(), width: 20, height: 20 }
    expect(pickAt(diagram, onLine(), { ...picking, chips: [{ id: id('table'), box }] })).toMatchObject({
      id: 'table',
    })
  })
})
