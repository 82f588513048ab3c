import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './vpc-attached-twice'

const vpc: SketchedNode = { service: 'vpc' }
const tgw: SketchedNode = { service: 'transit-gateway' }

testRule(rule, {
  good: {
    'one attachment each': {
      diagram: sketch({ A: vpc, B: vpc, tgw }, ['A -> tgw : transit-gateway-attachment']),
      passes: [
        { at: 'transit-gateway-attachment-1', factId: 'tgw.one-attachment-per-vpc', used: 1, limit: 1 },
      ],
    },
    'one VPC on two transit gateways': sketch({ A: vpc, tgw, far: tgw }, [
      'A -> tgw : transit-gateway-attachment',
      'A -> far : transit-gateway-attachment',
    ]),
    'two lines for two transit gateways drawn as one': sketch({ A: vpc, tgw: { ...tgw, count: 2 } }, [
      'A -> tgw : transit-gateway-attachment',
      'A -> tgw : transit-gateway-attachment',
    ]),
    'a line from each of its subnets': sketch(
      { A: vpc, a: { service: 'subnet', in: 'A' }, b: { service: 'subnet', in: 'A' }, tgw },
      ['a -> tgw : transit-gateway-attachment', 'tgw -> b : transit-gateway-attachment'],
    ),
    'many VPCs drawn once': sketch({ A: { service: 'vpc', count: 5 }, tgw }, [
      'A -> tgw : transit-gateway-attachment x5',
    ]),
  },
  bad: {
    'a second one': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'again',
          at: ['transit-gateway-attachment-2', 'transit-gateway-attachment-1'],
          fixes: { 'Take it away': [] },
        },
      ],
    },
    'a second one from the other side': {
      diagram: sketch({ A: vpc, tgw }, [
        'A -> tgw : transit-gateway-attachment',
        'tgw -> A : transit-gateway-attachment',
      ]),
      finds: [{ message: 'again', at: ['transit-gateway-attachment-2', 'transit-gateway-attachment-1'] }],
    },
    'one line for two': {
      diagram: sketch({ A: vpc, tgw }, ['A -> tgw : transit-gateway-attachment x2']),
      finds: [{ message: 'several', at: ['transit-gateway-attachment-1'], fixes: { 'Make it one': [] } }],
    },
  },
})
