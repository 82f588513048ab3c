import { describe, expect, it } from 'vitest'
import { graphOf } from '../model/graph'
import { parse } from '../model/parse'
import type { NodeId } from '../model/diagram'
import { sketch } from '../model/sketch'
import { connectionId, nodeId } from '../testing/ids'
import { attachTable, canAttach } from './attach-table'
import type { ItemId } from './items'

const shop = () =>
  sketch(
    {
      region: { service: 'region' },
      vpc: { service: 'vpc', in: 'region' },
      zone: { service: 'availability-zone', in: 'vpc' },
      a: { service: 'subnet', in: 'zone' },
      b: { service: 'subnet', in: 'zone' },
      web: { service: 'ec2', in: 'a' },
      shared: { service: 'route-table', in: 'vpc', config: { subnets: [{ ref: 'a' }, { ref: 'b' }] } },
      hub: { service: 'transit-gateway', in: 'region' },
      queue: { service: 'sqs' },
      job: { service: 'lambda', config: { subnets: [{ ref: 'a' }] } },
    },
    ['vpc -> hub : transit-gateway-attachment'],
  )

function attached(host: ItemId, service: string, diagram = shop(), name?: string) {
  const made = attachTable(diagram, host, service, name)
  if (!made.ok) throw new Error(made.problem)
  const graph = graphOf(made.value.diagram)
  const table = graph.resource(made.value.id)
  if (table === undefined) throw new Error('no table')
  return { ...made.value, graph, table }
}

describe('a table for a thing', () => {
  it('gives a subnet a route table of its own, in the VPC, and takes it from the shared one', () => {
    const { graph, table } = attached(nodeId('a'), 'route-table', shop(), 'Routes of A')
    expect(table).toMatchObject({ parentId: 'vpc', name: 'Routes of A', config: {} })
    expect(graph.resource(nodeId('a'))?.config).toEqual({ routeTable: { ref: table.id } })
    expect(graph.resource(nodeId('shared'))?.config).toEqual({ subnets: [{ ref: 'b' }] })
  })

  it('adds a security group to those that a thing has', () => {
    const first = attached(nodeId('web'), 'security-group')
    const second = attached(nodeId('web'), 'security-group', first.diagram)
    expect(second.graph.resource(nodeId('web'))?.config['securityGroups']).toEqual([
      { ref: first.id },
      { ref: second.id },
    ])
    expect(second.table.parentId).toBe('vpc')
  })

  it('finds the VPC of a thing that only names its subnets', () => {
    expect(attached(nodeId('job'), 'security-group').table.parentId).toBe('vpc')
  })

  it('makes a main route table of a VPC once', () => {
    const { diagram, table } = attached(nodeId('vpc'), 'route-table')
    expect(table.config).toEqual({ vpc: { ref: 'vpc' } })
    expect(canAttach(diagram, nodeId('vpc'), 'route-table')).toBe(false)
    expect(attachTable(diagram, nodeId('vpc'), 'route-table')).toMatchObject({ ok: false })
  })

  it('makes as many route tables of a transit gateway as one likes, beside it', () => {
    const first = attached(nodeId('hub'), 'transit-gateway-route-table')
    const second = attached(nodeId('hub'), 'transit-gateway-route-table', first.diagram)
    expect(second.table).toMatchObject({ parentId: 'region', config: { transitGateway: { ref: 'hub' } } })
  })

  it('makes an attachment name its route table, which belongs to the transit gateway', () => {
    const id = connectionId('transit-gateway-attachment-1')
    const { graph, table } = attached(id, 'transit-gateway-route-table')
    expect(graph.connection(id)?.config).toEqual({ routeTable: { ref: table.id } })
    expect(table).toMatchObject({ parentId: 'region', config: { transitGateway: { ref: 'hub' } } })
  })

  it('refuses what has no such table, and what is not there', () => {
    expect(attachTable(shop(), nodeId('queue'), 'route-table')).toMatchObject({ ok: false })
    expect(attachTable(shop(), 'nobody' as NodeId, 'route-table')).toMatchObject({ ok: false })
  })

  it('gives a diagram that can be read back', () => {
    const { diagram } = attached(connectionId('transit-gateway-attachment-1'), 'transit-gateway-route-table')
    const read = parse(JSON.parse(JSON.stringify(diagram)))
    expect(read.ok && read.value.diagram.nodes).toEqual(diagram.nodes)
  })
})
