import { refsOf, type NodeId, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { vpcOf } from './location'
import { oncePerGraph } from './once'

/**
 * The VPCs that a gateway or endpoint belongs to: the one that it is drawn in, else those that it is connected with, else
 * those of the things that are connected with it and of the route tables that lead to it. In the order of their ids.
 *
 * Several where it is shared or the drawing leaves it open; none where nothing says.
 */
export const ownersOf = oncePerGraph((graph, gateway: NodeId): readonly ResourceNode[] => {
  const around = vpcOf(graph, gateway)
  if (around !== undefined) return [around]
  // PrivateLink leads to the provider, who is somebody else.
  const lines = [...graph.outgoing(gateway), ...graph.incoming(gateway)].filter(
    ({ kind }) => kind !== 'privatelink',
  )
  const farEnd = ({ from, to }: { readonly from: NodeId; readonly to: NodeId }) =>
    from === gateway ? to : from
  const isVpc = (id: NodeId) => graph.resource(id)?.service === 'vpc'
  const linked = lines.filter((line) => isVpc(farEnd(line)))
  const associated = linked.filter(({ kind }) => kind === 'gateway-association')

  if (associated.length > 0) return vpcsAmong(associated.map((line) => graph.resource(farEnd(line))))
  if (linked.length > 0) return vpcsAmong(linked.map((line) => graph.resource(farEnd(line))))
  const tables = graph.referring(gateway).flatMap(({ id }) => graph.resource(id) ?? [])
  return vpcsAmong([
    ...lines.map((line) => vpcOf(graph, farEnd(line))),
    ...tables.filter(({ service }) => service === 'route-table').map((table) => vpcOfTable(graph, table)),
  ])
})

/** The VPC whose route table this is: the one around it, that of its subnets, or the one it names. */
export function vpcOfTable(graph: DiagramGraph, table: ResourceNode): ResourceNode | undefined {
  const named = refsOf(table.config['vpc'])[0]
  const found = vpcOf(graph, table.id) ?? (named === undefined ? undefined : graph.resource(named))
  return found?.service === 'vpc' ? found : undefined
}

function vpcsAmong(found: readonly (ResourceNode | undefined)[]): readonly ResourceNode[] {
  return [...new Set(found)].filter((vpc) => vpc !== undefined).sort((a, b) => (a.id < b.id ? -1 : 1))
}
