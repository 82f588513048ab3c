import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './fsx-deployment-type-is-fixed'

const fsx = (service: string, config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service,
  config,
})
const single = fsx('fsx-windows', { deploymentType: 'Single-AZ' })
const multi = fsx('fsx-windows', { deploymentType: 'Multi-AZ' })
const plan = { deploymentType: 'Single-AZ', plannedDeploymentType: 'Multi-AZ' }
const instead = { 'Copy with DataSync instead': [] }

testRule(rule, {
  good: {
    'DataSync into a Multi-AZ file system': sketch({ single, task: { service: 'datasync' }, multi }, [
      'single -> task : transfer',
      'task -> multi : transfer',
    ]),
    'a plan that DataSync carries out': {
      diagram: sketch({ files: fsx('fsx-windows', plan), task: { service: 'datasync' }, multi }, [
        'files -> task : transfer',
        'task -> multi : transfer',
      ]),
      passes: [{ at: 'files#plannedDeploymentType', factId: 'fsx.multi-az' }],
    },
    'a plan without a deployment type': {
      diagram: sketch({ files: fsx('fsx-windows', { plannedDeploymentType: 'Multi-AZ' }) }),
      needs: [{ at: 'files#deploymentType', factIds: ['fsx.multi-az'] }],
    },
    'other types of FSx and none stated': sketch({
      ontap: fsx('fsx-ontap', plan),
      zfs: fsx('fsx', { ...plan, fileSystemType: 'OpenZFS' }),
      open: fsx('fsx', plan),
    }),
    'a restore to the same type': sketch({ single, copy: single }, ['single -> copy : restore']),
    'a restore to what states no type': sketch({ single, copy: fsx('fsx-windows') }, [
      'single -> copy : restore',
    ]),
    'a restore of ONTAP to Multi-AZ': sketch(
      {
        a: fsx('fsx-ontap', { deploymentType: 'Single-AZ' }),
        b: fsx('fsx-ontap', { deploymentType: 'Multi-AZ' }),
      },
      ['a -> b : restore'],
    ),
    'a restore to FSx without a type': sketch({ single, b: fsx('fsx', { deploymentType: 'Multi-AZ' }) }, [
      'single -> b : restore',
    ]),
    'a restore of something else': sketch({ vault: { service: 'backup' }, disk: { service: 'efs' }, multi }, [
      'disk -> vault : transfer',
      'vault -> multi : restore',
    ]),
  },
  bad: {
    'a backup of Single-AZ that is restored as Multi-AZ': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'restoredOther',
          at: ['restored#deploymentType', 'restore-1', 'files'],
          fixes: { 'Copy with DataSync instead': [] },
        },
      ],
    },
    'Single-AZ that shall become Multi-AZ': {
      diagram: sketch({ files: fsx('fsx-windows', plan) }),
      finds: [
        {
          message: 'changed',
          at: ['files#plannedDeploymentType'],
          fixes: { 'Copy it into a Multi-AZ file system': [] },
        },
      ],
    },
    'a restore from Single-AZ to Multi-AZ': {
      diagram: sketch({ single, multi }, ['single -> multi : restore']),
      finds: [
        { message: 'restoredOther', at: ['multi#deploymentType', 'restore-1', 'single'], fixes: instead },
      ],
    },
    'a restore through a vault, and back to Single-AZ': {
      diagram: sketch({ multi, vault: { service: 'backup' }, single }, [
        'multi -> vault : transfer',
        'vault -> single : restore',
      ]),
      finds: [
        { message: 'restoredOther', at: ['single#deploymentType', 'restore-1', 'multi'], fixes: instead },
      ],
    },
    'a restore from Windows to Lustre': {
      diagram: sketch({ single, lustre: fsx('fsx-lustre') }, ['single -> lustre : restore']),
      finds: [{ message: 'otherFileSystem', at: ['lustre', 'restore-1', 'single'], fixes: instead }],
    },
  },
})
