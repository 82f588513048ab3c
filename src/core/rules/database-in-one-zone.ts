import { setField } from '../edit/set-field'
import type { ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { apart, zonesOf } from '../network/zone-spread'
import { defineRule } from './rule'
import { farEndsOf, sourcesOf } from './shared/far-ends'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'database-in-one-zone',
    title: 'Database in one Availability Zone',
    concern: 'reliability',
    looksAt: ['rds', 'aurora'],
    messages: {
      spreadUsers: {
        severity: 'warning',
        text: '{name} has Multi-AZ off, although what uses it runs in {zones} zones: if its own zone fails, all of it stands still.',
      },
      alone: {
        severity: 'info',
        text: '{name} has Multi-AZ off: there is no standby that takes over when its instance or zone fails.',
      },
      replicaOnly: {
        severity: 'info',
        text: '{name} has Multi-AZ off; its read replica is no standby: it lags behind and has to be promoted by hand.',
      },
      noReader: {
        severity: 'info',
        text: '{name} has no Aurora Replica to fail over to: when its instance fails, AWS makes a new one, which usually takes minutes.',
      },
    },
    why: 'A Multi-AZ DB instance keeps a standby in another zone up to date and fails over to it by itself. A single-AZ one is down until AWS has recovered it, and longer when the zone fails. It is cheaper, and right for tests.',
    howToFix: 'Turn Multi-AZ on, or give the Aurora cluster a replica in another zone.',
    facts: ['rds.multi-az', 'aurora.replicas', 'aurora.no-replica'],
    sources: [
      {
        title: 'Configuring and managing a Multi-AZ deployment for Amazon RDS',
        url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop' },
        zoneA: { service: 'availability-zone', name: 'us-east-1a', in: 'shop' },
        zoneB: { service: 'availability-zone', name: 'us-east-1b', in: 'shop' },
        webA: { service: 'ec2', name: 'Web server A', in: 'zoneA' },
        webB: { service: 'ec2', name: 'Web server B', in: 'zoneB' },
        orders: { service: 'rds', name: 'Orders database', in: 'zoneA', config: { multiAz: false } },
      },
      ['webA -> orders : data-access', 'webB -> orders : data-access'],
    ),

  each: (graph) => graph.resources('rds', 'aurora'),

  *checkOne(graph, database) {
    if (graph.incoming(database.id, 'replication').length > 0) return
    const name = capitalised(nameOf(graph, database.id))
    if (database.service === 'aurora') {
      const { replicas, serverless } = database.config
      const at = { at: database.id, part: 'replicas' }
      if (typeof replicas === 'number' && replicas > 0) yield { pass: at, factId: 'aurora.replicas' }
      if (replicas !== 0 || serverless === true) return
      yield {
        message: 'noReader',
        at: [at],
        data: { name },
        factIds: ['aurora.no-replica'],
        fixes: [
          { label: 'Add a replica', apply: (diagram) => setField(diagram, database.id, 'replicas', 1) },
        ],
      }
      return
    }
    const at = { at: database.id, part: 'multiAz' }
    if (database.config['multiAz'] === true) yield { pass: at, factId: 'rds.multi-az' }
    if (database.config['multiAz'] !== false) return
    const zones = zonesOfUsers(graph, database)
    const hasReplica = graph.outgoing(database.id, 'replication').length > 0
    yield {
      message: hasReplica ? 'replicaOnly' : zones > 1 ? 'spreadUsers' : 'alone',
      at: [at],
      data: { name, zones },
      factIds: ['rds.multi-az'],
      fixes: [
        { label: 'Turn Multi-AZ on', apply: (diagram) => setField(diagram, database.id, 'multiAz', true) },
      ],
    }
  },
})

/** In how many zones, for certain, what uses a database runs, also through its proxies. */
function zonesOfUsers(graph: DiagramGraph, database: ResourceNode): number {
  const proxies = farEndsOf(graph, database.id).filter(({ end }) => end.service === 'rds-proxy')
  const users = [database, ...proxies.map(({ end }) => end)].flatMap(({ id }) =>
    sourcesOf(graph, id, 'data-access', 'traffic')
      .map(({ end }) => end)
      .filter(({ service }) => ['ec2', 'asg', 'ecs-service', 'fargate', 'lambda'].includes(service)),
  )
  return apart([...new Set(users)].flatMap(({ id }) => zonesOf(graph, id) ?? [])).length
}
