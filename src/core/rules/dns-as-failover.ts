import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { formatValue } from '../catalog/format-value'
import { setField } from '../edit/set-field'
import type { Diagram, NodeId, Place } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { ok, type Result } from '../model/results'
import { sketch } from '../model/sketch'
import { defineRule, type Fix } from './rule'
import { targetsOf, type FarEnd } from './shared/far-ends'
import { capitalised, listed, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'dns-as-failover',
    title: 'DNS as failover',
    concern: 'reliability',
    looksAt: ['route53'],
    messages: {
      longTtl: {
        severity: 'warning',
        text: 'Answers with {target} are kept for {ttl}: clients may keep going to it for that long after its health check fails. Route 53 advises at most {limit} s.',
      },
      neverFails: {
        severity: 'error',
        text: '{zone} is to fail over between {targets}, but none of them has a health check: Route 53 refuses a primary record without one.',
      },
      unchecked: {
        severity: 'info',
        text: '{zone} spreads requests over {count} instances without health checks: one that is down stays in the answers.',
      },
      delayed: {
        severity: 'info',
        text: '{zone} leads straight to {target}: clients keep its address until the answer’s time to live ends, also when it fails or moves.',
      },
    },
    why: 'Clients and resolvers keep a DNS answer for its time to live. When an instance fails or a new one is added, they learn of it only then, and some keep answers even longer. A load balancer notices by itself and sends requests elsewhere.',
    howToFix:
      'Put a load balancer in front of the instances and an alias record on it; or use health checks and a time to live of 60 seconds or less.',
    facts: ['r53.health-ttl', 'r53.primary-health-check', 'r53.unchecked', 'r53.cached'],
    sources: [
      {
        title: 'Values specific for failover records',
        url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-failover.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        dns: { service: 'route53', name: 'shop.example.com' },
        web: { service: 'ec2', name: 'Web server' },
        standby: { service: 'ec2', name: 'Standby' },
      },
      [
        {
          is: 'dns -> web : dns-record "primary"',
          config: { routingPolicy: 'failover', healthCheck: true, ttlSeconds: 3600 },
        },
        {
          is: 'dns -> standby : dns-record "secondary"',
          config: { routingPolicy: 'failover', ttlSeconds: 60 },
        },
      ],
    ),

  each: (graph) => graph.resources('route53'),

  *checkOne(graph, zone) {
    const limit = numberOf(factOf('r53.health-ttl'))
    const records = targetsOf(graph, zone.id, 'dns-record').filter(({ end }) => machines.has(end.service))
    let isSaid = false
    for (const { line, end } of records) {
      const { ttlSeconds: ttl, healthCheck, routingPolicy } = line.config
      const at = { at: line.id, part: 'ttlSeconds' }
      if (typeof ttl !== 'number' || !(healthCheck === true || routingPolicy === 'failover')) continue
      isSaid = true
      if (ttl <= limit) {
        yield { pass: at, factId: 'r53.health-ttl', used: ttl, limit }
        continue
      }
      const label = `Keep answers for ${limit} s`
      yield {
        message: 'longTtl',
        at: [at, { at: end.id }],
        data: { target: nameOf(graph, end.id), ttl: formatValue(ttl, 'seconds'), limit },
        factIds: ['r53.health-ttl'],
        fixes: [{ label, apply: (diagram) => setField(diagram, line.id, 'ttlSeconds', limit) }],
      }
    }
    const data = { zone: capitalised(nameOf(graph, zone.id)), count: records.length }
    const failover = records.filter(({ line }) => line.config['routingPolicy'] === 'failover')
    if (hasNoPrimary(graph, zone.id, failover)) {
      yield {
        message: 'neverFails',
        at: placesOf(zone.id, failover, 'healthCheck'),
        data: { ...data, targets: listed(failover.map(({ end }) => nameOf(graph, end.id))) },
        factIds: ['r53.primary-health-check'],
        fixes: [checked(failover)],
      }
      return
    }
    const others = records.filter(({ line }) => line.config['routingPolicy'] !== 'failover')
    const unchecked = others.filter(({ line }) => line.config['healthCheck'] === false)
    if (unchecked.length > 1) {
      yield {
        message: 'unchecked',
        at: placesOf(zone.id, unchecked, 'healthCheck'),
        data: { ...data, count: unchecked.length },
        factIds: ['r53.unchecked'],
        fixes: [checked(unchecked)],
      }
      return
    }
    const [first] = records
    if (first === undefined || isSaid) return
    yield {
      message: 'delayed',
      at: placesOf(zone.id, records),
      data: { ...data, target: whatIs(graph, records, first) },
      factIds: ['r53.cached'],
    }
  },
})

const machines: ReadonlySet<string> = new Set(['ec2', 'elastic-ip', 'network-interface', 'lightsail'])

/** Whether a pair of failover records is there of which neither can be the primary; an alias to something else could. */
function hasNoPrimary(graph: DiagramGraph, zone: NodeId, failover: readonly FarEnd[]): boolean {
  const all = graph
    .outgoing(zone, 'dns-record')
    .filter(({ config }) => config['routingPolicy'] === 'failover')
  return (
    all.length > 1 &&
    all.length === failover.length &&
    all.every(({ config }) => config['healthCheck'] === false)
  )
}

function whatIs(graph: DiagramGraph, records: readonly FarEnd[], first: FarEnd): string {
  return records.length === 1 ? nameOf(graph, first.end.id) : `${records.length} instances`
}

function placesOf(zone: NodeId, records: readonly FarEnd[], part?: string): readonly [Place, ...Place[]] {
  return [
    { at: zone },
    ...records.map(({ line }) => (part === undefined ? { at: line.id } : { at: line.id, part })),
  ]
}

function checked(records: readonly FarEnd[]): Fix {
  return {
    label: 'Check their health',
    apply(diagram) {
      let changed: Result<Diagram> = ok(diagram)
      for (const { line } of records) {
        if (changed.ok) changed = setField(changed.value, line.id, 'healthCheck', true)
      }
      return changed
    },
  }
}
