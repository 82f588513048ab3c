import { sketch } from '../model/sketch'
import { vpcOf } from '../network/location'
import { regionNameOf } from '../network/zones'
import type { NodeId } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { defineRule } from './rule'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'rds-proxy-in-another-vpc',
    title: 'RDS Proxy away from its database',
    concern: 'network',
    looksAt: ['rds-proxy'],
    messages: {
      otherRegion: {
        severity: 'error',
        text: '{proxy} is in {region}, but {database} is in {other}: AWS puts an RDS Proxy into the VPC of its database.',
      },
      otherVpc: {
        severity: 'incomplete',
        text: '{proxy} is in {vpc}, but {database} is in {other}, where its RDS Proxy has to be. It may stay as a further endpoint, once the proxy itself is drawn beside the database.',
      },
    },
    why: 'An RDS Proxy and its database share a VPC. A proxy may get further endpoints in other VPCs of the Region, so that clients there need no peering, but the proxy itself stays with the database.',
    howToFix:
      'Move the proxy into the VPC of the database; clients elsewhere use a further endpoint of it, or a peering.',
    facts: ['rds.proxy-vpc'],
    sources: [
      {
        title: 'Amazon RDS Proxy',
        url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.html',
        asOf: '2026-H2',
      },
      {
        title: 'Working with Amazon RDS Proxy endpoints',
        url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-endpoints.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        near: { service: 'region', name: 'eu-west-1' },
        shop: { service: 'vpc', name: 'Shop', in: 'near' },
        orders: { service: 'rds', name: 'Orders', in: 'shop' },
        far: { service: 'region', name: 'us-east-1' },
        web: { service: 'vpc', name: 'Web shop', in: 'far' },
        proxy: { service: 'rds-proxy', name: 'Orders proxy', in: 'web' },
      },
      ['proxy -> orders : data-access'],
    ),

  each: (graph) => graph.resources('rds-proxy'),

  *checkOne(graph, proxy) {
    for (const line of graph.outgoing(proxy.id)) {
      const database = graph.resource(line.to)
      if (database?.service !== 'rds' && database?.service !== 'aurora') continue
      const [vpc, other] = [vpcOf(graph, proxy.id), vpcOf(graph, database.id)]
      if (vpc === undefined || other === undefined) continue
      if (vpc === other) {
        yield { pass: { at: line.id }, factId: 'rds.proxy-vpc' }
        continue
      }
      const [region, otherRegion] = [regionNameOf(graph, vpc.id), regionNameOf(graph, other.id)]
      const isElsewhere = region !== undefined && otherRegion !== undefined && region !== otherRegion
      // The proxy itself is drawn beside the database: this one is an endpoint of it.
      if (!isElsewhere && hasProxyIn(graph, database.id, other.id)) continue
      const data = { proxy: capitalised(nameOf(graph, proxy.id)), database: nameOf(graph, database.id) }
      yield {
        message: isElsewhere ? 'otherRegion' : 'otherVpc',
        at: [{ at: proxy.id }, { at: line.id }, { at: database.id }],
        data: isElsewhere
          ? { ...data, region, other: otherRegion }
          : { ...data, vpc: nameOf(graph, vpc.id), other: nameOf(graph, other.id) },
      }
    }
  },
})

function hasProxyIn(graph: DiagramGraph, database: NodeId, vpc: NodeId): boolean {
  return graph.incoming(database).some(({ from }) => {
    const caller = graph.resource(from)
    return caller?.service === 'rds-proxy' && vpcOf(graph, caller.id)?.id === vpc
  })
}
