import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'discontinued-service',
    title: 'Service that AWS no longer offers to everyone',
    concern: 'operations',
    looksAt: ['app-runner', 'snowcone', 'snowball-edge', 'clb'],
    messages: {
      appRunner: {
        severity: 'warning',
        text: '{name} runs on App Runner, which takes no new customers any more; ECS on Fargate runs the same containers.',
      },
      snowcone: {
        severity: 'warning',
        text: '{name} is a Snowcone, which AWS has discontinued; DataSync copies over the network or Direct Connect instead.',
      },
      snowballEdge: {
        severity: 'warning',
        text: '{name} is a Snowball Edge, which AWS no longer offers to new customers; DataSync copies over the network or Direct Connect instead.',
      },
      classicLoadBalancer: {
        severity: 'info',
        text: '{name} is a Classic Load Balancer, the previous generation: it serves no Fargate tasks, no IP addresses and no functions, as Application and Network Load Balancers do between them.',
      },
    },
    why: 'AWS keeps closed services running for those who use them already, but a new design cannot count on them. Classic Load Balancers still work, but new features go to the other load balancers only.',
    howToFix:
      'Use what the message names in its place. If you have the service already, dismiss this with that reason.',
    facts: ['apprunner.closed', 'datasync.snowcone', 'datasync.snowball-edge', 'clb.previous'],
    sources: [
      {
        title: 'AWS App Runner availability change',
        url: 'https://docs.aws.amazon.com/apprunner/latest/dg/apprunner-availability-change.html',
        asOf: '2026',
      },
      {
        title: 'What is AWS Snowball Edge?',
        url: 'https://docs.aws.amazon.com/snowball/latest/developer-guide/whatisedge.html',
        asOf: '2026',
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
    for (const [service, message, factId] of closed) {
      for (const { id } of graph.resources(service)) {
        yield {
          message,
          at: [{ at: id }],
          data: { name: capitalised(nameOf(graph, id)) },
          factIds: [factId],
        }
      }
    }
  },
})

const closed = [
  ['app-runner', 'appRunner', 'apprunner.closed'],
  ['snowcone', 'snowcone', 'datasync.snowcone'],
  ['snowball-edge', 'snowballEdge', 'datasync.snowball-edge'],
  ['clb', 'classicLoadBalancer', 'clb.previous'],
] as const
