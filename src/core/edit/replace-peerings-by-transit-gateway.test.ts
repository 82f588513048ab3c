import { describe, expect, it } from 'vitest'
import { place } from '../layout/place'
import type { ConnectionId, Diagram, NodeId } from '../model/diagram'
import { sketch, type SketchedNode } from '../model/sketch'
import { replacePeeringsByTransitGateway } from './replace-peerings-by-transit-gateway'

const vpc = (parent: string): SketchedNode => ({ service: 'vpc', in: parent })
const id = (text: string) => text as ConnectionId
const lines = (diagram: Diagram) =>
  Object.values(diagram.connections)
    .map(({ from, to, kind }) => `${from} -> ${to} : ${kind}`)
    .toSorted()
const replaced = (diagram: Diagram, ...ids: readonly string[]) => {
  const result = replacePeeringsByTransitGateway(diagram, ids.map(id))
  if (!result.ok) throw new Error(result.problem)
  return result.value
}

const hub = sketch(
  {
    region: { service: 'region' },
    A: vpc('region'),
    B: vpc('region'),
    C: vpc('region'),
    routes: {
      service: 'route-table',
      in: 'A',
      config: { routes: [{ destination: '10.2.0.0/16', target: { ref: 'vpc-peering-1' } }] },
    },
  },
  ['A -> B : vpc-peering', 'C -> B : vpc-peering', 'A -> C : traffic'],
)

describe('replacePeeringsByTransitGateway', () => {
  it('attaches every VPC once, beside them, and takes the peerings away', () => {
    const after = replaced(hub, 'vpc-peering-1', 'vpc-peering-2')
    expect(lines(after)).toEqual([
      'A -> C : traffic',
      'A -> transit-gateway-1 : transit-gateway-attachment',
      'B -> transit-gateway-1 : transit-gateway-attachment',
      'C -> transit-gateway-1 : transit-gateway-attachment',
    ])
    expect(after.nodes['transit-gateway-1' as NodeId]?.parentId).toBe('region')
  })
  it('gives the transit gateway a place, and leaves the others where they are', () => {
    const before = place(hub)
    const after = replaced(before, 'vpc-peering-1', 'vpc-peering-2')
    expect(after.layout['transit-gateway-1' as NodeId]).toBeDefined()
    expect(after.layout['A' as NodeId]).toBe(before.layout['A' as NodeId])
  })
  it('leads routes to the transit gateway', () => {
    const table = replaced(hub, 'vpc-peering-1').nodes['routes' as NodeId]
    expect(table?.kind === 'resource' && table.config['routes']).toEqual([
      { destination: '10.2.0.0/16', target: { ref: 'transit-gateway-1' } },
    ])
  })
  it('leaves other peerings alone', () => {
    expect(lines(replaced(hub, 'vpc-peering-1'))).toContain('C -> B : vpc-peering')
  })
  it('uses a transit gateway that is there', () => {
    const diagram = sketch(
      { A: { service: 'vpc' }, B: { service: 'vpc' }, tgw: { service: 'transit-gateway' } },
      ['A -> B : vpc-peering', 'tgw -> B : transit-gateway-attachment'],
    )
    expect(lines(replaced(diagram, 'vpc-peering-1'))).toEqual([
      'A -> tgw : transit-gateway-attachment',
      'tgw -> B : transit-gateway-attachment',
    ])
  })
  it('refuses what is no peering, is not there, or is nothing', () => {
    for (const ids of [['traffic-1'], ['vpc-peering-9'], []]) {
      expect(replacePeeringsByTransitGateway(hub, ids.map(id)).ok).toBe(false)
    }
  })
})
