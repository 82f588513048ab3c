import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serviceOf, services } from '../catalog/catalog'
import { emptyDiagram, type ConnectionId, type Diagram, type NodeId, type Placement } from '../model/diagram'
import type { Finding } from '../model/results'
import { sketch, type SketchedNode } from '../model/sketch'
import { sceneOf, type Scene } from './scene'
import { boundsOf, type Shape } from './shapes'

function numbersIn(shape: Shape): readonly number[] {
  const own = Object.values(shape).filter((value): value is number => typeof value === 'number')
  return shape.kind === 'path' ? [...own, ...(shape.d.match(/[^MLQCZ ]+/gu) ?? []).map(Number)] : own
}
const idsIn = ({ shapes }: Scene) => new Set(shapes.flatMap(({ of }) => (of === undefined ? [] : [of])))
const first = ({ shapes }: Scene, id: string, role: string) =>
  shapes.findIndex((shape) => shape.of === id && shape.role === role)

const nodes: Readonly<Record<string, SketchedNode>> = {
  people: { service: 'users' },
  cloud: { service: 'aws-cloud' },
  vpc: { service: 'vpc', in: 'cloud' },
  igw: { service: 'igw', in: 'vpc' },
  subnet: { service: 'subnet', in: 'vpc', config: { access: 'private' } },
  web: { service: 'ec2', in: 'subnet' },
  alb: { service: 'alb', in: 'vpc', config: { subnets: [{ ref: 'subnet' }] } },
  group: { service: 'asg', in: 'vpc', config: { members: [{ ref: 'web' }] } },
  sg: { service: 'security-group', in: 'vpc' },
  note: { text: 'words' },
}
const layout: Readonly<Record<string, Placement>> = {
  people: { x: 0, y: 200 },
  cloud: { x: 200, y: 0, width: 900, height: 600 },
  vpc: { x: 24, y: 40, width: 800, height: 500 },
  igw: { x: 0, y: 200 },
  subnet: { x: 400, y: 60, width: 300, height: 300 },
  web: { x: 60, y: 80 },
  alb: { x: 100, y: 200 },
  note: { x: 0, y: 400 },
  sg: { x: 40, y: 400 },
}
const rest = {
  steps: [
    { at: ['alb'], text: 'It takes the request.' },
    { at: ['traffic-1'], text: 'Over HTTPS.' },
  ],
}
const diagram: Diagram = {
  ...sketch(nodes, ['people -> alb : traffic "HTTPS"', 'alb -> web : load-balancer-target'], rest),
  layout,
  titleBlock: { lines: ['Shop', 'Version 2'] },
}
const finding: Finding = {
  key: 'k',
  ruleId: 'r',
  messageId: 'm',
  severity: 'error',
  message: 'It is so.',
  at: [{ at: 'web' as NodeId }, { at: 'traffic-1' as ConnectionId }],
  factIds: [],
  fixes: [],
  raisable: null,
  dismissedBecause: null,
}

