import { connect } from '../edit/connect'
import { setField } from '../edit/set-field'
import { refsOf, type Diagram, type NodeId, type ResourceNode, type Row } from '../model/diagram'
import { graphOf, type DiagramGraph } from '../model/graph'
import type { Result } from '../model/results'
import { sketch } from '../model/sketch'
import { targetName } from '../network/engine/words'
import { vpcOf } from '../network/location'
import { oncePerGraph } from '../network/once'
import { vpcOfChip } from '../network/table-view'
import { gatewaysOf, mayBeAttachment } from '../network/transit-tables'
import { defineRule, type Problem } from './rule'
import { routesOf, type Route } from './shared/routes'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'blackhole-route',
    title: 'Route that leads nowhere',
    concern: 'network',
    looksAt: ['route-table', 'transit-gateway-route-table'],
    messages: {
      blackhole: {
        severity: 'warning',
        text: '{name} has a blackhole route: what is for {destination} is dropped{because}.',
      },
      notAttached: {
        severity: 'incomplete',
        text: '{name} sends {destination} to {gateway}, which {vpc} is not attached to.',
      },
      otherGateway: {
        severity: 'error',
        text: '{name} sends {destination} to {attachment}, which is no attachment of {gateway}.',
      },
    },
    why: 'In a VPC, a route becomes a blackhole when its target is deleted or detached; packets that match it are dropped, even where a wider route would lead on. In the route table of a transit gateway a blackhole is a choice: it keeps networks apart.',
    howToFix:
      'Let the route lead to something that is there and attached to the VPC, or take it out. A static route of a transit gateway leads to one of its own attachments.',
    facts: ['rt.blackhole', 'tgw.route-attachment'],
    sources: [
      {
        title: 'Route (Amazon EC2 API reference)',
        url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      shop: { service: 'vpc', name: 'Shop' },
      web: { service: 'subnet', name: 'Web servers', in: 'shop' },
      routes: {
        service: 'route-table',
        name: 'Web routes',
        in: 'shop',
        config: {
          subnets: [{ ref: 'web' }],
          routes: [{ destination: '10.8.0.0/16', state: 'blackhole' }],
        },
      },
    }),

  *check(graph) {
    for (const table of graph.resources('route-table')) {
      for (const route of routesOf(table)) {
        if (route.isBlackhole) yield blackhole(graph, table, route)
        else yield* notAttached(graph, table, route)
      }
    }
    for (const table of graph.resources('transit-gateway-route-table')) yield* otherGateway(graph, table)
  },
})

function blackhole(graph: DiagramGraph, table: ResourceNode, route: Route): Problem<'blackhole'> {
  const { destination, target } = route
  return {
    message: 'blackhole',
    at: [{ at: table.id, part: 'routes' }, ...(target === undefined ? [] : [{ at: target }])],
    subject: `${table.id} ${destination}`,
    data: {
      name: capitalised(nameOf(graph, table.id)),
      destination,
      because: target === undefined ? '' : `, since ${targetName(graph, target)} is gone or not attached`,
    },
    factIds: ['rt.blackhole'],
    fixes: [
      {
        label: `Take the route to ${destination} out`,
        apply: (diagram) => withoutBlackhole(diagram, table.id, destination),
      },
    ],
  }
}

function withoutBlackhole(diagram: Diagram, table: NodeId, destination: string): Result<Diagram> {
  const routes = graphOf(diagram).resource(table)?.config['routes']
  const rows = Array.isArray(routes) ? (routes as readonly Row[]) : []
  const isIt = ({ destination: stated, state }: Row) =>
    state === 'blackhole' && typeof stated === 'string' && stated.trim() === destination
  return setField(
    diagram,
    table,
    'routes',
    rows.filter((row) => !isIt(row)),
  )
}

/** A transit gateway without an attachment of the VPC: the attachment may be the next thing that is drawn. */
function* notAttached(
  graph: DiagramGraph,
  table: ResourceNode,
  { destination, target }: Route,
): Generator<Problem<'notAttached'>> {
  const gateway = target === undefined ? undefined : graph.resource(target)
  if (gateway?.service !== 'transit-gateway') return
  const vpc = vpcOfChip(graph, table)
  if (vpc === undefined || vpcsAt(graph, gateway.id).has(vpc.id)) return
  yield {
    message: 'notAttached',
    at: [{ at: table.id, part: 'routes' }, { at: gateway.id }, { at: vpc.id }],
    subject: `${table.id} ${destination}`,
    data: {
      name: capitalised(nameOf(graph, table.id)),
      destination,
      gateway: nameOf(graph, gateway.id),
      vpc: nameOf(graph, vpc.id),
    },
    factIds: ['rt.blackhole'],
    fixes: [
      {
        label: `Attach ${nameOf(graph, vpc.id)} to ${nameOf(graph, gateway.id)}`,
        apply(diagram) {
          const joined = connect(diagram, {
            from: vpc.id,
            to: gateway.id,
            kind: 'transit-gateway-attachment',
          })
          return joined.ok ? { ok: true, value: joined.value.diagram } : joined
        },
      },
    ],
  }
}

/** The VPCs with a line to a transit gateway, from the VPC itself or from something in it. */
const vpcsAt = oncePerGraph(
  (graph, gateway: NodeId): ReadonlySet<NodeId> =>
    new Set(
      [...graph.incoming(gateway), ...graph.outgoing(gateway)].flatMap(
        ({ from, to }) => vpcOf(graph, from === gateway ? to : from)?.id ?? [],
      ),
    ),
)

function* otherGateway(graph: DiagramGraph, table: ResourceNode): Generator<Problem<'otherGateway'>> {
  const [gateway] = refsOf(table.config['transitGateway']).flatMap((id) => graph.resource(id) ?? [])
  if (gateway === undefined) return
  for (const { destination, target, isBlackhole } of routesOf(table)) {
    const attachment = target === undefined || isBlackhole ? undefined : graph.connection(target)
    if (attachment === undefined || !mayBeAttachment(attachment)) continue
    if (gatewaysOf(graph, attachment).includes(gateway)) continue
    yield {
      message: 'otherGateway',
      at: [{ at: table.id, part: 'routes' }, { at: attachment.id }],
      subject: `${table.id} ${destination}`,
      data: {
        name: capitalised(nameOf(graph, table.id)),
        destination,
        attachment: targetName(graph, attachment.id),
        gateway: nameOf(graph, gateway.id),
      },
      factIds: ['tgw.route-attachment'],
    }
  }
}
