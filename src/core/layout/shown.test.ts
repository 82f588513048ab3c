import { describe, expect, it } from 'vitest'
import { setCollapsed } from '../edit/set-collapsed'
import type { Diagram, NodeId } from '../model/diagram'
import { sketch } from '../model/sketch'
import { marksOf } from '../scene/badges'
import { sceneOf } from '../scene/scene'
import { connectionId, nodeId } from '../testing/ids'
import { boxesOf, openBoxesOf } from './boxes'
import { chipsOf } from './chips'
import { closedAround, hiddenIn, standsFor } from './hidden'
import { place } from './place'
import { routesOf } from './route'
import { shownOf } from './shown'
import { stubsOf } from './stubs'

const drawing = place(
  sketch(
    {
      a: { service: 'vpc' },
      one: { service: 'subnet', in: 'a' },
      two: { service: 'subnet', in: 'a' },
      web: { service: 'ec2', in: 'one' },
      app: { service: 'ec2', in: 'one' },
      batch: { service: 'ec2', in: 'two' },
      group: { service: 'asg', in: 'a', config: { members: [{ ref: 'web' }, { ref: 'app' }] } },
      balancer: { service: 'alb', in: 'a', config: { subnets: [{ ref: 'one' }, { ref: 'two' }] } },
      table: { service: 'route-table', in: 'a', config: { subnets: [{ ref: 'one' }] } },
      users: { service: 'users' },
      queue: { service: 'sqs' },
    },
    [
      { is: 'web -> queue : data-access "orders"', id: 'writes' },
      { is: 'app -> queue : data-access', id: 'more' },
      { is: 'web -> app : traffic', id: 'within' },
      { is: 'users -> balancer : traffic "HTTPS"', id: 'visit' },
      { is: 'batch -> web : traffic', id: 'asks' },
    ],
    { steps: [{ at: ['within'], text: 'inside' }] },
  ),
)

function collapsed(...ids: string[]): Diagram {
  const flags = ids.map((id) => [id, { x: 0, y: 0, ...drawing.layout[nodeId(id)], collapsed: true }] as const)
  return { ...drawing, layout: { ...drawing.layout, ...Object.fromEntries(flags) } }
}
const lineIds = (diagram: Diagram) => [...routesOf(diagram).keys()].toSorted()

describe('what is drawn while nothing is collapsed', () => {
  it('is the very same diagram, with the very same boxes', () => {
    expect(shownOf(drawing).diagram).toBe(drawing)
    expect(openBoxesOf(drawing)).toBe(boxesOf(drawing))
    expect(hiddenIn(drawing)).toBe(hiddenIn({ ...drawing, layout: { ...drawing.layout } }))
  })
})

describe('what is drawn of a collapsed container', () => {
  const subnet = collapsed('one')
  const vpc = collapsed('a', 'one')

  it('hides its inside, whatever the depth, and the outline around what it hides', () => {
    expect([...hiddenIn(subnet)]).toEqual([
      ['app', 'one'],
      ['web', 'one'],
      ['group', 'one'],
    ])
    expect(new Set(hiddenIn(vpc).values())).toEqual(new Set(['a']))
    expect([...boxesOf(vpc).keys()].toSorted()).toEqual(['a', 'queue', 'users'])
  })

  it('has neither stubs nor chips, and stands for the chips that were on it', () => {
    expect(stubsOf(subnet).get(nodeId('one'))).toEqual([])
    expect(stubsOf(subnet).get(nodeId('two'))).toHaveLength(1)
    expect(chipsOf(subnet).get(nodeId('one'))).toEqual([])
    expect(standsFor(subnet, nodeId('table'))).toBe('one')
  })

  it('takes the lines of what it hides, several of one sort as one that names them all', () => {
    const { diagram, standsFor: standIn, carriedBy } = shownOf(subnet)
    expect(lineIds(subnet)).toEqual(['asks', 'more', 'visit'])
    expect(diagram.connections[connectionId('more')]).toMatchObject({
      from: 'one',
      to: 'queue',
      label: '2 connections: reads and writes, orders',
    })
    expect(carriedBy(connectionId('more'))).toEqual(['more', 'writes'])
    expect(standIn(connectionId('writes'))).toBe('more')
    expect(standIn(connectionId('within'))).toBe('one')
    expect(diagram.connections[connectionId('asks')]).toMatchObject({ from: 'batch', to: 'one' })
    expect(diagram.connections[connectionId('visit')]).toBe(drawing.connections[connectionId('visit')])
  })

  it('keeps its lines the same objects while only places change, so that routes are', () => {
    const moved = { ...subnet.layout[nodeId('queue')], x: 900, y: 40 }
    const after = { ...subnet, layout: { ...subnet.layout, [nodeId('queue')]: moved } }
    expect(shownOf(after).diagram.connections).toBe(shownOf(subnet).diagram.connections)
  })

  it('bears the marks of what it hides, each finding once', () => {
    const at = ['web', 'within', 'app'].map((id) => ({ at: id as NodeId }))
    const finding = { at, severity: 'error', dismissedBecause: null } as never
    expect([...marksOf([finding], shownOf(subnet).standsFor)]).toEqual([
      ['one', { severity: 'error', count: 1 }],
    ])
  })

  it('is in every picture a box that says how much is inside, with the call-outs of what it hides', () => {
    const { shapes, things } = sceneOf(subnet, 'light')
    const own = shapes.filter(({ of }) => of === 'one')
    expect(own.some((shape) => shape.kind === 'text' && shape.text === '2 inside')).toBe(true)
    expect(own.some(({ role }) => role === 'step')).toBe(true)
    expect(things.has(nodeId('web'))).toBe(false)
    expect(things.get(connectionId('more'))?.name).toContain('orders')
    expect(shapes.some(({ of }) => of === 'web' || of === 'group' || of === 'within')).toBe(false)
  })
})

it('a mark on an outline whose members are hidden is found by expanding what hides the members', () => {
  const diagram = place(
    sketch({
      vpc: { service: 'vpc' },
      a: { service: 'subnet', in: 'vpc' },
      web: { service: 'ec2', in: 'a' },
      group: {
        service: 'asg',
        in: 'vpc',
        config: { members: [{ ref: 'web' }], targetGroups: [{ ref: 'targets' }] },
      },
      targets: { service: 'target-group' },
    }),
  )
  const collapsed = setCollapsed(diagram, [nodeId('a')], true)
  if (!collapsed.ok) throw new Error(collapsed.problem)
  expect(shownOf(collapsed.value).standsFor(nodeId('targets'))).toBe('a')
  expect(closedAround(collapsed.value, nodeId('targets'))).toEqual(['a'])
})
