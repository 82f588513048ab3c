import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './overlap-on-a-transit-gateway'

const vpc = (cidr?: string, other?: string): SketchedNode => ({
  service: 'vpc',
  config: {
    ...(cidr === undefined ? {} : { cidr }),
    ...(other === undefined ? {} : { secondaryCidrs: [{ cidr: other }] }),
  },
})
const tgw: SketchedNode = { service: 'transit-gateway' }
const attached = ['A -> tgw : transit-gateway-attachment', 'tgw -> B : transit-gateway-attachment']
const table: SketchedNode = { service: 'transit-gateway-route-table' }
const into = (one: string, ...tables: readonly string[]) => ({
  is: `${one} -> tgw : transit-gateway-attachment`,
  config: { propagatesTo: tables.map((ref) => ({ ref })) },
})

testRule(rule, {
  good: {
    'blocks apart': {
      diagram: sketch({ A: vpc('10.0.0.0/16'), B: vpc('10.1.0.0/16'), tgw }, attached),
      passes: [
        { at: 'transit-gateway-attachment-1', factId: 'tgw.overlap' },
        { at: 'transit-gateway-attachment-2', factId: 'tgw.overlap' },
      ],
      needs: [],
    },
    'a block that is not stated': {
      diagram: sketch({ A: vpc('10.0.0.0/16'), B: vpc(), tgw }, attached),
      needs: [{ at: 'B#cidr', factIds: ['tgw.overlap'] }],
    },
    'equal blocks on two transit gateways': sketch(
      { A: vpc('10.0.0.0/16'), B: vpc('10.0.0.0/16'), tgw, far: tgw },
      ['A -> tgw : transit-gateway-attachment', 'B -> far : transit-gateway-attachment'],
    ),
    'equal blocks in route tables of their own': sketch(
      { A: vpc('10.0.0.0/16'), B: vpc('10.0.0.0/16'), tgw, one: table, other: table },
      [into('A', 'one'), into('B', 'other')],
    ),
  },
  bad: {
    'equal blocks that one route table should learn': {
      diagram: exampleOf(rule),
      finds: [{ message: 'overlap', at: ['billing#cidr', 'shop#cidr', 'hub'] }],
    },
    'equal blocks, with nothing said of route tables': {
      diagram: sketch({ A: vpc('10.0.0.0/16'), B: vpc('10.0.0.0/16'), tgw }, attached),
      finds: [{ message: 'unlessApart', at: ['A#cidr', 'B#cidr', 'tgw'] }],
    },
    'equal blocks, with a route table that nobody uses yet': {
      diagram: sketch({ A: vpc('10.0.0.0/16'), B: vpc('10.0.0.0/16'), tgw, one: table }, attached),
      finds: [{ message: 'notApartYet', at: ['A#cidr', 'B#cidr', 'tgw'] }],
    },
    'one within another, propagated to the same table': {
      diagram: sketch({ A: vpc('10.0.0.0/16'), B: vpc('10.0.4.0/24'), tgw, one: table }, [
        into('A', 'one'),
        into('B', 'one'),
      ]),
      finds: [{ message: 'overlap', at: ['A#cidr', 'B#cidr', 'tgw'] }],
    },
    'three of which two overlap': {
      diagram: sketch({ A: vpc('10.0.0.0/16'), B: vpc('10.1.0.0/16'), C: vpc('10.1.0.0/17'), tgw }, [
        ...attached,
        'C -> tgw : transit-gateway-attachment',
      ]),
      finds: [{ message: 'unlessApart', at: ['B#cidr', 'C#cidr', 'tgw'] }],
    },
    'blocks for pods that nobody routes': {
      diagram: sketch(
        { A: vpc('10.0.0.0/16', '100.64.0.0/16'), B: vpc('10.1.0.0/16', '100.64.0.0/16'), tgw },
        attached,
      ),
      finds: [{ message: 'blocksOverlap', at: ['A#secondaryCidrs', 'B#secondaryCidrs', 'tgw'] }],
    },
  },
})
