import { place } from '../layout/place'
import type { Connection, Diagram, NodeId } from '../model/diagram'
import { graphOf, type DiagramGraph } from '../model/graph'
import { newNodeId } from '../model/new-id'
import { ok, refuse, type Result } from '../model/results'
import { connect } from './connect'
import { commonContainer } from './homes'
import { withNode, type ItemId } from './items'
import { freeName } from './names'
import { withRefs } from './refs'
import { removeItems } from './remove-items'

/**
 * Puts a transit gateway in the place of VPC peerings: of those named, and of those among the VPCs named.
 *
 * The VPCs at their ends are attached to it, unless they are already; a transit gateway that one of them is attached to is
 * used, else a new one is drawn beside them. Routes that led over a peering lead to the transit gateway. Refuses without a
 * peering.
 */
export function replacePeeringsByTransitGateway(diagram: Diagram, ids: Iterable<ItemId>): Result<Diagram> {
  const graph = graphOf(diagram)
  const given = new Set<ItemId>(ids)
  const peerings = graph
    .connections('vpc-peering')
    .filter(({ id, from, to }) => given.has(id) || (given.has(from) && given.has(to)))
  if (peerings.length === 0) return refuse('There is no VPC peering to replace.')

  const vpcs = [
    ...new Set([...peerings.flatMap(({ from, to }) => [from, to]), ...namedVpcs(graph, given)]),
  ].toSorted()
  const known = gatewayOf(graph, vpcs)
  const id = known ?? newNodeId(diagram, 'transit-gateway')
  let next = known === undefined ? withGateway(diagram, id, commonContainer(graph, vpcs)) : diagram
  for (const vpc of vpcs) {
    if (attachment(graph, vpc).some(({ from, to }) => from === id || to === id)) continue
    const attached = connect(next, { from: vpc, to: id, kind: 'transit-gateway-attachment' })
    if (!attached.ok) return attached
    next = attached.value.diagram
  }
  const replaced = new Set<ItemId>(peerings.map((peering) => peering.id))
  const removed = removeItems(withTarget(next, replaced, id), replaced)
  return removed.ok ? ok(place(removed.value)) : removed
}

function namedVpcs(graph: DiagramGraph, given: ReadonlySet<ItemId>): readonly NodeId[] {
  return graph.resources('vpc').flatMap(({ id }) => (given.has(id) ? [id] : []))
}

function attachment(graph: DiagramGraph, vpc: NodeId): readonly Connection[] {
  const kind = 'transit-gateway-attachment'
  return [...graph.outgoing(vpc, kind), ...graph.incoming(vpc, kind)]
}

/** The transit gateway that one of these VPCs is attached to, which then serves them all. */
export function gatewayOf(graph: DiagramGraph, vpcs: readonly NodeId[]): NodeId | undefined {
  return vpcs
    .flatMap((vpc) => attachment(graph, vpc).flatMap(({ from, to }) => [from, to]))
    .find((end) => graph.resource(end)?.service === 'transit-gateway')
}

function withGateway(diagram: Diagram, id: NodeId, parentId: NodeId | null): Diagram {
  const name = freeName(diagram, 'Transit gateway')
  return withNode(diagram, { id, parentId, kind: 'resource', service: 'transit-gateway', name, config: {} })
}

function withTarget(diagram: Diagram, peerings: ReadonlySet<ItemId>, gateway: NodeId): Diagram {
  const graph = graphOf(diagram)
  const referring = new Set([...peerings].flatMap((id) => graph.referring(id)))
  let next = diagram
  for (const record of referring) {
    if ('service' in record) {
      next = withNode(next, {
        ...record,
        config: withRefs(record.config, (id) => (peerings.has(id) ? gateway : id)),
      })
    }
  }
  return next
}
