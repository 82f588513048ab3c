import { definePattern } from './pattern'
import { syncTask } from './shared/file-migration'
import { day, regionInCloud } from './shared/serverless'

const office = {
  office: { service: 'site', name: 'Corporate data centre', config: { cidr: '192.168.0.0/16' } },
  share: { service: 'server', name: 'File server', in: 'office' },
  agent: { service: 'datasync-agent', name: 'DataSync agent', in: 'office' },
}

export default definePattern({
  id: 'datasync-with-on-premises',
  title: 'DataSync with a site and another cloud, both ways',
  summary:
    'An agent at the site lets DataSync read and write its file server; object storage of another cloud needs none.',
  category: 'storage',
  notes: {
    wording: [
      'can sync onprem/other cloud with data sync as well if install the data sync agent',
      'can sync either way',
    ],
    today:
      'Between S3 and object storage of another cloud, Enhanced mode needs no agent. Each direction is a task of its own.',
  },
  whenToUse: [
    'Files of a site shall come to AWS once, or again and again.',
    'Results that are made on AWS shall go back to the site.',
    'Buckets of another cloud shall move to S3.',
  ],
  tradeOffs: [
    { text: 'Both directions work, each by a task.', from: 'notes' },
    {
      text: 'The agent is a virtual machine that you run near the storage; it speaks NFS, SMB, HDFS or an object API.',
      from: 'aws',
    },
    {
      text: 'A location takes up to four agents for each mode, all of which must be online: they add speed, not availability.',
      from: 'aws',
    },
    {
      text: 'Data goes encrypted (TLS) over the internet, a VPN or Direct Connect, and a task’s bandwidth can be limited.',
      from: 'aws',
    },
    {
      text: 'Stores at a site and DataSync are in one Region: no task goes across Regions from there.',
      from: 'aws',
    },
  ],
  scaling: 'A task with an agent moves up to 10 Gbps, if the line does; more agents and tasks move more.',
  zoneLoss: 'AWS’s side is in several zones; the agent and the line are yours to have twice.',
  twin: {
    question: 'Can the upload go to FSx for Windows File Server in Enhanced mode?',
    answer:
      'No. Of the FSx file systems Enhanced mode takes Lustre only; FSx for Windows, ONTAP and OpenZFS take tasks in Basic mode. Make the task, and its agent, for Basic mode.',
    findings: ['datasync-task-mode/basicOnly'],
    draw: () => ({
      nodes: {
        ...office,
        ...regionInCloud,
        up: syncTask('Upload', 'Enhanced', { intervalSeconds: 3600 }),
        files: { service: 'fsx-windows', name: 'Company files', in: 'region' },
      },
      connections: [
        'share -> agent : transfer "SMB"',
        'agent -> up : transfer "TLS"',
        'up -> files : transfer "hourly"',
      ],
    }),
  },
  draw: () => ({
    nodes: {
      ...office,
      other: { service: 'other-cloud', name: 'Other cloud', config: { provider: 'Google Cloud' } },
      ...regionInCloud,
      up: syncTask('Upload', 'Enhanced', { intervalSeconds: 3600 }),
      down: syncTask('Download', 'Enhanced', { intervalSeconds: day }),
      across: syncTask('From other cloud', 'Enhanced'),
      bucket: { service: 's3', name: 'Company files', in: 'region' },
    },
    connections: [
      'share -> agent : transfer "NFS"',
      'agent -> up : transfer "TLS"',
      'up -> bucket : transfer "hourly"',
      'bucket -> down : transfer "daily"',
      'down -> agent : transfer "TLS"',
      'agent -> share : transfer "NFS"',
      'other -> across : transfer',
      'across -> bucket : transfer',
    ],
    steps: [
      { at: ['agent'], text: 'The agent reads the file server over NFS or SMB, and writes to it.' },
      { at: ['up'], text: 'One task copies from the site into the bucket, each time what has changed.' },
      { at: ['down'], text: 'Another task copies results from the bucket back to the site.' },
      {
        at: ['across'],
        text: 'A task in Enhanced mode reads the other cloud’s object storage without an agent.',
      },
    ],
  }),
  facts: [
    'datasync.agent-throughput',
    'datasync.aws-pairs',
    'datasync.region',
    'datasync.task-mode',
    'datasync.schedule',
    'datasync.agents',
  ],
  sources: [
    {
      title: 'Do I need an AWS DataSync agent?',
      url: 'https://docs.aws.amazon.com/datasync/latest/userguide/do-i-need-datasync-agent.html',
      asOf: '2026-H2',
    },
    {
      title: 'Where can I transfer my data with AWS DataSync?',
      url: 'https://docs.aws.amazon.com/datasync/latest/userguide/working-with-locations.html',
      asOf: '2026-H2',
    },
  ],
})
