import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './fsx-subnets'

const box: Readonly<Record<string, SketchedNode>> = {
  vpc: { service: 'vpc' },
  zoneA: { service: 'availability-zone', in: 'vpc' },
  zoneB: { service: 'availability-zone', in: 'vpc' },
  a: { service: 'subnet', in: 'zoneA' },
  a2: { service: 'subnet', in: 'zoneA' },
  b: { service: 'subnet', in: 'zoneB' },
  c: { service: 'subnet', in: 'vpc' },
}
const files = (deploymentType: string, subnets: readonly string[] = [], service = 'fsx-windows') => ({
  service,
  in: 'vpc',
  config: { deploymentType, ...(subnets.length === 0 ? {} : { subnets: subnets.map((ref) => ({ ref })) }) },
})

testRule(rule, {
  good: {
    'two zones': {
      diagram: sketch({ ...box, files: files('Multi-AZ', ['a', 'b']) }),
      passes: [{ at: 'files#subnets', factId: 'fsx.multi-az', used: 2, limit: 2 }],
    },
    'a zone not stated': { diagram: sketch({ ...box, files: files('Multi-AZ', ['a', 'c']) }), passes: [] },
    'Multi-AZ in a VPC without subnets': sketch({ vpc: { service: 'vpc' }, files: files('Multi-AZ') }),
    'Multi-AZ without a VPC': sketch({
      files: { service: 'fsx-windows', config: { deploymentType: 'Multi-AZ' } },
    }),
    'no deployment type': sketch({ ...box, files: { service: 'fsx-windows', in: 'a' } }),
    'Single-AZ inside a subnet': {
      diagram: sketch({ ...box, files: { ...files('Single-AZ'), in: 'a' } }),
      passes: [{ at: 'files#subnets', factId: 'fsx.one-subnet', used: 1, limit: 1 }],
    },
    'Single-AZ in no subnet yet': sketch({ ...box, files: files('Single-AZ') }),
    'ONTAP over two zones': sketch({ ...box, files: files('Multi-AZ', ['a', 'b'], 'fsx-ontap') }),
  },
  bad: {
    'both subnets in one zone': {
      diagram: exampleOf(rule),
      finds: [{ message: 'sameZone', at: ['files#subnets'] }],
    },
    'Multi-AZ in no subnet': {
      diagram: sketch({ ...box, files: files('Multi-AZ') }),
      finds: [{ message: 'tooFew', at: ['files#subnets'] }],
    },
    'Multi-AZ in one subnet': {
      diagram: sketch({ ...box, files: files('Multi-AZ', ['a']) }),
      finds: [{ message: 'tooFew', at: ['files#subnets'] }],
    },
    'Multi-AZ in one zone': {
      diagram: sketch({ ...box, files: files('Multi-AZ', ['a', 'a2']) }),
      finds: [{ message: 'sameZone', at: ['files#subnets'] }],
    },
    'three subnets': {
      diagram: sketch({ ...box, files: files('Multi-AZ', ['a', 'b', 'c']) }),
      finds: [{ message: 'tooMany', at: ['files#subnets'] }],
    },
    'Single-AZ in two subnets': {
      diagram: sketch({ ...box, files: files('Single-AZ', ['a', 'b']) }),
      finds: [{ message: 'tooMany', at: ['files#subnets'] }],
    },
    'Lustre as Multi-AZ': {
      diagram: sketch({ ...box, files: files('Multi-AZ', ['a', 'b'], 'fsx-lustre') }),
      finds: [{ message: 'lustreMultiAz', at: ['files#deploymentType'], fixes: [] }],
    },
    'Lustre as Multi-AZ in one subnet': {
      diagram: sketch({ ...box, files: files('Multi-AZ', ['a'], 'fsx-lustre') }),
      finds: [{ message: 'lustreMultiAz', at: ['files#deploymentType'], fixes: { 'Make it Single-AZ': [] } }],
    },
  },
})
