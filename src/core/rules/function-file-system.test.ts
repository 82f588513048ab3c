import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './function-file-system'

const nodes = {
  vpc: { service: 'vpc' },
  a: { service: 'subnet', in: 'vpc', config: { zone: 'eu-west-1a' } },
  b: { service: 'subnet', in: 'vpc', config: { zone: 'eu-west-1b' } },
} as const
const inSubnets = (service: string, ...subnets: readonly string[]): SketchedNode => ({
  service,
  ...(service === 'efs' ? { in: 'vpc' } : {}),
  config: subnets.length === 0 ? {} : { subnets: subnets.map((ref) => ({ ref })) },
})
const attach = 'Attach it to the subnets of “files”'

testRule(rule, {
  good: {
    'a function in a zone with a mount target': {
      diagram: sketch({ ...nodes, fn: inSubnets('lambda', 'a'), files: inSubnets('efs', 'a', 'b') }, [
        'fn -> files : mount',
      ]),
      passes: [{ at: 'fn#subnets', factId: 'lambda.efs-vpc' }],
    },
    'a function in several zones, one with a mount target': sketch(
      { ...nodes, fn: inSubnets('lambda', 'a', 'b'), files: inSubnets('efs', 'a') },
      ['files -> fn : mount'],
    ),
    'a file system without a VPC': sketch({ fn: { service: 'lambda' }, files: { service: 'efs' } }, [
      'fn -> files : mount',
    ]),
    'a function drawn inside the VPC': sketch(
      { ...nodes, fn: { service: 'lambda', in: 'vpc' }, files: inSubnets('efs', 'a') },
      ['fn -> files : mount'],
    ),
  },
  bad: {
    'EFS and S3 Files': {
      diagram: sketch(
        {
          ...nodes,
          fn: inSubnets('lambda', 'a'),
          files: inSubnets('efs', 'a'),
          bucket: { service: 's3-files', in: 'vpc' },
        },
        ['fn -> files : mount', 'fn -> bucket : mount'],
      ),
      finds: [{ message: 'bothKinds', at: ['fn', 'files', 'bucket'] }],
    },
    'a function outside every VPC': {
      diagram: sketch({ ...nodes, fn: inSubnets('lambda'), files: inSubnets('efs', 'a', 'b') }, [
        'fn -> files : mount',
      ]),
      finds: [{ message: 'noVpc', at: ['fn#subnets', 'mount-1', 'files'], fixes: { [attach]: [] } }],
    },
    'a function in another zone': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'noMountTarget',
          at: ['resize#subnets', 'mount-1', 'pictures'],
          fixes: { 'Attach it to the subnets of “Pictures”': [] },
        },
      ],
    },
  },
})
