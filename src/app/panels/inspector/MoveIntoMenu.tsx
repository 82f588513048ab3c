import { ChevronDown } from 'lucide-react'
import { canHold } from '../../../core/edit/homes'
import { moveInto } from '../../../core/edit/move-into'
import { graphOf } from '../../../core/model/graph'
import type { Diagram, DiagramNode, NodeId } from '../../../core/model/diagram'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { kindName, nodeName } from '../names'
import { control } from '../ui/classes'
import { MenuButton } from '../ui/MenuButton'
import { FieldLine } from './FieldLine'

/** The container that a node is in, and a menu of all that it can be moved into. */
export function MoveIntoMenu({ node }: { readonly node: DiagramNode }) {
  const diagram = useSession((state) => state.diagram)
  const parent = node.parentId === null ? undefined : graphOf(diagram).node(node.parentId)
  const where = parent === undefined ? 'The canvas' : nodeName(parent)
  const move = (parentId: NodeId | null, name: string) => {
    session.apply(`Move “${nodeName(node)}” into ${name}`, (before) => moveInto(before, [node.id], parentId))
  }
  return (
    <FieldLine label="Inside">
      {(ids) => (
        <MenuButton
          wide
          label="Move into"
          button={
            <button
              type="button"
              id={ids.control}
              aria-label={`Inside ${where}. Move into…`}
              className={`${control} flex items-center justify-between gap-1 text-left`}
            >
              <span className="truncate">{where}</span>
              <ChevronDown size={14} className="shrink-0 text-soft" aria-hidden />
            </button>
          }
          entries={() => [
            {
              key: 'canvas',
              label: 'The canvas',
              disabled: node.parentId === null,
              onSelect: () => move(null, 'the canvas'),
            },
            ...containersFor(diagram, node).map(({ container, depth }) => ({
              key: container.id,
              label: nodeName(container),
              ...(container.name === kindName(container) ? {} : { detail: kindName(container) }),
              indent: depth,
              disabled: container.id === node.parentId,
              onSelect: () => move(container.id, `“${nodeName(container)}”`),
            })),
          ]}
        />
      )}
    </FieldLine>
  )
}

/** Every container but the node itself and what is in it, in the order of the tree. */
function containersFor(diagram: Diagram, node: DiagramNode) {
  const graph = graphOf(diagram)
  const found: { readonly container: DiagramNode; readonly depth: number }[] = []
  const walk = (parentId: NodeId | null, depth: number) => {
    for (const child of graph.children(parentId)) {
      if (child.id === node.id) continue
      const holds = canHold(child)
      if (holds) found.push({ container: child, depth })
      walk(child.id, depth + (holds ? 1 : 0))
    }
  }
  walk(null, 0)
  return found
}
