import { definePattern } from './pattern'
import { privateNetwork, syncTask } from './shared/file-migration'
import { privateSubnets } from './shared/two-zones'

const draw = (intervalSeconds: number) => ({
  nodes: {
    ...privateNetwork,
    servers: { service: 'ec2', name: 'Web servers', in: 'private-a' },
    files: { service: 'efs', name: 'Live files', in: 'vpc', config: { subnets: privateSubnets } },
    task: syncTask('Sync', 'Enhanced', { intervalSeconds }),
    bucket: { service: 's3', name: 'Copy for analysis', in: 'region' },
  },
  connections: [
    'servers -> files : mount "NFS"',
    `files -> task : transfer "${intervalSeconds < 3600 ? 'every 15 min' : 'hourly'}"`,
    'task -> bucket : transfer "changes"',
  ],
  steps: [
    { at: ['files'], text: 'Servers read and write the file system all the time.' },
    {
      at: ['task'],
      text: 'Each hour the task compares both sides and copies what has changed, open files too.',
    },
    {
      at: ['bucket'],
      text: 'A file that was written to while it was copied is copied again by the next run.',
    },
  ],
})

export default definePattern({
  id: 'datasync-on-a-schedule',
  title: 'DataSync on a schedule, from files in use',
  summary: 'A scheduled task keeps a copy of a live file system up to date, an hour behind at best.',
  category: 'storage',
  notes: {
    wording: [
      'scheduled task, happens hourly, daily, weekly, etc.',
      "can transfer data while it's live",
      'can transfer live data,',
    ],
    today:
      'The shortest interval is one hour. Files that change during a run are taken by the next one, and files that are locked are skipped.',
  },
  whenToUse: [
    'A copy may be an hour or a day old: analysis, archive, a second site.',
    'Nobody wants to stop the servers for a copy.',
  ],
  tradeOffs: [
    { text: 'The data stays in use while it is copied.', from: 'notes' },
    { text: 'It is no replication: between two runs the copy is behind.', from: 'aws' },
    {
      text: 'Each run compares both sides, which costs requests and reads even if nothing has changed.',
      from: 'aws',
    },
    {
      text: 'What is deleted at the source stays in the copy unless the task is told to delete it.',
      from: 'aws',
    },
  ],
  scaling: 'A task moves up to 5 Gbps; more data takes several tasks, each for some folders.',
  zoneLoss: 'File system and bucket are in several zones; the servers of the other zone go on.',
  twin: {
    question: 'Can the task run every 15 minutes, to lose less?',
    answer:
      'No. DataSync runs a scheduled task at most once an hour. What has to be nearer to now needs replication: EFS replication to another file system, S3 replication, or an application that writes to both.',
    findings: ['schedule-too-frequent/tooFrequent'],
    draw: () => draw(900),
  },
  draw: () => draw(3600),
  facts: ['datasync.schedule', 'datasync.throughput', 'datasync.open-files', 'datasync.task-mode'],
  sources: [
    {
      title: 'Scheduling when your AWS DataSync task runs',
      url: 'https://docs.aws.amazon.com/datasync/latest/userguide/task-scheduling.html',
      asOf: '2026-H2',
    },
    {
      title: 'How AWS DataSync works',
      url: 'https://docs.aws.amazon.com/datasync/latest/userguide/how-datasync-transfer-works.html',
      asOf: '2026-H2',
    },
  ],
})
