import { serviceOf } from '../../catalog/catalog'
import { plainName } from '../../edit/names'
import { treeOf, type NodeTree } from '../../layout/tree'
import type { Diagram, DiagramNode, NodeId } from '../../model/diagram'
import { bold, plain } from './markdown'
import { stated } from './stated'

/** All nodes as a list in which what is in a container is indented under it, each with what was stated of it. */
export function resources(diagram: Diagram): string {
  const tree = treeOf(diagram.nodes)
  return linesIn(diagram, tree, null, '').join('\n')
}

function linesIn(
  diagram: Diagram,
  tree: NodeTree,
  container: NodeId | null,
  indent: string,
): readonly string[] {
  return tree
    .childrenOf(container)
    .flatMap((node) => [
      `${indent}- ${described(diagram, node)}`,
      ...linesIn(diagram, tree, node.id, `${indent}  `),
    ])
}

function described(diagram: Diagram, node: DiagramNode): string {
  const name = bold(node.name.trim() === '' ? plainName(node) : node.name)
  const description = node.description === undefined ? '' : plain(node.description)
  const tags = (node.tags ?? []).map((tag) => `#${plain(tag)}`).join(' ')
  const parts = [firstWords(name, node), settings(diagram, node), description, tags]
  return parts.filter((part) => part !== '').join(' — ')
}

function firstWords(name: string, node: DiagramNode): string {
  switch (node.kind) {
    case 'note':
      return plain(node.text) === '' ? `Note ${name}` : `Note: ${plain(node.text)}`
    case 'shape':
      return `${name} (without meaning on AWS)`
    case 'resource': {
      const count = node.count === undefined || node.count === 1 ? '' : ` × ${node.count}`
      const service = serviceOf(node.service)?.name ?? node.service
      // “NAT gateway, NAT gateway” says nothing twice.
      const isSaid = [plainName(node), service].includes(node.name.trim()) || node.name.trim() === ''
      return isSaid ? `${name}${count}` : `${name}${count}, ${plain(service)}`
    }
    default:
      return node satisfies never
  }
}

function settings(diagram: Diagram, node: DiagramNode): string {
  if (node.kind !== 'resource') return ''
  return stated(diagram, node.config, serviceOf(node.service)?.fields ?? [])
}
