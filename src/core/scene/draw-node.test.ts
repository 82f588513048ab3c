import { describe, expect, it } from 'vitest'
import type { Diagram, NodeId, Placement } from '../model/diagram'
import { sketch, type SketchedNode } from '../model/sketch'
import { drawNode } from './draw-node'
import { boundsOf, type Role, type Shape } from './shapes'
import { colours } from './theme'

function drawing(
  nodes: Readonly<Record<string, SketchedNode>>,
  layout: Record<string, Partial<Placement>> = {},
): Diagram {
  const placed = Object.entries(layout).map(([id, placement]) => [id, { x: 0, y: 0, ...placement }] as const)
  return { ...sketch(nodes), layout: Object.fromEntries(placed) }
}
const draw = (diagram: Diagram, id: string, theme: 'light' | 'dark' = 'light') =>
  drawNode(diagram, id as NodeId, theme)
const texts = (shapes: readonly Shape[], role?: Role) =>
  shapes.flatMap((shape) =>
    shape.kind === 'text' && (role === undefined || shape.role === role) ? [shape.text] : [],
  )
const icons = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.kind === 'icon')
const frame = (shapes: readonly Shape[]) => shapes.find((shape) => shape.role === 'frame')

describe('a resource', () => {
  it('is its icon of 48 px with its name below', () => {
    const shapes = draw(drawing({ web: { service: 'ec2', name: 'Web server' } }), 'web')
    expect(icons(shapes)).toMatchObject([{ size: 48 }])
    expect(texts(shapes)).toEqual(['Web server'])
    expect(shapes.some((shape) => shape.kind === 'rect')).toBe(false)
  })
  it('shows its count at the icon’s lower right, on a ground', () => {
    const shapes = draw(drawing({ web: { service: 'ec2', count: 11 } }), 'web')
    const [icon] = icons(shapes)
    const count = shapes.find((shape) => shape.role === 'count')
    expect(texts(shapes, 'count')).toEqual(['× 11'])
    expect(count?.kind === 'text' && icon?.kind === 'icon' && count.x > icon.x + icon.size / 2).toBe(true)
    expect(shapes.filter((shape) => shape.role === 'ground')).toHaveLength(1)
  })
  it('shows the one fact that matters in a lighter line', () => {
    const diagram = drawing({ db: { service: 'ec2', name: 'db', config: { instanceType: 'm7g.large' } } })
    expect(texts(draw(diagram, 'db'), 'caption')).toEqual(['m7g.large'])
  })
  it('of an unknown service is a dashed box with a question mark and the service’s id', () => {
    const shapes = draw(drawing({ x: { service: 'quantum-ledger', name: 'Ledger' } }), 'x')
    expect(shapes.find((shape) => shape.kind === 'rect')).toMatchObject({ dash: [4, 3] })
    expect(texts(shapes)).toEqual(['?', 'Ledger', 'quantum-ledger'])
  })
  it('with a dark icon has a light tile in the dark theme only', () => {
    const diagram = drawing({ people: { service: 'users' }, web: { service: 'ec2' } })
    expect(draw(diagram, 'people', 'dark')[0]).toMatchObject({ kind: 'rect', fill: colours('dark').iconTile })
    expect(draw(diagram, 'people', 'light')[0]).toMatchObject({ kind: 'icon' })
    expect(draw(diagram, 'web', 'dark')[0]).toMatchObject({ kind: 'icon' })
  })
})

describe('a container', () => {
  const sized = { width: 400, height: 300 }
  it('has its frame, its icon flush in the corner, its name, and its CIDR after it', () => {
    const diagram = drawing(
      { vpc: { service: 'vpc', name: 'App', config: { cidr: '10.0.0.0/16' } } },
      { vpc: sized },
    )
    const shapes = draw(diagram, 'vpc')
    expect(frame(shapes)).toMatchObject({ ...sized, stroke: '#8c4fff', fill: null })
    expect(icons(shapes)).toMatchObject([{ x: -0.625, y: -0.625 }])
    expect(texts(shapes, 'name')).toEqual(['App'])
    expect(texts(shapes, 'caption')).toEqual(['10.0.0.0/16'])
  })
  it('is filled when it is a subnet, by its access', () => {
    const subnet = (access: string) => draw(drawing({ s: { service: 'subnet', config: { access } } }), 's')
    expect(frame(subnet('public'))).toMatchObject({ stroke: '#7aa116', fill: '#f2f6e8' })
    expect(frame(subnet('private'))).toMatchObject({ stroke: '#00a4a6', fill: '#e6f6f7' })
  })
  it('is dashed with a centred name when it is an Availability Zone', () => {
    const shapes = draw(drawing({ z: { service: 'availability-zone', name: 'Zone A' } }, { z: sized }), 'z')
    const box = boundsOf(shapes.filter((shape) => shape.role === 'name'))
    expect(frame(shapes)).toMatchObject({ dash: [6, 4] })
    expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(200)
  })
  it('leaves its name room beside its chips', () => {
    const diagram = drawing(
      {
        s: {
          service: 'subnet',
          name: 'A subnet with a rather long name',
          config: { access: 'public', routeTable: { ref: 'rt' } },
        },
        rt: { service: 'route-table', name: 'public' },
      },
      { s: { width: 208, height: 152 } },
    )
    const shapes = draw(diagram, 's')
    const header = boundsOf(shapes.filter((shape) => shape.role === 'name'))
    const chip = boundsOf(shapes.filter((shape) => shape.role === 'chip'))
    expect(texts(shapes, 'chip')).toEqual(['public'])
    expect((header?.x ?? 0) + (header?.width ?? 0)).toBeLessThan(chip?.x ?? 0)
  })
  it('leaves out a CIDR of which there is room for a digit or two', () => {
    const diagram = drawing(
      { vpc: { service: 'vpc', name: 'Production VPC', config: { cidr: '10.0.0.0/16' } } },
      { vpc: { width: 170, height: 100 } },
    )
    expect(texts(draw(diagram, 'vpc'), 'caption')).toEqual([])
  })
})

