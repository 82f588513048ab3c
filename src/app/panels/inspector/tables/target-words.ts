import { serviceOf } from '../../../../core/catalog/catalog'
import type { ConnectionId, NodeId, ResourceNode } from '../../../../core/model/diagram'
import type { DiagramGraph } from '../../../../core/model/graph'
import { lowered, nodeName } from '../../names'

/** What a route's target is, where its name does not say so: “peering”, “NAT gateway, in Public A”. */
export function endWords(graph: DiagramGraph, id: NodeId | ConnectionId, as: ResourceNode): string {
  if (graph.connection(id) !== undefined) return 'peering'
  const kind = lowered(serviceOf(as.service)?.shortName ?? as.service)
  const subnet = graph.enclosing(as.id, 'subnet')
  return subnet === undefined ? kind : `${kind}, in ${nodeName(subnet)}`
}
