import { containsCidr } from 'cidr-tools'
import { describe, expect, it } from 'vitest'
import { edgeOf } from '../layout/border'
import { grown, holds, overlaps } from '../layout/box'
import { boxesOf } from '../layout/boxes'
import { chipsOf } from '../layout/chips'
import { emptyDiagram, refsOf, type Diagram } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { addVpcBlock, type NewVpcBlock } from './add-vpc-block'

const usual: NewVpcBlock = {
  parentId: null,
  zones: 2,
  tiers: ['public', 'private'],
  cidr: '10.0.0.0/16',
  natGateways: 'per zone',
}
const block = (wanted: Partial<NewVpcBlock> = {}, into: Diagram = emptyDiagram()) =>
  valueOf(addVpcBlock(into, { ...usual, ...wanted }))
const counted = (diagram: Diagram) =>
  Object.fromEntries(
    ['vpc', 'availability-zone', 'subnet', 'igw', 'nat-gateway', 'route-table'].map((service) => [
      service,
      graphOf(diagram).resources(service).length,
    ]),
  )

describe('a VPC block', () => {
  it('has a subnet of each tier in every zone, gateways and route tables', () => {
    expect(counted(block().diagram)).toEqual({
      vpc: 1,
      'availability-zone': 2,
      subnet: 4,
      igw: 1,
      'nat-gateway': 2,
      'route-table': 3,
    })
    expect(counted(block({ natGateways: 'one', zones: 3 }).diagram)).toMatchObject({
      subnet: 6,
      'nat-gateway': 1,
      'route-table': 2,
    })
    expect(counted(block({ natGateways: 'none' }).diagram)).toMatchObject({
      'nat-gateway': 0,
      'route-table': 1,
    })
    expect(counted(block({ natGateways: 'none', tiers: ['private'] }).diagram)).toMatchObject({
      igw: 0,
      subnet: 2,
      'route-table': 0,
    })
  })

  it('gives each subnet its own share of the range', () => {
    const graph = graphOf(block().diagram)
    const cidrs = graph
      .resources('subnet')
      .flatMap(({ config }) => (typeof config['cidr'] === 'string' ? config['cidr'] : []))
    expect(new Set(cidrs).size).toBe(4)
    expect(containsCidr('10.0.0.0/16', cidrs)).toBe(true)
    expect(graph.resources('subnet').map(({ name, config }) => [name, config['access']])).toEqual([
      ['Public subnet A', 'public'],
      ['Public subnet B', 'public'],
      ['Private subnet A', 'private'],
      ['Private subnet B', 'private'],
    ])
  })

  it('routes public subnets to the internet gateway, and private ones to the NAT gateway of their zone', () => {
    const graph = graphOf(block().diagram)
    for (const table of graph.resources('route-table')) {
      const [gateway] = refsOf(table.config['routes'])
      const target = graph.resource(gateway ?? nodeId(''))
      const subnets = refsOf(table.config['subnets']).map((ref) => graph.resource(ref))
      if (target?.service === 'igw')
        expect(subnets.map((subnet) => subnet?.config['access'])).toEqual(['public', 'public'])
      else {
        expect(subnets.map((subnet) => subnet?.config['access'])).toEqual(['private'])
        const zoneOf = (id: string | undefined) => graph.enclosing(nodeId(id ?? ''), 'availability-zone')?.id
        expect(zoneOf(target?.id)).toBe(zoneOf(subnets[0]?.id))
      }
    }
  })

  it('is laid out: everything inside its container, nothing over another, all on the grid', () => {
    for (const zones of [1, 3, 6]) {
      const { diagram } = block({ zones, tiers: ['private', 'public', 'private'] })
      const boxes = boxesOf(diagram)
      const inside = graphOf(diagram).resources('vpc', 'availability-zone', 'subnet', 'nat-gateway')
      for (const node of inside) {
        const box = boxes.get(node.id)
        const around = node.parentId === null ? undefined : boxes.get(node.parentId)
        expect(box && (around === undefined || holds(around, box)), node.name).toBe(true)
        expect(
          [box?.x, box?.y, box?.width, box?.height].every((length) => (length ?? NaN) % 8 === 0),
          node.name,
        ).toBe(true)
        for (const other of inside) {
          const its = boxes.get(other.id)
          if (other !== node && other.parentId === node.parentId)
            expect(box && its && overlaps(grown(box, 15), grown(its, 15))).toBe(false)
        }
      }
      expect(edgeOf(diagram, nodeId('igw-1'), boxes)).toBe('left')
    }
  })

  it('shows its route tables on the subnets, public ones above', () => {
    const { diagram } = block()
    expect(chipsOf(diagram).get(nodeId('subnet-1'))?.length).toBe(1)
    const y = (id: string) => boxesOf(diagram).get(nodeId(id))?.y ?? NaN
    expect(y('subnet-1')).toBeLessThan(y('subnet-3'))
  })

  it('stands where it was dropped, or beside what is there', () => {
    const first = block({ at: { x: 400, y: 80 } })
    expect(boxesOf(first.diagram).get(first.id)).toMatchObject({ x: 400, y: 80 })
    const second = block({ at: { x: 400, y: 80 } }, first.diagram)
    const [a, b] = [boxesOf(second.diagram).get(first.id), boxesOf(second.diagram).get(second.id)]
    expect(a && b && overlaps(a, b)).toBe(false)
    expect(second.diagram.nodes[second.id]?.name).toBe('VPC 2')
  })

  it('names the zones of a Region whose code is stated, and of no other', () => {
    const coded = sketch({ region: { service: 'region', config: { region: 'eu-west-1' } } })
    const zones = (into: Diagram) =>
      graphOf(block({ parentId: nodeId('region') }, into).diagram).resources('availability-zone')
    expect(zones(coded).map(({ config }) => config['zone'])).toEqual(['eu-west-1a', 'eu-west-1b'])
    expect(zones(sketch({ region: { service: 'region' } })).map(({ config }) => config)).toEqual([{}, {}])
  })

  it('refuses what cannot be', () => {
    const refused = (wanted: Partial<NewVpcBlock>) =>
      problemOf(addVpcBlock(emptyDiagram(), { ...usual, ...wanted }))
    refused({ zones: 0 })
    refused({ zones: 7 })
    refused({ zones: 1.5 })
    refused({ tiers: [] })
    refused({ parentId: nodeId('gone') })
    refused({ at: { x: NaN, y: 0 } })
    expect(refused({ tiers: ['private'] })).toContain('public subnet')
    expect(refused({ cidr: '10.0.0.0/28' })).toContain('10.0.0.0/28')
    expect(refused({ cidr: 'ten' })).toContain('ten')
  })
})
