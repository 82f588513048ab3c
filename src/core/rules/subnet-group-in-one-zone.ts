import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import type { ResourceNode } from '../model/diagram'
import { sketch } from '../model/sketch'
import { isLocalZone, zoneOf } from '../network/zones'
import { defineRule } from './rule'
import { subnetsIn } from './shared/named-subnets'
import { capitalised, nameOf } from '../network/wording'
import { zonesCovered } from './shared/zones-covered'

export default defineRule({
  meta: {
    id: 'subnet-group-in-one-zone',
    title: 'Subnets of a database in one zone',
    concern: 'correctness',
    looksAt: ['rds', 'aurora', 'rds-proxy'],
    messages: {
      database: {
        severity: 'incomplete',
        text: '{name} has subnets in one Availability Zone so far: its subnet group needs subnets in {needed}, even where the database itself runs in one.',
      },
      proxy: {
        severity: 'incomplete',
        text: '{name} has subnets in one Availability Zone so far: an RDS Proxy needs subnets in {needed}.',
      },
    },
    why: 'AWS makes a DB subnet group, and an RDS Proxy, only over at least two Availability Zones, so that a standby has somewhere to go.',
    howToFix: 'Add a subnet of a second Availability Zone.',
    facts: ['rds.subnet-group', 'rds.proxy-subnets'],
    sources: [
      {
        title: 'Setting up network prerequisites for RDS Proxy',
        url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-network-prereqs.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      shop: { service: 'vpc', name: 'Shop' },
      zoneA: { service: 'availability-zone', name: 'us-east-1a', in: 'shop' },
      zoneB: { service: 'availability-zone', name: 'us-east-1b', in: 'shop' },
      one: { service: 'subnet', name: 'Data 1', in: 'zoneA', config: { access: 'private' } },
      two: { service: 'subnet', name: 'Data 2', in: 'zoneA', config: { access: 'private' } },
      orders: {
        service: 'rds',
        name: 'Orders',
        in: 'shop',
        config: { subnets: [{ ref: 'one' }, { ref: 'two' }] },
      },
    }),

  each: (graph) => graph.resources('rds', 'aurora', 'rds-proxy'),

  *checkOne(graph, resource) {
    const need = needOf(resource)
    // One that is drawn in a subnet may be one instance of several.
    const subnets = subnetsIn(graph, resource.config['subnets']).map(({ id }) => id)
    if (subnets.length === 0) return
    const zones = zonesCovered(graph, subnets)
    if (zones === 'open' || subnets.some((id) => isLocalZone(zoneOf(graph, id)?.stated ?? ''))) return
    const at = { at: resource.id, part: 'subnets' }
    const needed = numberOf(factOf(need.factId))
    if (zones >= needed) {
      yield { pass: at, factId: need.factId, used: zones, limit: needed }
      return
    }
    yield {
      message: need.message,
      at: [at],
      data: { name: capitalised(nameOf(graph, resource.id)), needed },
      factIds: [need.factId],
    }
  },
})

function needOf({ service }: ResourceNode) {
  return service === 'rds-proxy'
    ? ({ message: 'proxy', factId: 'rds.proxy-subnets' } as const)
    : ({ message: 'database', factId: 'rds.subnet-group' } as const)
}
