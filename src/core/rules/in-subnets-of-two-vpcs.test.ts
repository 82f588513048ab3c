import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './in-subnets-of-two-vpcs'

const boxes: Readonly<Record<string, SketchedNode>> = {
  A: { service: 'vpc' },
  B: { service: 'vpc' },
  a: { service: 'subnet', in: 'A' },
  a2: { service: 'subnet', in: 'A' },
  b: { service: 'subnet', in: 'B' },
  loose: { service: 'subnet' },
}
const thing = (service: string, parent: string | undefined, ...subnets: readonly string[]): SketchedNode => ({
  service,
  ...(parent === undefined ? {} : { in: parent }),
  config: { subnets: subnets.map((ref) => ({ ref })) },
})

testRule(rule, {
  good: {
    'subnets of one VPC': sketch({
      ...boxes,
      db: thing('rds', 'A', 'a', 'a2'),
      fn: thing('lambda', undefined, 'b'),
    }),
    'a subnet whose VPC is not drawn': sketch({ ...boxes, alb: thing('alb', 'A', 'a', 'loose') }),
    'a proxy with an endpoint in another VPC': sketch({ ...boxes, proxy: thing('rds-proxy', 'A', 'a', 'b') }),
    'nothing named': sketch({ ...boxes, alb: thing('alb', 'A') }),
  },
  bad: {
    'a load balancer over two VPCs': {
      diagram: exampleOf(rule),
      finds: [{ message: 'several', at: ['web#subnets', 'billing', 'shop'] }],
    },
    'a file system in both, and a load balancer': {
      diagram: sketch({
        ...boxes,
        files: thing('efs', 'A', 'a', 'b'),
        alb: thing('alb', undefined, 'a', 'b'),
      }),
      finds: [{ message: 'several', at: ['alb#subnets', 'A', 'B'] }],
    },
    'a database drawn in one and placed in the other': {
      diagram: sketch({ ...boxes, db: thing('rds', 'A', 'b') }),
      finds: [{ message: 'otherVpc', at: ['db#subnets', 'A', 'B'] }],
    },
  },
})
