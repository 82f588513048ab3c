import { formatValue } from '../catalog/format-value'
import { refsOf, type NodeId, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { isBehindLoadBalancer } from './shared/behind-load-balancer'
import { farEndsOf } from './shared/far-ends'
import { rateInto } from './shared/rate-flow'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'slow-scaling',
    title: 'Instances that take time to start',
    concern: 'performance',
    looksAt: ['asg'],
    messages: {
      takesLong: {
        severity: 'info',
        text: 'New instances of {name} need {time} before they help: those that run have to carry what comes until then.',
      },
      takesMinutes: {
        severity: 'info',
        text: '{name} grows from {minimum} to {maximum} instances, and new ones usually need minutes to start: those that run have to carry what comes until then.',
      },
    },
    why: 'An instance boots, runs its user data and passes its health checks before it gets requests. An image with everything installed shortens this, a warm pool more so. Tasks on Fargate usually start sooner, functions almost at once. To leave room for the wait, a target of 40 to 70 % utilisation is common advice; it is no number of AWS’s.',
    howToFix:
      'Scale earlier, keep room in the running instances, prepare an image or a warm pool, or use Fargate or Lambda for what comes in peaks.',
    facts: ['asg.warm-up', 'lambda.scaling', 'fargate.launch-rate'],
    sources: [
      {
        title: 'Decrease latency for applications with long boot times using warm pools',
        url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-warm-pools.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop' },
        balancer: { service: 'alb', name: 'Shop load balancer', in: 'shop' },
        web: { service: 'ec2', name: 'Web server', in: 'shop', count: 2 },
        group: {
          service: 'asg',
          name: 'Web servers',
          in: 'shop',
          config: { members: [{ ref: 'web' }], minimum: 2, maximum: 20, warmUpSeconds: 300 },
        },
      },
      ['balancer -> group : load-balancer-target'],
    ),

  each: (graph) => graph.resources('asg'),

  *checkOne(graph, group) {
    const { minimum, maximum, warmUpSeconds } = group.config
    if (!isBehindLoadBalancer(graph, group.id)) return
    if (typeof minimum === 'number' && minimum === maximum) return
    const name = nameOf(graph, group.id)
    if (typeof warmUpSeconds === 'number') {
      const part = { at: group.id, part: 'warmUpSeconds' }
      if (warmUpSeconds < aMinute) yield { pass: part, factId: 'asg.warm-up' }
      else {
        const time = formatValue(warmUpSeconds, 'seconds')
        yield { message: 'takesLong', at: [part], data: { name, time }, factIds: ['asg.warm-up'] }
      }
      return
    }
    if (typeof minimum !== 'number' || typeof maximum !== 'number' || maximum < minimum) return
    if (!scalesFor(graph, group)) {
      yield { pass: { at: group.id }, factId: 'asg.warm-up' }
      return
    }
    yield {
      message: 'takesMinutes',
      at: [{ at: group.id }],
      data: {
        name: capitalised(name),
        minimum: formatValue(minimum, 'none'),
        maximum: formatValue(maximum, 'none'),
      },
      factIds: ['asg.warm-up'],
    }
  },
})

/** Whether something drawn says what it grows for: a rate that comes in, or an alarm or policy that scales it. */
function scalesFor(graph: DiagramGraph, { id, config }: ResourceNode): boolean {
  const served = [id, ...(refsOf(config['members']) as readonly NodeId[])]
  return served.some(
    (one) =>
      rateInto(graph, one) !== undefined || farEndsOf(graph, one).some(({ end }) => scalers.has(end.service)),
  )
}
const scalers: ReadonlySet<string> = new Set(['cloudwatch-alarm', 'auto-scaling'])

/** “On the order of minutes”, says who wrote the advice; AWS gives no number. */
const aMinute = 60
