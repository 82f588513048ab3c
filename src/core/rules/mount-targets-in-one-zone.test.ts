import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './mount-targets-in-one-zone'

const subnet = (parent: string, config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service: 'subnet',
  in: parent,
  config,
})
const boxes: Readonly<Record<string, SketchedNode>> = {
  vpc: { service: 'vpc' },
  zoneA: { service: 'availability-zone', in: 'vpc' },
  zoneB: { service: 'availability-zone', in: 'vpc' },
  a: subnet('zoneA'),
  a2: subnet('zoneA'),
  b: subnet('zoneB'),
  open: subnet('vpc'),
}
const efs = (subnets: readonly string[], config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service: 'efs',
  in: 'vpc',
  config: { subnets: subnets.map((ref) => ({ ref })), ...config },
})

testRule(rule, {
  good: {
    'one in each zone': {
      diagram: sketch({ ...boxes, files: efs(['a', 'b']) }),
      passes: [{ at: 'files#subnets', factId: 'efs.mount-targets' }],
    },
    'a zone that is not said': sketch({ ...boxes, files: efs(['a', 'open']) }),
    'no subnets yet': sketch({ ...boxes, files: efs([]) }),
    'two file systems in one zone': sketch({ ...boxes, one: efs(['a']), other: efs(['a2']) }),
    'a One Zone file system with its one': sketch({
      ...boxes,
      files: efs(['a'], { fileSystemType: 'One Zone' }),
    }),
  },
  bad: {
    'two tiers of one zone': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'sameZone',
          at: ['files#subnets', 'jobs', 'web'],
          fixes: { 'Leave out “Batch jobs”': [] },
        },
      ],
    },
    'two in one zone box': {
      diagram: sketch({ ...boxes, files: efs(['a', 'b', 'a2']) }),
      finds: [{ message: 'sameZone', at: ['files#subnets', 'a2', 'a'], fixes: { 'Leave out “a2”': [] } }],
    },
    'two in one stated zone': {
      diagram: sketch({
        vpc: { service: 'vpc' },
        a: subnet('vpc', { zone: 'us-east-1a' }),
        b: subnet('vpc', { zone: 'us-east-1a' }),
        files: efs(['a', 'b']),
      }),
      finds: [{ message: 'sameZone', at: ['files#subnets', 'b', 'a'] }],
    },
    'a One Zone file system in two zones': {
      diagram: sketch({ ...boxes, files: efs(['a', 'b'], { fileSystemType: 'One Zone' }) }),
      finds: [{ message: 'oneZoneOnly', at: ['files#subnets'] }],
    },
  },
})
