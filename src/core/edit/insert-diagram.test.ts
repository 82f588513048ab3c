import { describe, expect, it } from 'vitest'
import { edgeOf } from '../layout/border'
import { boxesOf } from '../layout/boxes'
import { place } from '../layout/place'
import { emptyDiagram, type Diagram } from '../model/diagram'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { copyPart } from './copy-part'
import { insertDiagram } from './insert-diagram'

const drawing = place(
  sketch({ net: { service: 'vpc' }, subnet: { service: 'subnet', in: 'net' }, 'ec2-4': { service: 'ec2' } }, [
    'net -> ec2-4 : traffic',
  ]),
)
const fragment: Diagram = {
  ...place(
    sketch(
      {
        net: { service: 'vpc' },
        web: { service: 'ec2', in: 'net', config: { subnets: [{ ref: 'net' }] } },
        routes: {
          service: 'route-table',
          in: 'net',
          config: { routes: [{ destination: '0.0.0.0/0', target: { ref: 'way' } }] },
        },
        site: { service: 'site' },
      },
      [{ is: 'net -> site : traffic', id: 'way', config: { port: 443 } }],
      { steps: [{ at: ['way', 'web'], text: 'first' }], review: { severities: { rule: 'off' } } },
    ),
  ),
  requirements: {
    must: { id: 'must', text: 'x', must: 'reach', of: { node: nodeId('web') }, to: 'internet' },
  },
}
const offset = (diagram: Diagram): Diagram => ({
  ...diagram,
  layout: Object.fromEntries(
    Object.entries(diagram.layout).map(([id, at]) => [
      id,
      diagram.nodes[nodeId(id)]?.parentId === null ? { ...at, x: at.x - 72, y: at.y + 200 } : at,
    ]),
  ),
})
const insert = (
  into: Diagram,
  parent: string | null = null,
  at = { x: 3000, y: 160 },
  what = offset(fragment),
) => insertDiagram(into, what, { parentId: parent === null ? null : nodeId(parent), at })

describe('inserting a diagram', () => {
  it('gives everything new ids and leads all references to them', () => {
    const { diagram } = valueOf(insert(drawing))
    expect(Object.keys(diagram.nodes)).toEqual([
      'net',
      'subnet',
      'ec2-4',
      'vpc-1',
      'ec2-5',
      'route-table-1',
      'site-1',
    ])
    expect(diagram.nodes[nodeId('ec2-5')]).toMatchObject({
      id: 'ec2-5',
      parentId: 'vpc-1',
      config: { subnets: [{ ref: 'vpc-1' }] },
    })
    expect(Object.values(diagram.connections).at(-1)).toMatchObject({
      id: 'traffic-2',
      from: 'vpc-1',
      to: 'site-1',
      config: { port: 443 },
    })
    expect(diagram.nodes[nodeId('route-table-1')]).toHaveProperty('config.routes.0.target.ref', 'traffic-2')
    expect(diagram.steps).toEqual([{ places: [{ at: 'traffic-2' }, { at: 'ec2-5' }], text: 'first' }])
    expect(diagram.requirements).toMatchObject({ must: { of: { node: 'ec2-5' } } })
  })

  it('puts its top-left corner where it was dropped, and keeps its arrangement', () => {
    const { diagram, ids } = valueOf(insert(drawing))
    const [before, after] = [boxesOf(fragment), boxesOf(diagram)]
    const [net, site] = [after.get(nodeId('vpc-1')), after.get(nodeId('site-1'))]
    expect(Math.min(net?.x ?? NaN, site?.x ?? NaN)).toBe(3000)
    expect(Math.min(net?.y ?? NaN, site?.y ?? NaN)).toBe(160)
    const apart = (boxes: typeof before, a: string, b: string) =>
      (boxes.get(nodeId(a))?.x ?? NaN) - (boxes.get(nodeId(b))?.x ?? NaN)
    expect(apart(after, 'vpc-1', 'site-1')).toBe(apart(before, 'net', 'site'))
    expect(ids.toSorted()).toEqual(['site-1', 'vpc-1'])
  })

  it('puts it into a container, at the same place of the canvas, and the container grows', () => {
    const at = boxesOf(drawing).get(nodeId('net')) ?? { x: 0, y: 0 }
    const { diagram } = valueOf(insert(drawing, 'net', { x: at.x + 80, y: at.y + 400 }))
    expect(diagram.nodes[nodeId('site-1')]?.parentId).toBe('net')
    const [inner, outer] = [boxesOf(diagram).get(nodeId('vpc-1')), boxesOf(diagram).get(nodeId('net'))]
    expect(inner && outer && inner.y + inner.height <= outer.y + outer.height).toBe(true)
  })

  it('puts a copied gateway on the border of the VPC it is dropped in', () => {
    const gateway = copyPart(place(sketch({ net: { service: 'vpc' }, igw: { service: 'igw', in: 'net' } })), [
      nodeId('igw'),
    ])
    const { diagram } = valueOf(insert(drawing, 'subnet', { x: 0, y: 0 }, gateway))
    expect(diagram.nodes[nodeId('igw-1')]?.parentId).toBe('net')
    expect(edgeOf(diagram, nodeId('igw-1'), boxesOf(diagram))).not.toBeNull()
  })

  it('keeps the title and the severities of the diagram it comes into', () => {
    const { diagram } = valueOf(insert(drawing))
    expect(diagram.title).toBe(drawing.title)
    expect(diagram.review).toBe(drawing.review)
  })

  it('leaves references out that lead to nothing in it', () => {
    const loose = { ...emptyDiagram(), nodes: { ...sketch({ web: { service: 'ec2' } }).nodes } }
    const web = loose.nodes[nodeId('web')]
    if (web?.kind !== 'resource') throw new Error('nothing was drawn')
    const what = {
      ...loose,
      nodes: { [web.id]: { ...web, config: { subnets: [{ ref: nodeId('subnet') }] } } },
    }
    expect(
      valueOf(insert(drawing, null, { x: 0, y: 0 }, what)).diagram.nodes[nodeId('ec2-5')],
    ).toHaveProperty('config', {})
  })

  it('renames a requirement where there is one of its id', () => {
    const twice = valueOf(insert(valueOf(insert(drawing)).diagram)).diagram
    expect(Object.keys(twice.requirements)).toEqual(['must', 'must-2'])
    expect(twice.requirements['must-2']).toMatchObject({ id: 'must-2', of: { node: 'ec2-6' } })
  })

  it('changes nothing with nothing in it', () => {
    expect(valueOf(insert(drawing, null, { x: 0, y: 0 }, emptyDiagram())).diagram).toBe(drawing)
  })

  it('refuses containers that are none, and places that are none', () => {
    problemOf(insert(drawing, 'gone'))
    problemOf(insert(drawing, 'ec2-4'))
    problemOf(insert(drawing, null, { x: NaN, y: 0 }))
  })
})
