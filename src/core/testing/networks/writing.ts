import type { Config, ConfigValue, Diagram, NodeId, ResourceNode, Row } from '../../model/diagram'
import { lists } from './parts'
import type { Rule } from './statement'

/** The row at the end of a security group, or, with the next free number, of a network ACL. */
export function withRule(diagram: Diagram, id: NodeId, rule: Rule): Diagram {
  const { direction, protocol, port, cidr, action } = rule
  const hasPort = port !== null && (protocol === 'tcp' || protocol === 'udp')
  const shared = { direction, protocol, cidr, ...(hasPort ? { fromPort: port, toPort: port } : {}) }
  const rows = lists(diagram.nodes[id], 'rules')
  const node = diagram.nodes[id]
  const isAcl = node?.kind === 'resource' && node.service === 'network-acl'
  const row: Row = isAcl ? { ...shared, number: 100 + 10 * rows.length, action } : shared
  return stating(diagram, id, { rules: [...rows, row] })
}

/** The diagram with these fields of a node stated. */
export function stating(
  diagram: Diagram,
  id: NodeId,
  config: Readonly<Record<string, ConfigValue>>,
): Diagram {
  const node = diagram.nodes[id]
  if (node?.kind !== 'resource') return diagram
  return { ...diagram, nodes: { ...diagram.nodes, [id]: { ...node, config: { ...node.config, ...config } } } }
}

/** The diagram with this node, where it has none of that id. */
export function withNode(
  diagram: Diagram,
  id: NodeId,
  service: string,
  ...[parentId, config]: readonly [NodeId | null, Config]
): Diagram {
  if (diagram.nodes[id] !== undefined) return diagram
  const node: ResourceNode = { kind: 'resource', id, parentId, name: id, service, config }
  return { ...diagram, nodes: { ...diagram.nodes, [id]: node } }
}
