import { treeOf } from '../../../../core/layout/tree'
import type { Diagram, DiagramNode, NodeId } from '../../../../core/model/diagram'
import { kindName, nodeName } from '../../names'

/** How much of the diagram is exported. */
export type ChosenPart =
  { readonly of: 'whole' | 'selection' } | { readonly of: 'container'; readonly id: NodeId }

/** The part as a writer wants it; the whole, where what was chosen is not there. */
export function partOf(
  diagram: Diagram,
  selection: ReadonlySet<string>,
  chosen: ChosenPart,
): 'whole' | readonly NodeId[] {
  switch (chosen.of) {
    case 'whole':
      return 'whole'
    case 'selection': {
      const nodes = selectedNodes(diagram, selection)
      return nodes.length === 0 ? 'whole' : nodes
    }
    case 'container':
      return [chosen.id]
    default:
      return chosen satisfies never
  }
}

export function selectedNodes({ nodes }: Diagram, selection: ReadonlySet<string>): readonly NodeId[] {
  return [...selection].filter((id) => Object.hasOwn(nodes, id)).map((id) => id as NodeId)
}

/** Everything that can hold something, from the outermost inwards, with words to tell them apart. */
export function containersOf({ nodes }: Diagram): readonly { readonly id: NodeId; readonly words: string }[] {
  const tree = treeOf(nodes)
  return tree.order
    .filter(({ id }) => tree.isFrame(id))
    .map((node) => ({
      id: node.id,
      words: `${'\u2003'.repeat(tree.ancestorsOf(node.id).length)}${wordsOf(node)}`,
    }))
}

function wordsOf(node: DiagramNode): string {
  const [name, kind] = [nodeName(node), kindName(node)]
  return name === kind ? kind : `${kind}: ${name}`
}
