import type { SketchedNode } from '../model/sketch'
import { definePattern } from './pattern'
import { privateNetwork, multiAz, singleAz, windowsServers } from './shared/file-migration'
import { day } from './shared/serverless'

const draw = (restored: SketchedNode) => ({
  nodes: {
    ...privateNetwork,
    servers: windowsServers,
    old: singleAz('Company files', 2),
    backup: {
      service: 'backup',
      name: 'Daily backups',
      in: 'region',
      config: { intervalSeconds: day, retentionSeconds: 30 * day },
    },
    new: restored,
  },
  connections: [
    'servers -> old : mount "SMB"',
    'old -> backup : transfer "daily"',
    'backup -> new : restore',
  ],
  steps: [
    { at: ['backup'], text: 'Each day a backup keeps what has changed since the last one.' },
    {
      at: ['new'],
      text: 'A backup becomes a new file system of the same deployment type and the same capacity, here in a subnet of the other zone.',
    },
    {
      at: ['servers'],
      text: 'Clients move to the new file system; what was written after the backup is not in it.',
    },
  ],
})

export default definePattern({
  id: 'fsx-backup-to-other-zone',
  title: 'FSx for Windows backup restored in another zone',
  summary:
    'A backup of a Single-AZ file system becomes a new one of the same type and capacity, in whichever subnet is wanted.',
  category: 'storage',
  keywords: ['shared drive', 'disaster recovery'],
  notes: {
    wording: ['backup the file system, shut it down, then move it into a multi AZ'],
    today:
      'This does not lead to Multi-AZ: a backup of FSx for Windows File Server restores only to the same deployment type and the same capacity. Subnet, zone, VPC, storage type and throughput may change.',
  },
  whenToUse: [
    'A Single-AZ file system is lost with its zone, and yesterday’s files are better than none.',
    'A copy of a file system is wanted for a test, or in another VPC.',
  ],
  tradeOffs: [
    {
      text: 'Files that change between the backup and the move are lost unless the old one is shut down first.',
      from: 'notes',
    },
    { text: 'Backups are incremental and are paid for by what they keep.', from: 'aws' },
    {
      text: 'The restored file system loads its data as it is asked for, so that first reads take a little longer.',
      from: 'aws',
    },
    { text: 'The capacity can be increased afterwards, never decreased.', from: 'aws' },
  ],
  scaling: 'Restoring takes as long as making a new file system; its throughput may be set anew.',
  zoneLoss:
    'The backups are kept in S3, over several zones: the restored file system is as old as the last one, up to a day.',
  twin: {
    question: 'Can a Single-AZ backup be restored as a Multi-AZ file system?',
    answer:
      'No. AWS restores a backup of FSx for Windows File Server only to the same deployment type and the same capacity. Create a Multi-AZ file system and copy the data into it with DataSync.',
    findings: ['fsx-deployment-type-is-fixed/restoredOther'],
    draw: () => draw(multiAz('Restored files', 2)),
  },
  draw: () => draw(singleAz('Restored files', 2, 'b')),
  facts: ['fsx.backup-same-type', 'fsx.restore-size', 'fsx.multi-az', 'fsx.one-subnet'],
  sources: [
    {
      title: 'Protecting your data with backups (FSx for Windows File Server)',
      url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/using-backups.html',
      asOf: '2026-H2',
    },
  ],
})
