import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './fsx-cannot-shrink'

const TB = 1024 ** 4
const windows = (config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service: 'fsx-windows',
  config,
})
const shrinking = { sizeBytes: 2 * TB, plannedSizeBytes: TB }
const fixes = ['Copy it into a smaller file system']

testRule(rule, {
  good: {
    'a file system without a plan': {
      diagram: sketch({ files: windows({ sizeBytes: TB }) }),
      passes: [],
      needs: [],
    },
    'a file system that grows': {
      diagram: sketch({ files: windows({ sizeBytes: TB, plannedSizeBytes: 2 * TB }) }),
      passes: [{ at: 'files#plannedSizeBytes', factId: 'fsx.no-shrink' }],
    },
    'the least increase': sketch({ files: windows({ sizeBytes: 1000, plannedSizeBytes: 1100 }) }),
    'the same size': sketch({ files: windows({ sizeBytes: TB, plannedSizeBytes: TB }) }),
    'a plan without a size': {
      diagram: sketch({ files: windows({ plannedSizeBytes: TB }) }),
      needs: [{ at: 'files#sizeBytes', factIds: ['fsx.no-shrink'] }],
    },
    'FSx for ONTAP': sketch({
      files: { service: 'fsx-ontap', config: { ...shrinking, generation: 'second' } },
      first: { service: 'fsx-ontap', config: shrinking },
    }),
    'FSx without a type': sketch({ files: { service: 'fsx', config: shrinking } }),
    'FSx for Lustre, as a field': sketch({
      files: { service: 'fsx', config: { ...shrinking, fileSystemType: 'Lustre' } },
    }),
    'a file system that DataSync copies into a smaller one': sketch(
      { files: windows(shrinking), task: { service: 'datasync' }, small: windows({ sizeBytes: TB }) },
      ['files -> task : transfer', 'task -> small : transfer'],
    ),
    'a restore to the same size': sketch(
      { files: windows({ sizeBytes: TB }), copy: windows({ sizeBytes: TB }) },
      ['files -> copy : restore'],
    ),
    'a restore that has grown since': sketch(
      { files: windows({ sizeBytes: TB }), copy: windows({ sizeBytes: 2 * TB }) },
      ['files -> copy : restore'],
    ),
    'a restore from one of several backups': sketch(
      {
        a: windows({ sizeBytes: 2 * TB }),
        b: windows({ sizeBytes: TB }),
        vault: { service: 'backup' },
        copy: windows({ sizeBytes: TB }),
      },
      ['a -> vault : transfer', 'b -> vault : transfer', 'vault -> copy : restore'],
    ),
  },
  bad: {
    'FSx for Windows that shall shrink': {
      diagram: exampleOf(rule),
      finds: [{ message: 'shrinks', at: ['files#plannedSizeBytes'], fixes: { [fixes[0] ?? '']: [] } }],
    },
    'FSx with Windows as a field, in a VPC': {
      diagram: sketch({
        region: { service: 'region' },
        vpc: { service: 'vpc', in: 'region' },
        files: {
          service: 'fsx',
          in: 'vpc',
          config: { ...shrinking, fileSystemType: 'Windows File Server' },
        },
      }),
      finds: [{ message: 'shrinks', at: ['files#plannedSizeBytes'], fixes }],
    },
    'a copy into one as large': {
      diagram: sketch(
        { files: windows(shrinking), task: { service: 'datasync' }, other: windows({ sizeBytes: 2 * TB }) },
        ['files -> task : transfer', 'task -> other : transfer'],
      ),
      finds: [{ message: 'shrinks', at: ['files#plannedSizeBytes'], fixes }],
    },
    'an increase by less than AWS takes': {
      diagram: sketch({ files: windows({ sizeBytes: 100 * TB, plannedSizeBytes: 109 * TB }) }),
      finds: [{ message: 'growsTooLittle', at: ['files#plannedSizeBytes'], fixes: { 'Plan 110 TB': [] } }],
    },
    'an increase by less, of a size that AWS rounds up': {
      diagram: sketch({ files: windows({ sizeBytes: TB, plannedSizeBytes: 1.05 * TB }) }),
      finds: [{ message: 'growsTooLittle', at: ['files#plannedSizeBytes'], fixes: { 'Plan 1,127 GB': [] } }],
    },
    'a restore to a smaller one': {
      diagram: sketch({ files: windows({ sizeBytes: 2 * TB }), copy: windows({ sizeBytes: TB }) }, [
        'files -> copy : restore',
      ]),
      finds: [
        {
          message: 'restoredSmaller',
          at: ['copy#sizeBytes', 'restore-1', 'files'],
          fixes: { 'Copy with DataSync instead': [] },
        },
      ],
    },
    'a restore to a smaller one through a vault': {
      diagram: sketch(
        {
          files: windows({ sizeBytes: 2 * TB }),
          vault: { service: 'backup' },
          copy: windows({ sizeBytes: TB }),
        },
        ['files -> vault : transfer', 'vault -> copy : restore'],
      ),
      finds: [{ message: 'restoredSmaller', at: ['copy#sizeBytes', 'restore-1', 'files'] }],
    },
  },
})
