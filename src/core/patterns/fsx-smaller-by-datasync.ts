import { definePattern } from './pattern'
import { privateNetwork, singleAz, syncTask, windowsServers } from './shared/file-migration'

const large = singleAz('Large file system', 8)
const small = singleAz('Smaller file system', 3)

export default definePattern({
  id: 'fsx-smaller-by-datasync',
  title: 'A smaller FSx for Windows file system by DataSync',
  summary:
    'A file system that is too large is replaced by a smaller one, into which DataSync copies the files.',
  category: 'storage',
  keywords: ['shared drive'],
  notes: {
    wording: [
      'decrease FSx volume size',
      "can't restore to a smaller File System size",
      'cannot decrease storage size of an existing file system',
      "create a new FS that's smaller",
      'use Data Sync to restore data to the smaller size',
    ],
    today:
      'True of FSx for Windows File Server. FSx for ONTAP of the second generation decreases its SSD tier in place, by at least 9 % and to under 80 % used.',
  },
  whenToUse: [
    'A file system was made too large, or its files have been deleted or archived.',
    'The price of the unused capacity is worth the work of a move.',
  ],
  tradeOffs: [
    {
      text: 'A file system of its kind does not shrink, and its backup restores to no smaller one.',
      from: 'notes',
    },
    {
      text: 'The new one may also have another deployment type, storage type or throughput.',
      from: 'aws',
    },
    {
      text: 'Writing pauses for the last run of the task, and clients are moved by a DNS alias.',
      from: 'aws',
    },
    {
      text: 'Leave room to grow; data deduplication may make the move needless.',
      from: 'aws',
    },
  ],
  scaling: 'Capacity grows afterwards by steps of at least 10 %, at most every six hours; it never shrinks.',
  zoneLoss:
    'All files are away with the zone, before and after, since both are Single-AZ; the new one may be made Multi-AZ.',
  twin: {
    question: 'Can a backup be restored to a smaller file system?',
    answer:
      'No. A backup of FSx for Windows File Server restores only to the same capacity. Create a smaller file system and copy the files into it with DataSync.',
    findings: ['fsx-cannot-shrink/restoredSmaller'],
    draw: () => ({
      nodes: {
        ...privateNetwork,
        servers: windowsServers,
        large,
        backup: { service: 'backup', name: 'Backups', in: 'region' },
        small,
      },
      connections: [
        'servers -> large : mount "SMB"',
        'large -> backup : transfer',
        'backup -> small : restore',
      ],
    }),
  },
  draw: () => ({
    nodes: {
      ...privateNetwork,
      servers: windowsServers,
      large,
      small,
      task: syncTask('Copy', 'Basic'),
    },
    connections: [
      'servers -> large : mount "until then"',
      'large -> task : transfer "2 TB of files"',
      'task -> small : transfer',
      'servers -> small : mount "after it"',
    ],
    steps: [
      { at: ['small'], text: 'A new file system is made with the capacity that is needed.' },
      {
        at: ['task'],
        text: 'The task copies the files with their permissions, while the servers go on with the large one.',
      },
      {
        at: ['servers'],
        text: 'Writing stops, a last run takes what has changed, and a DNS alias leads the servers to the smaller one.',
      },
      { at: ['large'], text: 'The large one is deleted when nobody misses anything.' },
    ],
  }),
  facts: [
    'fsx.no-shrink',
    'fsx.restore-size',
    'fsx.capacity',
    'fsx.ontap-shrink',
    'datasync.basic-files',
    'fsx.min-increase',
  ],
  sources: [
    {
      title: 'Managing storage on FSx for Windows File Server',
      url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/managing-storage-configuration.html',
      asOf: '2026-H2',
    },
    {
      title: 'Migrating existing files to FSx for Windows File Server using AWS DataSync',
      url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/migrate-files-to-fsx-datasync.html',
      asOf: '2026-H2',
    },
  ],
})
