import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { timesBeside } from './shared/quotas/homes'
import { claimedBy } from '../network/serving-tables'
import { capitalised, listed, nameOf } from '../network/wording'

const kinds = [
  { service: 'route-table', key: 'routeTable', factId: 'subnet.one-route-table', message: 'routeTables' },
  { service: 'network-acl', key: 'networkAcl', factId: 'subnet.one-network-acl', message: 'networkAcls' },
] as const

export default defineRule({
  meta: {
    id: 'subnet-associated-twice',
    title: 'Subnet with two route tables or network ACLs',
    concern: 'network',
    looksAt: ['subnet'],
    messages: {
      routeTables: {
        severity: 'error',
        text: '{name} is associated with the route tables {tables}, but a subnet has {limit} at a time.',
      },
      networkAcls: {
        severity: 'error',
        text: '{name} is associated with the network ACLs {tables}, but a subnet has {limit} at a time.',
      },
    },
    why: 'A subnet has one route table and one network ACL at a time; a new association takes the place of the old one. Several subnets may share one.',
    howToFix: 'Put all routes or rules into one of them, or give each subnet its own.',
    facts: ['subnet.one-route-table', 'subnet.one-network-acl'],
    sources: [
      {
        title: 'Subnet route tables',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
        asOf: '2026-H2',
      },
      {
        title: 'Control subnet traffic with network access control lists',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop' },
        igw: { service: 'igw', name: 'Internet gateway', in: 'shop' },
        web: { service: 'subnet', name: 'Web tier', in: 'shop' },
        hub: { service: 'transit-gateway', name: 'Company hub' },
        one: {
          service: 'route-table',
          name: 'Internet routes',
          in: 'shop',
          config: {
            subnets: [{ ref: 'web' }],
            routes: [{ destination: '0.0.0.0/0', target: { ref: 'igw' } }],
          },
        },
        other: {
          service: 'route-table',
          name: 'Company routes',
          in: 'shop',
          config: {
            subnets: [{ ref: 'web' }],
            routes: [{ destination: '10.0.0.0/8', target: { ref: 'hub' } }],
          },
        },
      },
      ['shop -> hub : transit-gateway-attachment'],
    ),

  each: (graph) => graph.resources('subnet'),

  *checkOne(graph, subnet) {
    for (const { service, key, factId, message } of kinds) {
      const tables = claimedBy(graph, subnet.id, service).toSorted((a, b) => (a.id < b.id ? -1 : 1))
      const limit = numberOf(factOf(factId))
      const at = { at: subnet.id, part: key }
      // A subnet that is drawn once for many, one in each zone, may have a table for each of them.
      const [first] = tables
      const each = first === undefined ? 1 : timesBeside(graph, subnet, first.id)
      if (tables.length > limit * each) {
        yield {
          message,
          at: [at, ...tables.map(({ id }) => ({ at: id }))],
          data: {
            name: capitalised(nameOf(graph, subnet.id)),
            tables: listed(tables.map(({ id }) => nameOf(graph, id))),
            limit,
          },
          factIds: [factId],
        }
      } else if (tables.length > 0) yield { pass: at, factId, used: tables.length, limit: limit * each }
    }
  },
})
