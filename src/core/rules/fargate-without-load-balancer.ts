import { addNode } from '../edit/add-node'
import { connect } from '../edit/connect'
import { removeItems } from '../edit/remove-items'
import type { Connection } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { ok } from '../model/results'
import { sketch } from '../model/sketch'
import { vpcOf } from '../network/location'
import { defineRule, type Fix } from './rule'
import { isBehindLoadBalancer } from './shared/behind-load-balancer'
import { sourcesOf } from './shared/far-ends'
import { nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'fargate-without-load-balancer',
    title: 'Fargate brings no load balancer',
    concern: 'reliability',
    looksAt: ['ecs-service', 'fargate'],
    messages: {
      noBalancer: {
        severity: 'info',
        text: 'Traffic of {callers} goes straight to {name}: Fargate brings no load balancer, and each new task has another address.',
      },
    },
    why: 'Fargate takes the instances away, not the load balancer: that one is a resource of yours, which you draw, create and pay. Without one, clients would have to know the address of each task, which changes with every deployment.',
    howToFix: 'Put an Application or Network Load Balancer with targets of type ip in front of the tasks.',
    facts: ['fargate.lb-still-yours'],
    sources: [
      {
        title: 'Use load balancing to distribute Amazon ECS service traffic',
        url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        customers: { service: 'users', name: 'Customers' },
        shop: { service: 'vpc', name: 'Shop' },
        web: { service: 'ecs-service', name: 'Web shop', in: 'shop', config: { launchType: 'Fargate' } },
      },
      ['customers -> web : traffic tcp/443'],
    ),

  each: (graph) => graph.resources('ecs-service', 'fargate'),

  *checkOne(graph, tasks) {
    if (tasks.service === 'ecs-service' && tasks.config['launchType'] !== 'Fargate') return
    if (isBehindLoadBalancer(graph, tasks.id)) {
      yield { pass: { at: tasks.id }, factId: 'fargate.lb-still-yours' }
      return
    }
    const [first] = sourcesOf(graph, tasks.id, 'traffic', 'sync-invoke').filter(({ end }) =>
      people.has(end.service),
    )
    if (first === undefined) return
    yield {
      message: 'noBalancer',
      at: [{ at: tasks.id }, { at: first.line.id }],
      data: { name: nameOf(graph, tasks.id), callers: nameOf(graph, first.end.id) },
      fixes: balancerBetween(graph, first.line),
    }
  },
})

const people: ReadonlySet<string> = new Set(['users', 'user', 'client', 'mobile-client', 'internet'])

/** Offered where a VPC is drawn, since a load balancer is in one. */
function balancerBetween(graph: DiagramGraph, line: Connection): readonly Fix[] {
  const vpc = vpcOf(graph, line.to)
  if (vpc === undefined) return []
  return [
    {
      label: 'Put a load balancer in between',
      apply(diagram) {
        const removed = removeItems(diagram, [line.id])
        if (!removed.ok) return removed
        const added = addNode(removed.value, { service: 'alb', parentId: vpc.id })
        if (!added.ok) return added
        const { from, to, kind, label, config } = line
        const alb = added.value.id
        const first = connect(added.value.diagram, { from, to: alb, kind, label, config })
        if (!first.ok) return first
        const targets = { kind: 'load-balancer-target', config: { targetType: 'ip' } }
        const second = connect(first.value.diagram, { from: alb, to, ...targets })
        return second.ok ? ok(second.value.diagram) : second
      },
    },
  ]
}
