import { describe, expect, it } from 'vitest'
import { boxesOf } from '../layout/boxes'
import { edgeOf } from '../layout/border'
import { place } from '../layout/place'
import { emptyDiagram, type Diagram } from '../model/diagram'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { addNode, type NewNode } from './add-node'

const net = place(
  sketch({
    net: { service: 'vpc', name: 'net' },
    left: { service: 'subnet', in: 'net' },
    right: { service: 'subnet', in: 'net' },
    web: { service: 'ec2', in: 'left' },
    remark: { text: 'a note' },
  }),
)
const add = (diagram: Diagram, wanted: NewNode) => valueOf(addNode(diagram, wanted))
const added = (diagram: Diagram, wanted: NewNode) => {
  const result = add(diagram, wanted)
  return { ...result, node: result.diagram.nodes[result.id] }
}

describe('adding a node', () => {
  it('makes its id and name of its service, each once', () => {
    const first = added(emptyDiagram(), { service: 'nat-gateway', parentId: null })
    const second = added(first.diagram, { service: 'nat-gateway', parentId: null })
    expect([first.node, second.node]).toMatchObject([
      { id: 'nat-gateway-1', name: 'NAT gateway', kind: 'resource', config: {} },
      { id: 'nat-gateway-2', name: 'NAT gateway 2' },
    ])
  })

  it('puts it where it was dropped, relative to its container', () => {
    const { diagram, id } = add(net, { service: 'ec2', parentId: nodeId('right'), at: { x: 40, y: 64 } })
    expect(diagram.layout[id]).toEqual({ x: 40, y: 64 })
  })

  it('finds a free place where none is given', () => {
    const { diagram, id } = add(net, { service: 'ec2', parentId: nodeId('left') })
    const [a, b] = [boxesOf(diagram).get(id), boxesOf(diagram).get(nodeId('web'))]
    expect(a && b && (a.x >= b.x + b.width || a.y >= b.y + b.height || b.x >= a.x + a.width)).toBe(true)
  })

  it('makes every container around it large enough', () => {
    const { diagram, id } = add(net, { service: 'ec2', parentId: nodeId('left'), at: { x: 900, y: 700 } })
    const boxes = boxesOf(diagram)
    const box = boxes.get(id)
    for (const around of ['left', 'net']) {
      const outer = boxes.get(nodeId(around))
      expect(
        outer &&
          box &&
          outer.x + outer.width >= box.x + box.width &&
          outer.y + outer.height >= box.y + box.height,
      ).toBe(true)
    }
  })

  it('gives a container its size, and a resource none', () => {
    const vpc = add(emptyDiagram(), { service: 'vpc', parentId: null })
    expect(vpc.diagram.layout[vpc.id]).toMatchObject({ width: 400, height: 288 })
    const sized = add(emptyDiagram(), { service: 'vpc', parentId: null, size: { width: 800, height: 600 } })
    expect(sized.diagram.layout[sized.id]).toMatchObject({ width: 800, height: 600 })
    const server = add(emptyDiagram(), { service: 'ec2', parentId: null })
    expect(server.diagram.layout[server.id]).toEqual({ x: 0, y: 0 })
  })

  it('puts a gateway on the border of its VPC, also when it was dropped deeper inside', () => {
    const { diagram, id, node } = added(net, { service: 'igw', parentId: nodeId('left'), at: { x: 0, y: 0 } })
    expect(node?.parentId).toBe('net')
    expect(edgeOf(diagram, id, boxesOf(diagram))).not.toBeNull()
  })

  it('keeps gateways on one border apart', () => {
    const first = add(net, { service: 'igw', parentId: nodeId('net') })
    const second = add(first.diagram, { service: 'egress-only-igw', parentId: nodeId('net') })
    expect(second.diagram.layout[first.id]).not.toEqual(second.diagram.layout[second.id])
  })

  it('lets what spans subnets stand in the VPC, starting with the subnet it was dropped in', () => {
    const { node } = added(net, { service: 'alb', parentId: nodeId('left'), at: { x: 8, y: 8 } })
    expect(node).toMatchObject({ parentId: 'net', config: { subnets: [{ ref: 'left' }] } })
    expect(added(net, { service: 'alb', parentId: nodeId('net') }).node).toMatchObject({
      parentId: 'net',
      config: {},
    })
  })

  it('leaves in a subnet what may be in one', () => {
    expect(added(net, { service: 'rds', parentId: nodeId('left') }).node).toMatchObject({
      parentId: 'left',
      config: {},
    })
  })

  it('gives a chip a place only where it was dropped on one', () => {
    const chip = add(net, { service: 'route-table', parentId: nodeId('net') })
    expect(Object.hasOwn(chip.diagram.layout, chip.id)).toBe(false)
  })

  it('adds notes and shapes', () => {
    expect(added(net, { note: 'mind the gap', parentId: null }).node).toMatchObject({
      id: 'note-1',
      kind: 'note',
      text: 'mind the gap',
    })
    expect(added(net, { shape: 'group', parentId: null }).node).toMatchObject({
      id: 'shape-1',
      kind: 'shape',
      shape: 'group',
    })
  })

  it('lets anything stand anywhere that holds something: rules complain, edits do not', () => {
    expect(added(net, { service: 's3', parentId: nodeId('left') }).node?.parentId).toBe('left')
    expect(added(emptyDiagram(), { service: 'not in this build', parentId: null }).node).toMatchObject({
      name: 'not in this build',
    })
  })

  it('refuses what has no meaning', () => {
    const refused = (wanted: Partial<NewNode>) =>
      problemOf(addNode(net, { service: 'ec2', parentId: null, ...wanted }))
    expect(refused({ parentId: nodeId('gone') })).toContain('gone')
    expect(refused({ parentId: nodeId('web') })).toBe('Nothing can be put inside “web”.')
    expect(refused({ parentId: nodeId('remark') })).toContain('remark')
    refused({ at: { x: NaN, y: 0 } })
    refused({ size: { width: Infinity, height: 1 } })
    expect(refused({ id: nodeId('web') })).toContain('web')
    refused({ config: { subnets: [{ ref: nodeId('gone') }] } })
  })
})
