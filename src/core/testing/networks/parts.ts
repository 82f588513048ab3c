import type { Connection, ConnectionId, DiagramNode, NodeId, ResourceNode, Row } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { statedCidrs } from '../../network/cidrs'

/** The rows or references that a node states in this field. */
export function lists(node: DiagramNode | undefined, key: string): readonly Row[] {
  const value = node?.kind === 'resource' ? node.config[key] : undefined
  return Array.isArray(value) ? (value as readonly Row[]) : []
}

export function subnetsIn(graph: DiagramGraph): readonly ResourceNode[] {
  return graph.resources('subnet')
}

/** What a route of this subnet may lead to. */
export function targetsIn(graph: DiagramGraph, subnet: ResourceNode): readonly (NodeId | ConnectionId)[] {
  const vpc = subnet.parentId
  if (vpc === null) return []
  const lines = [...graph.outgoing(vpc), ...graph.incoming(vpc)]
  const far = ({ from, to }: Connection) => (from === vpc ? to : from)
  return [
    ...lines.filter(({ kind }) => kind === 'vpc-peering').map(({ id }) => id),
    ...lines.filter(({ kind }) => kind === 'transit-gateway-attachment').map(far),
    ...graph.resources('igw', 'vgw').flatMap(({ id, parentId }) => (parentId === vpc ? [id] : [])),
    ...graph.resources('nat-gateway').flatMap(({ id }) => (graph.isWithin(id, vpc) ? [id] : [])),
  ]
}

/** All blocks that are stated, and wider ones. */
export function blocksIn(graph: DiagramGraph): readonly string[] {
  const stated = graph.resources('vpc', 'site').flatMap(statedCidrs)
  return [...new Set([...stated, '0.0.0.0/0', '10.0.0.0/8', '192.168.0.0/16'])]
}
