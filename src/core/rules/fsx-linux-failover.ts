import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { farEndsOf } from './shared/far-ends'
import { fsxServices, isFsxWindows } from './shared/fsx'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'fsx-linux-failover',
    title: 'Linux client of a Multi-AZ FSx for Windows',
    concern: 'reliability',
    looksAt: ['fsx', 'fsx-windows'],
    messages: {
      staysBehind: {
        severity: 'warning',
        text: '{client} runs Linux and mounts {files}, which is Multi-AZ: Linux clients do not fail over to its standby by themselves.',
      },
    },
    why: 'When a Multi-AZ FSx for Windows File Server fails over, Windows clients find the standby by DNS and go on. Linux clients keep the address of the file server that is gone, until they mount again.',
    howToFix: 'Have Linux clients mount again after a failover, or use FSx for NetApp ONTAP or EFS for them.',
    facts: ['fsx.linux-failover'],
    sources: [
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
        reports: { service: 'ec2', name: 'Linux report server', config: { operatingSystem: 'Linux' } },
        files: { service: 'fsx-windows', name: 'Company files', config: { deploymentType: 'Multi-AZ' } },
      },
      ['reports -> files : mount'],
    ),

  each: (graph) => graph.resources(...fsxServices),

  *checkOne(graph, files) {
    if (!isFsxWindows(files) || files.config['deploymentType'] !== 'Multi-AZ') return
    for (const { line, end } of farEndsOf(graph, files.id, 'mount')) {
      const system = end.config['operatingSystem']
      if (system === 'Windows') yield { pass: { at: line.id }, factId: 'fsx.linux-failover' }
      if (system !== 'Linux') continue
      yield {
        message: 'staysBehind',
        at: [{ at: end.id }, { at: line.id }, { at: files.id }],
        data: { client: capitalised(nameOf(graph, end.id)), files: nameOf(graph, files.id) },
      }
    }
  },
})
