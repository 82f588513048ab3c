import { definePattern } from './pattern'
import { privateNetwork, syncTask, multiAz, singleAz, windowsServers } from './shared/file-migration'

const old = singleAz('Old file system', 2)

export default definePattern({
  id: 'fsx-multi-az-by-datasync',
  title: 'FSx for Windows from Single-AZ to Multi-AZ with DataSync',
  summary:
    'DataSync copies a Single-AZ file system into a new Multi-AZ one while it is in use, and clients move over by DNS.',
  category: 'storage',
  keywords: ['shared drive'],
  notes: {
    wording: [
      'FSx',
      'single AZ to multi AZ',
      'simply use AWS Data Sync, we remain up, data sync does not lose availability',
      'single AZ FXs for Windows - AWS Data Sync - multi AZ FXs for Windowns',
    ],
    today:
      'A short pause remains: writing stops for the last run of the task, and then clients are moved to the new file system.',
  },
  whenToUse: [
    'A Single-AZ file system has become too important for one zone.',
    'Users and applications can pause for the last run, not for the whole copy.',
  ],
  tradeOffs: [
    { text: 'The old file system stays in use while most of the data is copied.', from: 'notes' },
    {
      text: 'Times, owners and NTFS permissions are kept; both file systems belong to one Active Directory domain or to domains that trust each other.',
      from: 'aws',
    },
    {
      text: 'FSx for Windows takes DataSync’s Basic mode, up to 25 million files and folders in a task.',
      from: 'aws',
    },
    { text: 'Both file systems are paid for until the old one is deleted.', from: 'aws' },
    {
      text: 'Linux clients do not fail over to the standby by themselves; Windows clients do.',
      from: 'aws',
    },
  ],
  scaling:
    'A task without an agent moves up to 5 Gbps; more files or more speed take several tasks by folder.',
  zoneLoss:
    'Afterwards the standby in the other zone takes over, usually in less than 30 seconds; before, all files are away with the zone.',
  twin: {
    question: 'Can the file system be switched to Multi-AZ in place?',
    answer:
      'No. The deployment type of FSx for Windows File Server is chosen when the file system is created. Create a Multi-AZ file system and copy the data into it with DataSync.',
    findings: ['fsx-deployment-type-is-fixed/changed'],
    draw: () => ({
      nodes: {
        ...privateNetwork,
        servers: windowsServers,
        old: {
          ...old,
          name: 'Company files',
          config: { ...old.config, plannedDeploymentType: 'Multi-AZ' },
        },
      },
      connections: ['servers -> old : mount "SMB"'],
    }),
  },
  draw: () => ({
    nodes: {
      ...privateNetwork,
      servers: windowsServers,
      old,
      new: multiAz('New file system', 2),
      task: syncTask('Nightly copy', 'Basic', { intervalSeconds: 86_400 }),
    },
    connections: [
      'servers -> old : mount "until then"',
      'old -> task : transfer',
      'task -> new : transfer',
      'servers -> new : mount "after it"',
    ],
    steps: [
      { at: ['old'], text: 'The servers go on with the old file system, which is in one zone.' },
      {
        at: ['task'],
        text: 'The task copies everything once, and each night what has changed since.',
      },
      {
        at: ['new'],
        text: 'The new file system has a file server in each of two zones.',
      },
      {
        at: ['servers'],
        text: 'At last writing stops, the task runs once more, and a DNS alias with the old name leads the servers to the new file system.',
      },
    ],
  }),
  facts: [
    'fsx.multi-az',
    'datasync.basic-files',
    'datasync.throughput',
    'datasync.task-mode',
    'datasync.metadata',
    'fsx.linux-failover',
    'fsx.failover',
  ],
  sources: [
    {
      title: 'Migrating existing files to FSx for Windows File Server using AWS DataSync',
      url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/migrate-files-to-fsx-datasync.html',
      asOf: '2026-H2',
    },
    {
      title: 'Availability and durability: Single-AZ and Multi-AZ file systems',
      url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/high-availability-multiAZ.html',
      asOf: '2026-H2',
    },
  ],
})
