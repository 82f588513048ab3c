import { describe, expect, it } from 'vitest'
import type { Connection, DiagramNode } from '../../core/model/diagram'
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

describe('describeConnection', () => {
  it('says the way of a use, and what is written on it', () => {
    expect(sayConnection('traffic-1')).toMatch(/^Connection web to EC2 instance, .*calls$/)
  })

  it('gives plumbing no direction', () => {
    expect(sayConnection('vpc-peering-1')).toBe('Connection peering between hub and spoke')
  })
})
