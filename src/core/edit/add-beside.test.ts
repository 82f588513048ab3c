import { describe, expect, it } from 'vitest'
import { boxesOf } from '../layout/boxes'
import type { Diagram, NodeId } from '../model/diagram'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { addBeside } from './add-beside'

const drawing: Diagram = {
  ...sketch({
    net: { service: 'vpc' },
    a: { service: 'subnet', in: 'net' },
    web: { service: 'ec2', in: 'a' },
  }),
  layout: {
    [nodeId('net')]: { x: 0, y: 0, width: 600, height: 400 },
    [nodeId('a')]: { x: 40, y: 80, width: 176, height: 176 },
    [nodeId('web')]: { x: 24, y: 56 },
  },
}

function added(service: string, parentId: string | null, anchor: string) {
  const made = addBeside(
    drawing,
    { service, parentId: parentId === null ? null : nodeId(parentId) },
    nodeId(anchor),
  )
  if (!made.ok) throw new Error(made.problem)
  const { diagram, id } = made.value
  return { box: boxesOf(diagram).get(id), home: diagram.nodes[id]?.parentId, diagram }
}
const boxIn = (diagram: Diagram, id: string) => boxesOf(diagram).get(id as NodeId)

describe('addBeside', () => {
  it('goes to the right in the same container, which makes room', () => {
    const { box, diagram } = added('ec2', 'a', 'web')
    expect(box).toMatchObject({ x: 64 + 112 + 32, y: 136 })
    const subnet = boxIn(diagram, 'a')
    expect((subnet?.x ?? 0) + (subnet?.width ?? 0)).toBeGreaterThanOrEqual(208 + 112 + 24)
  })

  it('goes beside the container around, at the same height', () => {
    expect(added('dynamodb', null, 'web').box).toMatchObject({ x: 632, y: 136 })
  })

  it('goes beside the subnet where it is lifted into the VPC', () => {
    const { home, box } = added('alb', 'a', 'web')
    expect(home).toBe('net')
    expect(box?.x).toBe(40 + 176 + 32)
  })

  it('leaves gateways on the border and other things where there is room', () => {
    expect(added('igw', 'net', 'web').box?.x).toBeLessThan(0)
    expect(added('ec2', 'a', 'a').home).toBe('a')
  })
})
