import { serviceOf } from '../catalog/catalog'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'

/** What a node is called until somebody names it. */
export function plainName(node: Pick<DiagramNode, 'kind'> & { readonly service?: string }): string {
  if (node.kind === 'note') return 'Note'
  if (node.kind === 'shape') return 'Box'
  return serviceOf(node.service ?? '')?.shortName ?? node.service ?? 'Resource'
}

/**
 * The name, with a number from 2 where another node has it already: messages name things, and two “EC2 instance” would be
 * told apart by nobody.
 */
export function freeName(diagram: Diagram, name: string, except?: NodeId): string {
  const taken = new Set<string>()
  for (const node of Object.values<DiagramNode>(diagram.nodes)) if (node.id !== except) taken.add(node.name)
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name} ${number}`)) number += 1
  return `${name} ${number}`
}
