import { formatValue } from '../catalog/format-value'
import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { setField } from '../edit/set-field'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { numberIn } from './shared/quotas/quota'
import { functionsAwaitedBy } from './shared/waiting-callers'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'load-balancer-idle-before-answer',
    title: 'A load balancer closes the connection before the answer',
    concern: 'correctness',
    looksAt: ['alb'],
    messages: {
      idle: {
        severity: 'error',
        text: '{function} takes {duration} on average, and {balancer} closes a connection that is idle for {timeout}.',
      },
      idleByDefault: {
        severity: 'warning',
        text: '{function} takes {duration} on average, and {balancer} closes a connection that is idle for {timeout}, unless its idle timeout is raised.',
      },
    },
    why: 'A load balancer closes a connection over which nothing comes for the idle timeout, 60 seconds unless changed. A function answers all at once behind it, so that the caller gets an error while the function runs on.',
    howToFix:
      'Raise the idle timeout above what the slowest answer takes, make the function faster, or hand long work to a queue and answer at once.',
    facts: ['alb.idle-timeout'],
    sources: [
      {
        title: 'Application Load Balancers',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        alb: { service: 'alb', name: 'Web' },
        report: { service: 'lambda', name: 'Report', config: { averageDurationSeconds: 90 } },
      },
      ['alb -> report : load-balancer-target'],
    ),

  each: (graph) => graph.resources('alb'),

  *checkOne(graph, balancer) {
    const fact = factOf('alb.idle-timeout')
    const stated = numberIn(balancer, 'idleTimeoutSeconds')
    const idle = stated ?? numberOf(fact)
    for (const { fn, by } of functionsAwaitedBy(graph, balancer.id)) {
      const takes = numberIn(fn, 'averageDurationSeconds')
      if (takes === undefined) continue
      const place = { at: balancer.id, part: 'idleTimeoutSeconds' }
      if (takes <= idle) {
        yield { pass: place, factId: fact.id, used: takes, limit: idle }
        continue
      }
      const enough = Math.ceil(takes * 2)
      yield {
        message: stated === undefined ? 'idleByDefault' : 'idle',
        at: [place, { at: by.id }, { at: fn.id, part: 'averageDurationSeconds' }],
        data: {
          function: capitalised(nameOf(graph, fn.id)),
          balancer: nameOf(graph, balancer.id),
          duration: formatValue(takes, 'seconds'),
          timeout: formatValue(idle, 'seconds'),
        },
        fixes: [
          {
            label: `Let ${nameOf(graph, balancer.id)} wait ${formatValue(enough, 'seconds')}`,
            apply: (diagram) => setField(diagram, balancer.id, 'idleTimeoutSeconds', enough),
          },
        ],
      }
    }
  },
})
