import { setField } from '../edit/set-field'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'efs-max-io',
    title: 'EFS with Max I/O',
    concern: 'performance',
    looksAt: ['efs'],
    messages: {
      withElastic: {
        severity: 'error',
        text: '{name} has the performance mode Max I/O and Elastic throughput, which AWS does not combine.',
      },
      withOneZone: {
        severity: 'error',
        text: '{name} has the performance mode Max I/O, but a One Zone file system has General Purpose only.',
      },
      previous: {
        severity: 'info',
        text: '{name} has Max I/O, a performance mode of the previous generation: each operation takes longer than with General Purpose, which AWS recommends.',
      },
    },
    why: 'EFS has two settings that are easily mixed up. The performance mode (General Purpose or Max I/O) is about latency; Max I/O provisions nothing. The throughput mode is Elastic, Provisioned or Bursting, and bursting throughput grows with the bytes stored, not with the number of files.',
    howToFix: 'Use General Purpose with Elastic throughput.',
    facts: ['efs.performance-modes', 'efs.throughput-modes', 'efs.iops'],
    sources: [
      {
        title: 'Amazon EFS performance specifications',
        url: 'https://docs.aws.amazon.com/efs/latest/ug/performance.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        render: { service: 'ec2', name: 'Render servers', count: 40 },
        scenes: {
          service: 'efs',
          name: 'Scenes',
          config: { performanceMode: 'Max I/O', throughputMode: 'Elastic' },
        },
      },
      ['render -> scenes : mount'],
    ),

  each: (graph) => graph.resources('efs'),

  *checkOne(graph, files) {
    const { performanceMode, throughputMode, fileSystemType } = files.config
    const at = { at: files.id, part: 'performanceMode' }
    if (performanceMode === 'General Purpose') yield { pass: at, factId: 'efs.performance-modes' }
    if (performanceMode !== 'Max I/O') return
    const isOneZone = fileSystemType === 'One Zone'
    yield {
      message: throughputMode === 'Elastic' ? 'withElastic' : isOneZone ? 'withOneZone' : 'previous',
      at: [at],
      data: { name: capitalised(nameOf(graph, files.id)) },
      factIds: ['efs.performance-modes'],
      fixes: [
        {
          label: 'Use General Purpose',
          apply: (diagram) => setField(diagram, files.id, 'performanceMode', 'General Purpose'),
        },
      ],
    }
  },
})
