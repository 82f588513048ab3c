import { definePattern } from './pattern'
import { syncTask } from './shared/file-migration'
import { regionInCloud } from './shared/serverless'
import { cloudAndVpc, privateTier, zonesWith } from './shared/zoned-vpc'

const site = {
  office: { service: 'site', name: 'Corporate data centre', config: { cidr: '192.168.0.0/16' } },
  share: { service: 'server', name: 'File server', in: 'office' },
}
const bucket = { service: 's3', name: 'Company files', in: 'region' }
const privateInterface = { interface: 'private', asn: 65_000, vlan: 101 }

export default definePattern({
  id: 'datasync-over-direct-connect',
  title: 'DataSync over Direct Connect, in place of a Snowcone',
  summary:
    'Where the internet line is too slow, DataSync copies over a private line to an endpoint in a VPC; devices to order are no more.',
  category: 'storage',
  keywords: ['Snowball'],
  notes: {
    wording: ["use snowcone which has datasync agent installed on it if don't have the network bandwidth"],
    today:
      'AWS has discontinued Snowcone and takes no new customers for any Snow device. Use DataSync over a Direct Connect hosted connection for as long as the transfer takes, or bring your own disks to a Data Transfer Terminal.',
  },
  whenToUse: [
    'A line of the site is too slow or too busy for what has to be copied.',
    'Files shall not cross the internet.',
  ],
  tradeOffs: [
    {
      text: 'A hosted connection of a Direct Connect partner can be taken for the time of the transfer alone.',
      from: 'aws',
    },
    {
      text: 'The agent stays at the site and is activated with the VPC endpoint; its data goes to network interfaces that the task makes in the subnet.',
      from: 'aws',
    },
    {
      text: 'A Data Transfer Terminal is for Enterprise Support customers, and the disks are yours to carry there.',
      from: 'aws',
    },
    {
      text: 'A task can be limited to a part of the line’s bandwidth, so that others keep theirs.',
      from: 'aws',
    },
  ],
  scaling: 'The line’s bandwidth, up to 10 Gbps for a task with an agent.',
  zoneLoss:
    'The endpoint and the task’s network interfaces are in one subnet: the copy stops with that zone, and the next run takes what is missing.',
  twin: {
    question: 'Is a Snowcone the way for a site with too little bandwidth?',
    answer:
      'Not any more. AWS has discontinued Snowcone and offers no Snow device to new customers. Copy with DataSync over a Direct Connect line, or bring disks to a Data Transfer Terminal.',
    findings: ['discontinued-service/snowcone'],
    draw: () => ({
      nodes: {
        ...site,
        device: { service: 'snowcone', name: 'Snowcone', in: 'office' },
        ...regionInCloud,
        bucket,
      },
      connections: ['share -> device : transfer "copies"', 'device -> bucket : transfer "shipped"'],
    }),
  },
  draw: () => ({
    nodes: {
      ...site,
      agent: { service: 'datasync-agent', name: 'DataSync agent', in: 'office' },
      line: {
        service: 'direct-connect-location',
        name: 'Direct Connect location',
        config: { connectionType: 'hosted' },
      },
      ...cloudAndVpc(),
      ...zonesWith(['a'], [privateTier]),
      gateway: { service: 'vgw', name: 'Virtual private gateway', in: 'vpc' },
      endpoint: {
        service: 'interface-endpoint',
        name: 'DataSync endpoint',
        in: 'private-a',
        config: { service: 'datasync' },
      },
      task: syncTask('Copy', 'Enhanced'),
      bucket,
    },
    connections: [
      'share -> agent : transfer "NFS"',
      { is: 'office -> line : direct-connect-interface', config: privateInterface },
      { is: 'line -> gateway : direct-connect-interface "private VIF"', config: privateInterface },
      'agent -> task : transfer "over the line"',
      'task -> bucket : transfer',
    ],
    steps: [
      { at: ['agent'], text: 'The agent at the site reads the file server.' },
      {
        at: ['line'],
        text: 'A private virtual interface on the line leads to the VPC’s virtual private gateway.',
      },
      {
        at: ['endpoint'],
        text: 'The agent speaks to DataSync through the VPC endpoint, and sends files to the task’s network interfaces in the same subnet.',
      },
      { at: ['task'], text: 'The task writes them to the bucket and compares checksums.' },
    ],
  }),
  facts: ['datasync.agent-throughput', 'datasync.snowcone', 'datasync.snowball-edge', 'datasync.aws-pairs'],
  sources: [
    {
      title: 'DataSync architecture and routing examples with Direct Connect',
      url: 'https://docs.aws.amazon.com/datasync/latest/userguide/direct-connect-architecture.html',
      asOf: '2026-H2',
    },
    {
      title: 'AWS Snowball Edge availability change',
      url: 'https://docs.aws.amazon.com/snowball/latest/developer-guide/snowball-edge-availability-change.html',
      asOf: '2026-H2',
    },
    {
      title: 'What is Data Transfer Terminal?',
      url: 'https://docs.aws.amazon.com/datatransferterminal/latest/userguide/what-is-dtt.html',
      asOf: '2026-H2',
    },
  ],
})
