import type { ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { defineRule, type Problem } from './rule'
import {
  copiedInto,
  copyInstead,
  copyIntoNew,
  fsxServices,
  fsxTypeOf,
  isFsxWindows,
  restoredFrom,
} from './shared/fsx'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'fsx-deployment-type-is-fixed',
    title: 'FSx for Windows keeps its deployment type',
    concern: 'correctness',
    looksAt: [...fsxServices],
    messages: {
      changed: {
        severity: 'error',
        text: '{name} is {type} and is to become {planned}, but AWS fixes the deployment type of FSx for Windows File Server when it creates the file system.',
      },
      restoredOther: {
        severity: 'error',
        text: '{name} is {type} and is restored from a backup of {source}, which is {sourceType}: a backup restores only to the same deployment type.',
      },
      otherFileSystem: {
        severity: 'error',
        text: '{name} is FSx for {kind} and is restored from a backup of {source}, which is FSx for {sourceKind}: a backup restores only to the same type of file system.',
      },
    },
    why: 'Single-AZ or Multi-AZ is chosen when an FSx for Windows File Server file system is created. A backup restores only to the same deployment type and size, so that taking one and restoring it as Multi-AZ, as is often advised, is refused.',
    howToFix:
      'Create a new file system of the other deployment type, copy the data into it with DataSync while the old one is in use, and then move the clients over by DNS.',
    facts: ['fsx.backup-same-type', 'fsx.multi-az'],
    sources: [
      {
        title: 'Protecting your data with backups (FSx for Windows File Server)',
        url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/using-backups.html',
        asOf: '2026-H2',
      },
      {
        title: 'Availability and durability: Single-AZ and Multi-AZ file systems',
        url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/high-availability-multiAZ.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        files: { service: 'fsx-windows', name: 'Company files', config: { deploymentType: 'Single-AZ' } },
        vault: { service: 'backup', name: 'Nightly backup' },
        restored: {
          service: 'fsx-windows',
          name: 'New company files',
          config: { deploymentType: 'Multi-AZ' },
        },
      },
      ['files -> vault : transfer', 'vault -> restored : restore'],
    ),

  each: (graph) => graph.resources(...fsxServices),

  *checkOne(graph, files) {
    yield* restored(graph, files)
    const planned = files.config['plannedDeploymentType']
    if (!isFsxWindows(files) || typeof planned !== 'string') return
    const type = files.config['deploymentType']
    if (typeof type !== 'string') {
      yield { needs: { at: files.id, part: 'deploymentType' }, factIds: ['fsx.multi-az'] }
      return
    }
    if (type === planned || isOnItsWay(graph, files, planned)) {
      yield { pass: { at: files.id, part: 'plannedDeploymentType' }, factId: 'fsx.multi-az' }
      return
    }
    yield {
      message: 'changed',
      at: [{ at: files.id, part: 'plannedDeploymentType' }],
      data: { name: capitalised(nameOf(graph, files.id)), type, planned },
      factIds: ['fsx.multi-az'],
      fixes: [copyIntoNew(`Copy it into a ${planned} file system`, files, { deploymentType: planned })],
    }
  },
})

type Message = 'changed' | 'restoredOther' | 'otherFileSystem'

/** The plan is what DataSync is drawn for. */
function isOnItsWay(graph: DiagramGraph, files: ResourceNode, planned: string): boolean {
  return copiedInto(graph, files.id).some(({ config }) => (config['deploymentType'] ?? planned) === planned)
}

function* restored(graph: DiagramGraph, files: ResourceNode): Generator<Problem<Message>> {
  for (const restore of restoredFrom(graph, files.id)) {
    const { source, line } = restore
    const names = { name: capitalised(nameOf(graph, files.id)), source: nameOf(graph, source.id) }
    const [kind, sourceKind] = [fsxTypeOf(files), fsxTypeOf(source)]
    const rest = { factIds: ['fsx.backup-same-type'], fixes: [copyInstead(restore)] }
    if (kind !== undefined && sourceKind !== undefined && kind !== sourceKind) {
      yield {
        message: 'otherFileSystem',
        at: [{ at: files.id }, { at: line.id }, { at: source.id }],
        data: { ...names, kind, sourceKind },
        ...rest,
      }
      continue
    }
    const [type, sourceType] = [files.config['deploymentType'], source.config['deploymentType']]
    if (!isFsxWindows(files) || !isFsxWindows(source)) continue
    if (typeof type !== 'string' || typeof sourceType !== 'string' || type === sourceType) continue
    yield {
      message: 'restoredOther',
      at: [{ at: files.id, part: 'deploymentType' }, { at: line.id }, { at: source.id }],
      data: { ...names, type, sourceType },
      ...rest,
    }
  }
}
