import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { gib, tib } from '../catalog/fields'
import { formatValue } from '../catalog/format-value'
import { setField } from '../edit/set-field'
import type { ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { defineRule, type Problem } from './rule'
import { copiedInto, copyInstead, copyIntoNew, fsxServices, isFsxWindows, restoredFrom } from './shared/fsx'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'fsx-cannot-shrink',
    title: 'FSx for Windows cannot shrink',
    concern: 'correctness',
    looksAt: ['fsx', 'fsx-windows'],
    messages: {
      shrinks: {
        severity: 'error',
        text: '{name} is to shrink from {size} to {planned}, but the storage of FSx for Windows File Server only ever grows.',
      },
      growsTooLittle: {
        severity: 'error',
        text: '{name} is to grow from {size} to {planned}, but AWS takes increases of at least {least} %, here to {needed} or more.',
      },
      restoredSmaller: {
        severity: 'error',
        text: '{name} has {size} and is restored from a backup of {source}, which has {sourceSize}: a backup restores only to the same size.',
      },
    },
    why: 'The storage of an FSx for Windows File Server file system can be increased and never decreased, and a backup restores only to a file system of the same size. FSx for ONTAP of the second generation can shrink its SSD tier.',
    howToFix:
      'Create a smaller file system and copy the data into it with DataSync, which works while the old one is in use.',
    facts: ['fsx.no-shrink', 'fsx.min-increase', 'fsx.restore-size', 'fsx.backup-same-type'],
    sources: [
      {
        title: 'Managing storage on FSx for Windows File Server',
        url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/managing-storage-configuration.html',
        asOf: '2026-H2',
      },
      {
        title: 'Protecting your data with backups (FSx for Windows File Server)',
        url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/using-backups.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      company: { service: 'vpc', name: 'Company' },
      files: {
        service: 'fsx-windows',
        name: 'Company files',
        in: 'company',
        config: { sizeBytes: 8 * tib, plannedSizeBytes: 4 * tib },
      },
    }),

  each: (graph) => graph.resources(...fsxServices),

  *checkOne(graph, files) {
    if (!isFsxWindows(files)) return
    yield* restored(graph, files)
    const [size, planned] = [files.config['sizeBytes'], files.config['plannedSizeBytes']]
    if (typeof planned !== 'number') return
    if (typeof size !== 'number') {
      yield { needs: { at: files.id, part: 'sizeBytes' }, factIds: ['fsx.no-shrink'] }
      return
    }
    const problem = change(graph, files, size, planned)
    if (problem !== undefined) yield problem
    else yield { pass: { at: files.id, part: 'plannedSizeBytes' }, factId: 'fsx.no-shrink' }
  },
})

type Message = 'shrinks' | 'growsTooLittle' | 'restoredSmaller'

function change(
  graph: DiagramGraph,
  files: ResourceNode,
  size: number,
  planned: number,
): Problem<Message> | undefined {
  const least = numberOf(factOf('fsx.min-increase'))
  const atLeast = (size * (100 + least)) / 100
  // AWS counts storage in whole GiB.
  const needed = Math.ceil(atLeast / gib) * gib
  const at = [{ at: files.id, part: 'plannedSizeBytes' }] as const
  const data = {
    name: capitalised(nameOf(graph, files.id)),
    size: formatValue(size, 'bytes'),
    planned: formatValue(planned, 'bytes'),
  }
  if (planned < size) {
    const isOnItsWay = copiedInto(graph, files.id).some(({ config }) => {
      const other = config['sizeBytes']
      return typeof other !== 'number' || other < size
    })
    if (isOnItsWay) return undefined
    const fix = copyIntoNew('Copy it into a smaller file system', files, { sizeBytes: planned })
    return { message: 'shrinks', at, data, factIds: ['fsx.no-shrink'], fixes: [fix] }
  }
  if (planned === size || planned >= atLeast) return undefined
  return {
    message: 'growsTooLittle',
    at,
    data: { ...data, least, needed: formatValue(needed, 'bytes') },
    factIds: ['fsx.min-increase'],
    fixes: [
      {
        label: `Plan ${formatValue(needed, 'bytes')}`,
        apply: (diagram) => setField(diagram, files.id, 'plannedSizeBytes', needed),
      },
    ],
  }
}

/** A larger one may have been restored at the same size and have grown since. */
function* restored(graph: DiagramGraph, files: ResourceNode): Generator<Problem<Message>> {
  const size = files.config['sizeBytes']
  for (const restore of restoredFrom(graph, files.id)) {
    const sourceSize = restore.source.config['sizeBytes']
    if (!isFsxWindows(restore.source) || typeof size !== 'number' || typeof sourceSize !== 'number') continue
    if (size >= sourceSize) continue
    yield {
      message: 'restoredSmaller',
      at: [{ at: files.id, part: 'sizeBytes' }, { at: restore.line.id }, { at: restore.source.id }],
      data: {
        name: capitalised(nameOf(graph, files.id)),
        size: formatValue(size, 'bytes'),
        source: nameOf(graph, restore.source.id),
        sourceSize: formatValue(sourceSize, 'bytes'),
      },
      factIds: ['fsx.restore-size', 'fsx.backup-same-type'],
      fixes: [copyInstead(restore)],
    }
  }
}