describe('sceneOf', () => {
  it('draws every node and every connection', () => {
    const ids = [...Object.keys(diagram.nodes), ...Object.keys(diagram.connections)]
    expect([...idsIn(sceneOf(diagram, 'light'))].toSorted()).toEqual(ids.toSorted())
  })
  it('paints from the outermost container inwards, then lines, nodes, stubs, spans, labels and border nodes', () => {
    const scene = sceneOf(diagram, 'light', { findings: [finding] })
    const order = [
      first(scene, 'cloud', 'frame'),
      first(scene, 'vpc', 'frame'),
      first(scene, 'subnet', 'frame'),
      first(scene, 'traffic-1', 'line'),
      first(scene, 'web', 'icon'),
      first(scene, 'alb', 'stub'),
      first(scene, 'group', 'frame'),
      first(scene, 'traffic-1', 'label'),
      first(scene, 'igw', 'icon'),
      first(scene, 'web', 'badge'),
      first(scene, 'alb', 'step'),
    ]
    expect(order.every((at) => at >= 0)).toBe(true)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })
  it('has a margin of 24 px around all that is painted', () => {
    const { box, shapes } = sceneOf(diagram, 'light')
    const bounds = boundsOf(shapes)
    expect(box.x).toBe(Math.floor((bounds?.x ?? 0) - 24))
    expect(box.x + box.width).toBe(Math.ceil((bounds?.x ?? 0) + (bounds?.width ?? 0) + 24))
  })
  it('shows findings only when they are handed in', () => {
    const badges = (findings: readonly Finding[]) =>
      sceneOf(diagram, 'light', { findings })
        .shapes.filter((shape) => shape.role === 'badge')
        .map(({ of }) => of)
    expect(badges([])).toEqual([])
    expect(new Set(badges([finding]))).toEqual(new Set(['web', 'traffic-1']))
  })
  it('marks a chip where it is drawn', () => {
    const onWeb = sketch({ ...nodes, web: { ...nodes['web'], config: { securityGroups: [{ ref: 'sg' }] } } })
    const scene = sceneOf({ ...onWeb, layout }, 'light', {
      findings: [{ ...finding, at: [{ at: 'sg' as NodeId }] }],
    })
    expect(scene.shapes.some((shape) => shape.role === 'badge' && shape.of === 'sg')).toBe(true)
  })
  it('numbers the steps at their places, and puts the title block below everything', () => {
    const { shapes } = sceneOf(diagram, 'light')
    const written = (role: string) =>
      shapes.flatMap((s) => (s.kind === 'text' && s.role === role ? [s.text] : []))
    expect(written('step')).toEqual(['1', '2'])
    expect(written('title')).toEqual(['Shop', 'Version 2'])
    const title = boundsOf(shapes.filter((shape) => shape.role === 'title'))
    const others = boundsOf(shapes.filter((shape) => shape.role !== 'title'))
    expect(title?.y).toBeGreaterThan((others?.y ?? 0) + (others?.height ?? 0))
    expect(Math.abs((title?.x ?? NaN) - (others?.x ?? NaN))).toBeLessThanOrEqual(1)
  })
  it('leaves a step without a place in the drawing out of the picture', () => {
    const lost = { ...diagram, steps: [{ places: [{ at: 'gone' as NodeId }], text: 'Nowhere.' }] }
    expect(sceneOf(lost, 'light').shapes.some((shape) => shape.role === 'step')).toBe(false)
  })
  it('is small and empty for an empty diagram', () => {
    const { box, shapes } = sceneOf(emptyDiagram(), 'light')
    expect(shapes).toEqual([])
    expect(box).toEqual({ x: -24, y: -24, width: 48, height: 48 })
  })
  it('keeps the whole name of what is cut', () => {
    const long = 'a name that is far longer than two lines of one hundred and twelve pixels each'
    const scene = sceneOf(sketch({ q: { service: 'sqs', name: long } }), 'light')
    expect(scene.things.get('q' as NodeId)).toEqual({ is: 'node', name: long })
  })
})

const anyDiagram: fc.Arbitrary<Diagram> = fc
  .array(
    fc.record({
      service: fc.constantFrom(...services.map(({ id }) => id), 'not-in-the-catalogue'),
      name: fc.string({ unit: 'grapheme', maxLength: 40 }),
      parent: fc.nat(30),
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
      count: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined }),
      to: fc.nat(30),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((drafts) => {
    const key = (index: number) => `n${index}`
    const sketched = drafts.map(({ service, name, parent, count }, index): [string, SketchedNode] => {
      // Nothing is ever inside a chip.
      const holds = parent < index && serviceOf(drafts[parent]?.service ?? '')?.placement !== 'chip'
      const counted = count === undefined ? {} : { count }
      return [key(index), { service, name, ...counted, ...(holds ? { in: key(parent) } : {}) }]
    })
    const links = drafts.flatMap(({ to }, index) =>
      to < drafts.length && to !== index ? [`${key(index)} -> ${key(to)} : traffic "L${index}"`] : [],
    )
    const places = drafts.map(({ x, y }, index) => [key(index), { x, y }] as const)
    return { ...sketch(Object.fromEntries(sketched), links), layout: Object.fromEntries(places) }
  })

describe('any diagram', () => {
  it('has all of its nodes and connections in the scene, at finite places within its box', () => {
    fc.assert(
      fc.property(anyDiagram, fc.constantFrom('light', 'dark', 'print'), (some, theme) => {
        const scene = sceneOf(some, theme)
        const drawn = idsIn(scene)
        for (const id of [...Object.keys(some.nodes), ...Object.keys(some.connections)])
          expect(drawn).toContain(id)
        for (const shape of scene.shapes)
          for (const value of numbersIn(shape)) expect(value).toBeTypeOf('number')
        expect(scene.shapes.flatMap(numbersIn).every(Number.isFinite)).toBe(true)
        const bounds = boundsOf(scene.shapes)
        expect(scene.box.x).toBeLessThanOrEqual((bounds?.x ?? 0) - 24)
      }),
      { numRuns: 150 },
    )
  })
  it('gives the same scene again', () => {
    fc.assert(
      fc.property(anyDiagram, (some) => {
        const copy = structuredClone(some)
        expect(sceneOf(copy, 'light')).toEqual(sceneOf(some, 'light'))
      }),
      { numRuns: 40 },
    )
  })
})
