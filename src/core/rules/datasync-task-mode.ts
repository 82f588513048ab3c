import { setField } from '../edit/set-field'
import { capitalised, nameOf } from '../network/wording'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { farEndsOf } from './shared/far-ends'
import { fsxServices, fsxTypeOf } from './shared/fsx'

export default defineRule({
  meta: {
    id: 'datasync-task-mode',
    title: 'DataSync task in a mode that its file system does not take',
    concern: 'correctness',
    looksAt: ['datasync'],
    messages: {
      basicOnly: {
        severity: 'error',
        text: '{task} is in Enhanced mode and copies files of {files}, but FSx for {type} takes Basic mode only.',
      },
    },
    why: 'A task’s mode is chosen when it is created. Enhanced mode copies between S3, EFS, FSx for Lustre and storage outside AWS; tasks with FSx for Windows File Server, NetApp ONTAP or OpenZFS are made in Basic mode, which counts up to 25 million files in a run.',
    howToFix: 'Make the task in Basic mode, and several tasks by folder where there are more files.',
    facts: ['datasync.task-mode', 'datasync.basic-files'],
    sources: [
      {
        title: 'Choosing a task mode for your data transfer',
        url: 'https://docs.aws.amazon.com/datasync/latest/userguide/choosing-task-mode.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        bucket: { service: 's3', name: 'Incoming files' },
        copy: { service: 'datasync', name: 'Nightly copy', config: { mode: 'Enhanced' } },
        files: { service: 'fsx-windows', name: 'Company files' },
      },
      ['bucket -> copy : transfer', 'copy -> files : transfer'],
    ),

  each: (graph) => graph.resources('datasync'),

  *checkOne(graph, task) {
    const { mode } = task.config
    const at = { at: task.id, part: 'mode' }
    for (const { line, end } of farEndsOf(graph, task.id, 'transfer')) {
      if (!services.has(end.service)) continue
      const type = fsxTypeOf(end)
      if (type === undefined) {
        if (mode === 'Enhanced')
          yield { needs: { at: end.id, part: 'fileSystemType' }, factIds: ['datasync.task-mode'] }
        continue
      }
      if (mode === undefined && type !== 'Lustre') {
        yield { needs: at, factIds: ['datasync.task-mode'] }
        continue
      }
      if (mode !== 'Enhanced' || type === 'Lustre') {
        yield { pass: at, factId: 'datasync.task-mode' }
        continue
      }
      yield {
        message: 'basicOnly',
        at: [at, { at: line.id }, { at: end.id }],
        data: { task: capitalised(nameOf(graph, task.id)), files: nameOf(graph, end.id), type },
        factIds: ['datasync.task-mode'],
        fixes: [{ label: 'Use Basic mode', apply: (diagram) => setField(diagram, task.id, 'mode', 'Basic') }],
      }
    }
  },
})

const services: ReadonlySet<string> = new Set(fsxServices)