describe('what stands elsewhere', () => {
  const nodes: Readonly<Record<string, SketchedNode>> = {
    vpc: { service: 'vpc' },
    igw: { service: 'igw', name: 'Internet gateway', in: 'vpc' },
    one: { service: 'subnet', in: 'vpc', config: { access: 'public' } },
    alb: { service: 'alb', name: 'Load balancer', in: 'vpc', config: { subnets: [{ ref: 'one' }] } },
    web: { service: 'ec2', in: 'vpc', config: { securityGroups: [{ ref: 'sg' }] } },
    sg: { service: 'security-group', name: 'web servers', in: 'vpc' },
    loose: { service: 'security-group', name: 'unused' },
    group: { service: 'asg', name: 'Auto Scaling group', in: 'vpc', config: { members: [{ ref: 'web' }] } },
  }
  const diagram = drawing(nodes)

  it('gives a node on a border a ground behind icon and name', () => {
    const shapes = draw(diagram, 'igw')
    expect(icons(shapes)).toMatchObject([{ size: 40 }])
    expect(shapes.filter((shape) => shape.role === 'ground')).toHaveLength(2)
  })
  it('shows a stub in a subnet for what spans it', () => {
    const stub = draw(diagram, 'one').filter((shape) => shape.role === 'stub')
    expect(texts(stub)).toEqual(['Load balancer'])
    expect(icons(stub)).toMatchObject([{ size: 20 }])
    expect(new Set(stub.map((shape) => shape.of))).toEqual(new Set(['alb']))
  })
  it('shows chips on what refers to them, and draws them nowhere else', () => {
    expect(texts(draw(diagram, 'web'), 'chip')).toEqual(['web servers'])
    expect(draw(diagram, 'sg')).toEqual([])
  })
  it('draws a chip that is on nothing and in nothing by itself', () => {
    expect(texts(draw(diagram, 'loose'), 'chip')).toEqual(['unused'])
  })
  it('gives each chip a shape where one mark stands for several', () => {
    const ids = ['a', 'b', 'c', 'd']
    const many = drawing({
      web: { service: 'ec2', config: { securityGroups: ids.map((id) => ({ ref: id })) } },
      ...Object.fromEntries(ids.map((id) => [id, { service: 'security-group' }])),
    })
    expect(new Set(draw(many, 'web').map((shape) => shape.of))).toEqual(new Set(['web', ...ids]))
  })
  it('outlines a span in dashes with its header centred on the top edge', () => {
    const shapes = draw(diagram, 'group')
    const outline = frame(shapes)
    const header = boundsOf(shapes.filter((shape) => shape.role === 'name' || shape.role === 'icon'))
    expect(outline).toMatchObject({ dash: [6, 4], stroke: '#ed7100', fill: null })
    expect(texts(shapes, 'name')).toEqual(['Auto Scaling group'])
    expect((header?.x ?? 0) + (header?.width ?? 0) / 2).toBeCloseTo(
      outline?.kind === 'rect' ? outline.width / 2 : -1,
    )
    expect(header?.y).toBeLessThan(0)
  })
})

describe('notes and shapes', () => {
  it('writes every line of a note', () => {
    const shapes = draw(drawing({ n: { text: 'one\n\ntwo' } }), 'n')
    expect(texts(shapes)).toEqual(['one', 'two'])
    expect(frame(shapes)).toMatchObject({ fill: colours('light').noteFill })
  })
  it('draws a box solid and a group dashed, with their names', () => {
    const diagram = drawing({ b: { shape: 'box', name: 'Box' }, g: { shape: 'group', name: 'Team' } })
    expect(frame(draw(diagram, 'b'))).not.toHaveProperty('dash')
    expect(frame(draw(diagram, 'g'))).toHaveProperty('dash')
    expect([draw(diagram, 'b'), draw(diagram, 'g')].flatMap((shapes) => texts(shapes))).toEqual([
      'Box',
      'Team',
    ])
  })
  it('takes the accent', () => {
    const diagram = drawing({ b: { shape: 'box' } }, { b: { accent: 'red' } })
    expect(frame(draw(diagram, 'b'))).toMatchObject({ stroke: colours('light').accents.red })
  })
})

describe('drawing again', () => {
  const diagram = drawing({ web: { service: 'ec2' }, vpc: { service: 'vpc' } })
  it('gives the very same shapes while nothing of the node changed', () => {
    const elsewhere = { ...diagram, layout: { ...diagram.layout, web: { x: 400, y: 8 } } } as Diagram
    expect(draw(elsewhere, 'web')).toBe(draw(diagram, 'web'))
  })
  it('draws anew for another size, accent or theme', () => {
    const with_ = (placement: Placement) => draw({ ...diagram, layout: { vpc: placement } } as Diagram, 'vpc')
    const before = draw(diagram, 'vpc')
    expect(with_({ x: 0, y: 0, width: 640, height: 480 })).not.toEqual(before)
    expect(with_({ x: 0, y: 0, accent: 'green' })).not.toEqual(before)
    expect(draw(diagram, 'vpc', 'dark')).not.toEqual(before)
  })
  it('draws nothing for an id that is not there', () => expect(draw(diagram, 'nobody')).toEqual([]))
})
