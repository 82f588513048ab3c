import { describe, expect, it, vi } from 'vitest'
import { setCollapsed } from '../../core/edit/set-collapsed'
import type { Connection, DiagramNode, NodeId } from '../../core/model/diagram'
import { graphOf } from '../../core/model/graph'
import { sketch } from '../../core/model/sketch'
import { describeConnection, describeNode } from './describe'

const diagram = sketch(
  {
    a: { service: 'subnet', name: 'Public subnet A' },
    web: { service: 'ec2', in: 'a', count: 3 },
    plain: { service: 'ec2', name: 'EC2 instance' },
    hub: { service: 'vpc', name: 'hub' },
    spoke: { service: 'vpc', name: 'spoke' },
  },
  ['web -> plain : traffic "calls"', 'hub -> spoke : vpc-peering'],
)
const say = (id: string) => {
  const node = Object.values<DiagramNode>(diagram.nodes).find((one) => one.id === id)
  return node === undefined ? '' : describeNode(diagram, node)
}
const sayConnection = (id: string) => {
  const connection = Object.values<Connection>(diagram.connections).find((one) => one.id === id)
  return connection === undefined ? '' : describeConnection(diagram, connection)
}

describe('describeNode', () => {
  it('says kind, name, number, container and connections', () => {
    expect(say('web')).toBe('EC2 instance web, times 3, in Public subnet A, 1 connection out')
  })

  it('says a name only once that is the kind', () => {
    expect(say('plain')).toBe('EC2 instance, 1 connection in')
  })

  it('says what was found there, and that it is selected', () => {
    const [node] = Object.values<DiagramNode>(diagram.nodes)
    if (node === undefined) throw new Error('nothing drawn')
    const said = describeNode(diagram, node, { mark: { severity: 'error', count: 1 }, isSelected: true })
    expect(said).toContain('1 error, selected')
  })
})

it('counts what a collapsed container hides, and the connections of that', () => {
  const id = (text: string) => text as NodeId
  const drawn = sketch(
    {
      vpc: { service: 'vpc', name: 'Shop' },
      web: { service: 'ec2', in: 'vpc' },
      app: { service: 'ec2', in: 'vpc' },
      other: { service: 'ec2' },
    },
    ['web -> app : traffic', 'other -> web : traffic', 'app -> other : traffic'],
  )
  const collapsed = setCollapsed(drawn, [id('vpc')], true)
  const vpc = drawn.nodes[id('vpc')]
  if (!collapsed.ok || vpc === undefined) throw new Error('nothing collapsed')
  expect(describeNode(drawn, vpc)).toBe('VPC Shop, 2 inside')
  expect(describeNode(collapsed.value, vpc)).toBe(
    'VPC Shop, collapsed, 2 inside, 1 connection in, 1 connection out',
  )
})

describe('describeConnection', () => {
  it('says the way of a use, and what is written on it', () => {
    expect(sayConnection('traffic-1')).toMatch(/^Connection web to EC2 instance, .*calls$/)
  })

  it('gives plumbing no direction', () => {
    expect(sayConnection('vpc-peering-1')).toBe('Connection peering between hub and spoke')
  })
})

describe('a collapsed container', () => {
  const names = Array.from({ length: 300 }, (_, at) => `far-${at}`)
  const drawn = sketch(
    {
      a: { service: 'subnet', name: 'Private' },
      web: { service: 'ec2', in: 'a' },
      db: { service: 'rds', in: 'a' },
      ...Object.fromEntries(names.map((name) => [name, { service: 'ec2' }])),
    },
    [
      'web -> db : traffic',
      'far-1 -> web : traffic',
      'web -> far-2 : traffic',
      'db -> far-2 : traffic',
      ...names.slice(1).map((name, at) => `far-${at} -> ${name} : traffic`),
    ],
  )

  it('says how much leads in and out, from the connections of what is in it alone', () => {
    const folded = setCollapsed(drawn, ['a' as NodeId], true)
    if (!folded.ok) throw new Error(folded.problem)
    const node = folded.value.nodes['a' as NodeId]
    if (node === undefined) throw new Error('not drawn')
    const graph = graphOf(folded.value)
    const all = vi.spyOn(graph, 'connections')
    const asked = [vi.spyOn(graph, 'incoming'), vi.spyOn(graph, 'outgoing')]
    expect(describeNode(folded.value, node)).toMatch(
      /collapsed, 2 inside, 1 connection in, 2 connections out/,
    )
    expect(all).not.toHaveBeenCalled()
    expect(asked.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBeLessThan(8)
  })
})
