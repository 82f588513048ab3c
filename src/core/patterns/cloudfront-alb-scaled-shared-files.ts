import type { SketchedNode } from '../model/sketch'
import { definePattern } from './pattern'
import { distribution, sharedFiles } from './shared/static-files'
import { publicBalancer, scaledServers, twoTierVpc, twoZones, usersAndVpc } from './shared/web-tier'

const draw = (zones: readonly string[], files: SketchedNode) => ({
  nodes: {
    ...usersAndVpc(),
    cdn: distribution,
    balancer: publicBalancer(zones, 'alb'),
    ...twoTierVpc(zones, { withNat: false }),
    ...scaledServers(zones, {
      server: 'Web server',
      group: 'Auto Scaling group',
      config: { healthCheck: 'ELB' },
    }),
    files,
  },
  connections: [
    'users -> cdn : traffic tcp/443 "HTTPS"',
    { is: 'cdn -> balancer : origin', config: { access: 'public' } },
    { is: 'balancer -> group : load-balancer-target', config: { protocol: 'HTTP', port: 80 } },
    'group -> files : mount "NFS"',
  ],
  steps: [
    { at: ['cdn'], text: 'CloudFront answers from its cache, and asks the load balancer for the rest.' },
    {
      at: ['group'],
      text: 'The group starts and ends servers with the load, and registers them in the load balancer’s target group.',
    },
    {
      at: ['files'],
      text: 'A new server mounts the file system in its user data and has all files at once; nothing is copied to it.',
    },
  ],
})

export default definePattern({
  id: 'cloudfront-alb-scaled-shared-files',
  title: 'CloudFront, Application Load Balancer and an Auto Scaling group that shares EFS',
  summary: 'The servers that share one EFS file system come and go with the load.',
  category: 'content',
  keywords: ['shared files'],
  notes: { wording: ['same as prev but with ASG'] },
  whenToUse: [
    'Servers share files, and their load rises and falls over the day.',
    'Failed servers shall be replaced without anybody’s help.',
  ],
  tradeOffs: [
    {
      text: 'Elastic: the group follows the load, and the file system grows with what is in it.',
      from: 'notes',
    },
    {
      text: 'New servers take minutes, from start-up through user data to the first request.',
      from: 'notes',
    },
    { text: 'Servers keep no files of their own, so that any of them can be ended.', from: 'aws' },
    { text: 'A file system takes up to 25,000 connections, far more than such a group has.', from: 'aws' },
  ],
  scaling: 'CloudFront at once, the servers within minutes, the file system by itself (Elastic throughput).',
  zoneLoss:
    'The group starts the missing servers in the other zone, where they mount the same files through that zone’s mount target.',
  twin: {
    question: 'Is a One Zone file system enough for a group over two zones?',
    answer:
      'No. A One Zone file system has a single mount target, in its own zone: servers of the other zone reach it only across zones, and all files are away when that zone is. A Regional file system has a mount target in each zone.',
    findings: ['mount-targets-in-one-zone/oneZoneOnly'],
    draw: () => {
      const files = sharedFiles(twoZones)
      return draw(twoZones, {
        ...files,
        name: 'One Zone file system',
        config: { ...files.config, fileSystemType: 'One Zone' },
      })
    },
  },
  parameters: [{ id: 'zones', label: 'Zones', usual: 2, most: 3 }],
  draw: ({ zones: number }) => {
    const zones = ['a', 'b', 'c'].slice(0, number)
    return draw(zones, sharedFiles(zones))
  },
  facts: ['efs.connections', 'efs.one-zone-mount-targets', 'asg.target-groups', 'asg.warm-up', 'alb.two-azs'],
  sources: [
    {
      title: 'Managing mount targets',
      url: 'https://docs.aws.amazon.com/efs/latest/ug/accessing-fs.html',
      asOf: '2026-H2',
    },
    {
      title: 'Amazon EFS quotas',
      url: 'https://docs.aws.amazon.com/efs/latest/ug/limits.html',
      asOf: '2026-H2',
    },
  ],
})
