import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './datasync-task-mode'

const copyInto = (files: SketchedNode, mode?: string) =>
  sketch({ bucket: { service: 's3' }, task: { service: 'datasync', config: mode ? { mode } : {} }, files }, [
    'bucket -> task : transfer',
    'task -> files : transfer',
  ])

testRule(rule, {
  good: {
    'FSx for Windows in Basic mode': {
      diagram: copyInto({ service: 'fsx-windows' }, 'Basic'),
      passes: [{ at: 'task#mode', factId: 'datasync.task-mode' }],
    },
    'FSx for Lustre in Enhanced mode': copyInto(
      { service: 'fsx', config: { fileSystemType: 'Lustre' } },
      'Enhanced',
    ),
    'EFS in Enhanced mode': { diagram: copyInto({ service: 'efs' }, 'Enhanced'), passes: [] },
    'FSx without a type': {
      diagram: copyInto({ service: 'fsx' }, 'Enhanced'),
      passes: [],
      needs: [{ at: 'files#fileSystemType', factIds: ['datasync.task-mode'] }],
    },
    'a task without a mode': {
      diagram: copyInto({ service: 'fsx-ontap' }),
      passes: [],
      needs: [{ at: 'task#mode', factIds: ['datasync.task-mode'] }],
    },
  },
  bad: {
    'FSx for Windows in Enhanced mode': {
      diagram: exampleOf(rule),
      finds: [
        { message: 'basicOnly', at: ['copy#mode', 'transfer-2', 'files'], fixes: { 'Use Basic mode': [] } },
      ],
    },
    'from FSx for OpenZFS, as a field': {
      diagram: sketch(
        {
          files: { service: 'fsx', config: { fileSystemType: 'OpenZFS' } },
          task: { service: 'datasync', config: { mode: 'Enhanced' } },
        },
        ['files -> task : transfer'],
      ),
      finds: [{ message: 'basicOnly', at: ['task#mode', 'transfer-1', 'files'] }],
    },
  },
})
