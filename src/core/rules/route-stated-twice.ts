import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { routesOf, type Route } from './shared/routes'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'route-stated-twice',
    title: 'Two routes to the same destination',
    concern: 'network',
    looksAt: ['route-table'],
    messages: {
      twice: {
        severity: 'error',
        text: '{table} has more than one route to {destination}: a route table takes one for each destination.',
      },
    },
    why: 'Each destination stands in a route table once, with one target. AWS refuses a second route to the same one. A more specific or less specific destination is another one; routes that a virtual private gateway propagates may repeat a destination.',
    howToFix: 'Keep one of the two, or put the other into a route table of its own.',
    facts: ['rt.local-route-first'],
    sources: [
      {
        title: 'Subnet route tables',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      shop: { service: 'vpc', name: 'Shop' },
      igw: { service: 'igw', name: 'Internet gateway', in: 'shop' },
      open: { service: 'subnet', name: 'Public', in: 'shop', config: { access: 'public' } },
      nat: { service: 'nat-gateway', name: 'NAT gateway', in: 'open' },
      routes: {
        service: 'route-table',
        name: 'Web routes',
        in: 'shop',
        config: {
          subnets: [{ ref: 'open' }],
          routes: [
            { destination: '0.0.0.0/0', target: { ref: 'igw' } },
            { destination: '0.0.0.0/0', target: { ref: 'nat' } },
          ],
        },
      },
    }),

  each: (graph) => graph.resources('route-table'),

  *checkOne(graph, table) {
    const isPropagated = ({ target }: Route) =>
      target !== undefined && graph.resource(target)?.service === 'vgw'
    const counts = new Map<string, number>()
    for (const route of routesOf(table).filter((one) => !isPropagated(one))) {
      const destination = route.block?.canonical ?? route.destination.toLowerCase()
      counts.set(destination, (counts.get(destination) ?? 0) + 1)
    }
    for (const [destination, count] of counts) {
      if (count === 1) continue
      yield {
        message: 'twice',
        at: [{ at: table.id, part: 'routes' }],
        subject: `${table.id} ${destination}`,
        data: { table: capitalised(nameOf(graph, table.id)), destination },
        factIds: ['rt.local-route-first'],
      }
    }
  },
})
