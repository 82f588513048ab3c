import type { ResourceNode } from '../model/diagram'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'discontinued-service',
    title: 'Service that AWS no longer offers to everyone',
    concern: 'operations',
    looksAt: [
      'app-runner',
      'mediastore',
      's3-glacier',
      'timestream',
      'storage-gateway',
      'snowcone',
      'snowball-edge',
      'snowball',
      'clb',
    ],
    messages: {
      appRunner: {
        severity: 'warning',
        text: '{name} runs on App Runner, which takes no new customers any more; ECS on Fargate runs the same containers, and its Express Mode sets all of it up.',
      },
      mediaStore: {
        severity: 'error',
        text: '{name} is a MediaStore container, a service that AWS ended in November 2025; S3 keeps the video, and MediaPackage prepares it for players.',
      },
      glacierVault: {
        severity: 'warning',
        text: '{name} is a vault of Amazon Glacier, which takes no new customers any more; a bucket with an S3 Glacier storage class archives the same.',
      },
      liveAnalytics: {
        severity: 'warning',
        text: '{name} is Timestream for LiveAnalytics, which takes no new customers any more; Timestream for InfluxDB does.',
      },
      fsxFileGateway: {
        severity: 'warning',
        text: '{name} is an FSx File Gateway, which AWS no longer offers to new customers; clients at a site can use FSx for Windows File Server itself, over VPN or Direct Connect.',
      },
      snowcone: {
        severity: 'warning',
        text: '{name} is a Snowcone, which AWS has discontinued; DataSync copies over the network or Direct Connect instead.',
      },
      snowballEdge: {
        severity: 'warning',
        text: '{name} is a Snowball Edge, which AWS no longer offers to new customers; DataSync copies over the network or Direct Connect instead.',
      },
      snowballJob: {
        severity: 'warning',
        text: '{name} needs a device of the Snow Family, which AWS no longer offers to new customers; DataSync copies over the network or Direct Connect, and a Data Transfer Terminal takes what is brought there.',
      },
      classicLoadBalancer: {
        severity: 'info',
        text: '{name} is a Classic Load Balancer, the previous generation: it serves no Fargate tasks, no IP addresses and no functions, as Application and Network Load Balancers do between them.',
      },
    },
    why: 'AWS keeps closed services running for those who use them already, but a new design cannot count on them; what it has ended runs for nobody. Classic Load Balancers still work, but new features go to the other load balancers only.',
    howToFix:
      'Use what the message names in its place. If you have a service already that is only closed, dismiss this with that reason.',
    facts: [
      'apprunner.closed',
      'mediastore.ended',
      'glacier.closed',
      'timestream.live-analytics-closed',
      'fsx.file-gateway-closed',
      'datasync.snowcone',
      'datasync.snowball-edge',
      'clb.previous',
    ],
    sources: [
      {
        title: 'AWS Lifecycle Changes',
        url: 'https://docs.aws.amazon.com/general/latest/gr/service-lifecycle.html',
        asOf: '2026-H2',
      },
      {
        title: 'AWS App Runner availability change',
        url: 'https://docs.aws.amazon.com/apprunner/latest/dg/apprunner-availability-change.html',
        asOf: '2026-H2',
      },
      {
        title: 'AWS Snowball Edge availability change',
        url: 'https://docs.aws.amazon.com/snowball/latest/developer-guide/snowball-edge-availability-change.html',
        asOf: '2026-H2',
      },
      {
        title: 'Use load balancing to distribute Amazon ECS service traffic',
        url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      website: { service: 'app-runner', name: 'Shop website' },
    }),

  *check(graph) {
    for (const one of closed) {
      for (const node of graph.resources(one.service)) {
        if ('when' in one && !one.when(node)) continue
        yield {
          message: one.message,
          at: [{ at: node.id }],
          data: { name: capitalised(nameOf(graph, node.id)) },
          factIds: [one.factId],
        }
      }
    }
  },
})

/** What AWS’s page of lifecycle changes lists, as far as the catalogue has it; of some services one variant only. */
const closed = [
  { service: 'app-runner', message: 'appRunner', factId: 'apprunner.closed' },
  { service: 'mediastore', message: 'mediaStore', factId: 'mediastore.ended' },
  { service: 's3-glacier', message: 'glacierVault', factId: 'glacier.closed' },
  {
    service: 'timestream',
    when: stated('engine', 'LiveAnalytics'),
    message: 'liveAnalytics',
    factId: 'timestream.live-analytics-closed',
  },
  {
    service: 'storage-gateway',
    when: stated('gatewayType', 'FSx File Gateway'),
    message: 'fsxFileGateway',
    factId: 'fsx.file-gateway-closed',
  },
  { service: 'snowcone', message: 'snowcone', factId: 'datasync.snowcone' },
  { service: 'snowball-edge', message: 'snowballEdge', factId: 'datasync.snowball-edge' },
  { service: 'snowball', message: 'snowballJob', factId: 'datasync.snowball-edge' },
  { service: 'clb', message: 'classicLoadBalancer', factId: 'clb.previous' },
] as const

function stated(key: string, value: string): (node: ResourceNode) => boolean {
  return ({ config }) => config[key] === value
}
