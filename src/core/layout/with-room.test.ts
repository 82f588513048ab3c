import { describe, expect, it } from 'vitest'
import { overlaps } from './box'
import { boxesOf } from './boxes'
import { fitContainers } from './fit-containers'
import { place } from './place'
import type { Diagram, NodeId } from '../model/diagram'
import { sketch } from '../model/sketch'
import { withRoom } from './with-room'

const id = (text: string) => text as NodeId
const vpc = (parent: string) => ({ service: 'vpc', in: parent })
const before = place(
  sketch(
    {
      region: { service: 'region' },
      A: vpc('region'),
      B: vpc('region'),
      C: vpc('region'),
      web: { service: 'ec2', in: 'A' },
      api: { service: 'ec2', in: 'B' },
      db: { service: 'ec2', in: 'C' },
      outside: { service: 'client' },
    },
    ['A -> B : vpc-peering', 'B -> C : vpc-peering', 'web -> api : traffic', 'api -> db : traffic'],
  ),
)
/** With a node so far to the right or below in the first VPC that the VPC grows into the next. */
const crowded = (at: { readonly x: number; readonly y: number }): Diagram =>
  fitContainers(
    { ...before, layout: { ...before.layout, [id('web')]: { ...before.layout[id('web')], ...at } } },
    [id('web')],
  )
const pairs = [
  ['A', 'B'],
  ['A', 'C'],
  ['B', 'C'],
] as const
const overlapping = (diagram: Diagram) =>
  pairs.filter(([a, b]) => {
    const [one, other] = [boxesOf(diagram).get(id(a)), boxesOf(diagram).get(id(b))]
    return one !== undefined && other !== undefined && overlaps(one, other)
  })

describe('withRoom', () => {
  it('moves aside what a container has grown into, and what that would be moved into', () => {
    const after = crowded({ x: 600, y: 60 })
    expect(overlapping(after)).not.toEqual([])
    expect(overlapping(withRoom(before, after))).toEqual([])
  })
  it('lets the container around grow with it', () => {
    const boxes = boxesOf(withRoom(before, crowded({ x: 600, y: 60 })))
    const [region, last] = [boxes.get(id('region')), boxes.get(id('C'))]
    expect((region?.x ?? 0) + (region?.width ?? 0)).toBeGreaterThan((last?.x ?? 0) + (last?.width ?? 0))
  })
  it('leaves alone what is not in the way', () => {
    const after = crowded({ x: before.layout[id('web')]?.x ?? 0, y: 300 })
    const made = withRoom(before, after)
    for (const node of ['B', 'C', 'api']) expect(made.layout[id(node)]).toBe(after.layout[id(node)])
  })
  it('changes nothing where nothing has grown', () => expect(withRoom(before, before)).toBe(before))
})
