import { describe, expect, it } from 'vitest'
import { edgeOf } from '../layout/border'
import { boxesOf } from '../layout/boxes'
import { emptyDiagram, type Diagram, type DiagramNode, type Placement } from '../model/diagram'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { resizeNode } from './resize-node'

const resource = (id: string, service: string, parentId: string | null): DiagramNode => ({
  id: nodeId(id),
  parentId: parentId === null ? null : nodeId(parentId),
  kind: 'resource',
  service,
  name: id,
  config: {},
})
const nodes: readonly DiagramNode[] = [
  resource('region', 'region', null),
  resource('net', 'vpc', 'region'),
  resource('web', 'ec2', 'net'),
  resource('igw', 'igw', 'net'),
  { id: nodeId('remark'), parentId: null, kind: 'note', name: '', text: 'hello' },
]
const layout: Record<string, Placement> = {
  region: { x: 0, y: 0, width: 1000, height: 800 },
  net: { x: 104, y: 104, width: 400, height: 304 },
  web: { x: 104, y: 104 },
  igw: { x: 352, y: 120 },
  remark: { x: 0, y: 900 },
}
const drawing: Diagram = {
  ...emptyDiagram(),
  nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
  layout,
}
const resize = (id: string, x: number, y: number, width: number, height: number) =>
  resizeNode(drawing, nodeId(id), { x, y, width, height })
const box = (diagram: Diagram, id: string) => boxesOf(diagram).get(nodeId(id))

describe('resizing', () => {
  it('gives a container its new box', () => {
    const resized = valueOf(resize('net', 104, 104, 560, 480))
    expect(resized.layout[nodeId('net')]).toEqual({ x: 104, y: 104, width: 560, height: 480 })
    expect(resized.nodes).toBe(drawing.nodes)
  })

  it('leaves what is inside where it is on the canvas, whichever edge is moved', () => {
    const resized = valueOf(resize('net', 48, 64, 456, 344))
    expect(box(resized, 'web')).toEqual(box(drawing, 'web'))
    expect(box(resized, 'net')).toEqual({ x: 48, y: 64, width: 456, height: 344 })
  })

  it('stops where an edge would touch the content', () => {
    const small = box(valueOf(resize('net', 104, 104, 8, 8)), 'net')
    const web = box(drawing, 'web')
    expect(small?.width).toBe(104 + (web?.width ?? NaN) + 24)
    expect(small?.height).toBe(104 + (web?.height ?? NaN) + 24)
    const fromTopLeft = valueOf(resize('net', 404, 308, 100, 100))
    expect(box(fromTopLeft, 'web')).toEqual(web)
    expect(box(fromTopLeft, 'net')).toEqual({ x: 184, y: 156, width: 320, height: 252 })
  })

  it('stops an empty container at a size that can be seen, the other edge held', () => {
    const empty = {
      ...drawing,
      nodes: { [nodeId('net')]: resource('net', 'vpc', null) },
      layout: { [nodeId('net')]: layout['net'] ?? { x: 0, y: 0 } },
    }
    expect(
      box(valueOf(resizeNode(empty, nodeId('net'), { x: 500, y: 400, width: 4, height: 8 })), 'net'),
    ).toEqual({ x: 440, y: 360, width: 64, height: 48 })
  })

  it('keeps a gateway on its edge', () => {
    const resized = valueOf(resize('net', 104, 104, 640, 304))
    expect(edgeOf(resized, nodeId('igw'), boxesOf(resized))).toBe('right')
  })

  it('makes the containers around grow', () => {
    const resized = valueOf(resize('net', 104, 104, 1200, 304))
    expect(box(resized, 'region')?.width).toBe(104 + 1200 + 24)
  })

  it('sizes notes, never smaller than their text', () => {
    expect(valueOf(resize('remark', 0, 900, 320, 160)).layout[nodeId('remark')]).toEqual({
      x: 0,
      y: 900,
      width: 320,
      height: 160,
    })
    expect(box(valueOf(resize('remark', 0, 900, 1, 1)), 'remark')?.height).toBeGreaterThan(16)
  })

  it('changes nothing where nothing changes', () => {
    expect(valueOf(resize('net', 104, 104, 400, 304))).toBe(drawing)
  })

  it('refuses what is as large as its icon, what is not there and what is no size', () => {
    expect(problemOf(resize('web', 0, 0, 100, 100))).toContain('“web”')
    problemOf(resize('gone', 0, 0, 100, 100))
    problemOf(resize('net', 0, 0, NaN, 100))
    problemOf(resize('net', Infinity, 0, 100, 100))
  })
})
