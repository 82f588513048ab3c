import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './vpcs-peered-twice'

const vpc: SketchedNode = { service: 'vpc' }

testRule(rule, {
  good: {
    'one peering': {
      diagram: sketch({ A: vpc, B: vpc }, ['A -> B : vpc-peering']),
      passes: [{ at: 'vpc-peering-1', factId: 'peering.one-per-pair', used: 1, limit: 1 }],
    },
    'peerings with two VPCs': sketch({ A: vpc, B: vpc, C: vpc }, [
      'A -> B : vpc-peering',
      'A -> C : vpc-peering',
    ]),
    'two lines to VPCs drawn as one': sketch({ A: vpc, B: { service: 'vpc', count: 2 } }, [
      'A -> B : vpc-peering',
      'A -> B : vpc-peering',
    ]),
    'one line to many VPCs': sketch({ A: vpc, B: { service: 'vpc', count: 5 } }, ['A -> B : vpc-peering x5']),
    'a peering that ends in no VPC': sketch({ A: vpc, s: { service: 'site' } }, [
      'A -> s : vpc-peering',
      's -> A : vpc-peering',
    ]),
  },
  bad: {
    'a second one from the other side': {
      diagram: exampleOf(rule),
      finds: [{ message: 'again', at: ['vpc-peering-2', 'vpc-peering-1'], fixes: { 'Take it away': [] } }],
    },
    'one line that stands for two': {
      diagram: sketch({ A: vpc, B: vpc }, ['A -> B : vpc-peering x2']),
      finds: [{ message: 'several', at: ['vpc-peering-1'], fixes: { 'Make it one': [] } }],
    },
  },
})
