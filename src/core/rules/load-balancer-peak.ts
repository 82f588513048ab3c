import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { formatValue } from '../catalog/format-value'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'load-balancer-peak',
    title: 'Load balancer with a high peak',
    concern: 'performance',
    looksAt: ['alb'],
    messages: {
      reserve: {
        severity: 'info',
        text: '{balancer} gets {requests} requests per second at the peak. It grows with its traffic, but not at once: for a peak that comes suddenly, reserve capacity, from {lcus} LCU ({connections} new connections per second) on.',
      },
    },
    why: 'An Application Load Balancer has no published limit of requests per second and grows with its traffic. For what grows faster, capacity units (LCU) can be reserved since November 2024; before, AWS support “pre-warmed” load balancers on request.',
    howToFix:
      'If the peak comes suddenly, reserve LCU for its time; if it builds up, there is nothing to do.',
    facts: ['alb.capacity', 'alb.lcu-connections'],
    sources: [
      {
        title: 'Capacity reservations for your Application Load Balancer',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/capacity-unit-reservation.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        fans: { service: 'users', name: 'Fans at the start of a sale' },
        tickets: { service: 'alb', name: 'Ticket shop' },
      },
      [{ is: 'fans -> tickets : traffic tcp/443', config: { ratePerSecond: 20_000 } }],
    ),

  each: (graph) => graph.resources('alb'),

  *checkOne(graph, balancer) {
    const lcus = numberOf(factOf('alb.capacity'))
    const connections = lcus * numberOf(factOf('alb.lcu-connections'))
    const lines = graph
      .incoming(balancer.id)
      .flatMap(({ id, config }) =>
        typeof config['ratePerSecond'] === 'number' ? [{ id, rate: config['ratePerSecond'] }] : [],
      )
    if (lines.length === 0) return
    const rate = lines.reduce((sum, line) => sum + line.rate, 0)
    if (rate < connections) {
      yield { pass: { at: balancer.id }, factId: 'alb.capacity' }
      return
    }
    yield {
      message: 'reserve',
      at: [{ at: balancer.id }, ...lines.map(({ id }) => ({ at: id }))],
      data: {
        balancer: capitalised(nameOf(graph, balancer.id)),
        requests: formatValue(rate, 'none'),
        lcus,
        connections: formatValue(connections, 'none'),
      },
      factIds: ['alb.capacity', 'alb.lcu-connections'],
    }
  },
})
