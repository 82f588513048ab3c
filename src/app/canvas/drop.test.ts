import { describe, expect, it } from 'vitest'
import { overlaps } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import { iconBox } from '../../core/measure/node-box'
import type { Diagram, NodeId, ResourceNode } from '../../core/model/diagram'
import { sketch } from '../../core/model/sketch'
import { besideOthers } from './beside-others'
import { payloadOf } from './drop-payload'
import { addAt } from './drop-things'

const diagram = {
  ...sketch({
    vpc: { service: 'vpc' },
    a: { service: 'subnet', in: 'vpc' },
    web: { service: 'ec2', in: 'a' },
  }),
  layout: {
    vpc: { x: 0, y: 0, width: 640, height: 480 },
    a: { x: 40, y: 80, width: 320, height: 240 },
    web: { x: 40, y: 80 },
  },
} as unknown as Diagram

function added(payload: Parameters<typeof addAt>[1], x: number, y: number) {
  const result = addAt(diagram, payload, { x, y })
  if (!result.ok) throw new Error(result.problem)
  const { diagram: now, id } = result.value
  const [node, box] = [now.nodes[id], boxesOf(now).get(id)]
  if (node === undefined) throw new Error('not there')
  return { now, node, box }
}

describe('addAt', () => {
  it('puts the icon under the pointer, on the grid, into the container there', () => {
    const { node, box } = added({ service: 'nat-gateway' }, 300, 250)
    const icon = iconBox(node)
    expect(node.parentId).toBe('a')
    expect((box?.x ?? 0) + (icon?.x ?? 0) + 24).toBeCloseTo(300, -1)
    expect((box?.x ?? 0) % 8).toBe(0)
  })

  it('puts a gateway on the edge of its VPC', () => {
    const { node } = added({ service: 'igw' }, 200, 200)
    expect(node.parentId).toBe('vpc')
  })

  it('attaches a route table to the subnet that it is dropped on, and gives it to the VPC', () => {
    const { now, node, box } = added({ service: 'route-table' }, 300, 300)
    expect(node.parentId).toBe('vpc')
    expect(box).toBeUndefined()
    expect(now.nodes['a' as NodeId]).toMatchObject({ config: { routeTable: { ref: node.id } } })
  })

  it('adds a security group to those that an instance has', () => {
    const { now, node } = added({ service: 'security-group' }, 136, 184)
    expect(now.nodes['web' as NodeId]).toMatchObject({ config: { securityGroups: [{ ref: node.id }] } })
  })

  it.each([
    ['route-table', 'routeTable'],
    ['network-acl', 'networkAcl'],
  ])('attaches a %s to the subnet around what it is dropped over', (service, key) => {
    const nat = addAt(diagram, { service: 'nat-gateway' }, { x: 300, y: 250 })
    if (!nat.ok) throw new Error(nat.problem)
    const result = addAt(nat.value.diagram, { service }, { x: 300, y: 250 })
    if (!result.ok) throw new Error(result.problem)
    const { diagram: now, id } = result.value
    expect(now.nodes['a' as NodeId]).toMatchObject({ config: { [key]: { ref: id } } })
    expect(now.nodes[id]?.parentId).toBe('vpc')
  })

  it('makes a route table on a VPC its main one, unless it has one', () => {
    const { now, node } = added({ service: 'route-table' }, 500, 400)
    expect(node).toMatchObject({ parentId: 'vpc', config: { vpc: { ref: 'vpc' } } })
    const second = addAt(now, { service: 'route-table' }, { x: 500, y: 400 })
    if (!second.ok) throw new Error(second.problem)
    const { config, parentId } = second.value.diagram.nodes[second.value.id] as ResourceNode
    expect([parentId, config]).toEqual(['vpc', {}])
  })

  it('keeps the corner of a new container in view', () => {
    const result = addAt(sketch({}), { service: 'vpc' }, { x: 40, y: 30 }, { x: 12, y: 16 })
    if (!result.ok) throw new Error(result.problem)
    expect(boxesOf(result.value.diagram).get(result.value.id)).toMatchObject({ x: 16, y: 16 })
  })

  it('puts a container that is dropped over something beside it', () => {
    const crowd = {
      ...sketch({ files: { service: 's3' } }),
      layout: { files: { x: 400, y: 300 } },
    } as unknown as Diagram
    const result = addAt(crowd, { service: 'vpc' }, { x: 440, y: 340 })
    if (!result.ok) throw new Error(result.problem)
    const boxes = boxesOf(result.value.diagram)
    const [vpc, files] = [boxes.get(result.value.id), boxes.get('files' as NodeId)]
    if (vpc === undefined || files === undefined) throw new Error('not there')
    expect(overlaps(vpc, files)).toBe(false)
    // What was there has not made way.
    expect(files).toMatchObject({ x: 400, y: 300 })
  })
})

describe('besideOthers', () => {
  it('leaves what lies on free ground where it was dropped, however near', () => {
    const at = { x: 648, y: 8 }
    expect(besideOthers(diagram, { width: 300, height: 300 }, at)).toEqual(at)
  })

  it('shifts what would lie over something', () => {
    expect(besideOthers(diagram, { width: 300, height: 300 }, { x: 600, y: 8 })).toEqual({ x: 672, y: 8 })
  })
})

describe('payloadOf', () => {
  it('reads what the palette sends', () => {
    expect(payloadOf('{"service":"ec2"}')).toEqual({ service: 'ec2' })
    expect(payloadOf('{"note":""}')).toEqual({ note: '' })
    expect(payloadOf('{"vpcBlock":true}')).toEqual({ vpcBlock: true })
  })

  it('takes nothing from strangers', () => {
    for (const text of ['', 'null', '7', '[]', '{"service":"nonsense"}', '{"__proto__":{"service":"ec2"}}']) {
      expect(payloadOf(text)).toBeNull()
    }
  })
})
