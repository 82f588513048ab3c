import { ChevronDown } from 'lucide-react'
import { useMemo } from 'react'
import { canHold } from '../../../core/edit/homes'
import { moveInto } from '../../../core/edit/move-into'
import { graphOf, type ArchitectureGraph, type DiagramGraph } from '../../../core/model/graph'
import type { DiagramNode, NodeId } from '../../../core/model/diagram'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { kindName, nodeName, thingName } from '../names'
import { control } from '../ui/classes'
import { MenuButton } from '../ui/MenuButton'
import { narrowed } from '../ui/narrowed'
import { Picker, type Choice } from '../ui/Picker'
import { mostWhole } from '../ui/use-rows-in-view'
import { FieldLine } from './FieldLine'
import { once } from '../ui/once'

/** The container that a node is in, and a menu of all that it can be moved into; where they are many, a field that finds them. */
export function MoveIntoMenu({ node }: { readonly node: DiagramNode }) {
  const graph = useSession((state) => graphOf(state.diagram))
  const parent = node.parentId === null ? undefined : graph.node(node.parentId)
  const where = parent === undefined ? 'The canvas' : nodeName(parent)
  const isLong = useMemo(() => hasMany(graph), [graph])
  const choices = useMemo(() => once(() => choicesFor(graph, node)), [graph, node])
  const move = (parentId: NodeId | null, name: string) => {
    session.apply(`Move “${nodeName(node)}” into ${name}`, (before) => moveInto(before, [node.id], parentId))
  }
  return (
    <FieldLine label="Inside">
      {(ids) =>
        isLong ? (
          <Picker<NodeId | null>
            id={ids.control}
            label={`Inside ${where}. Move into…`}
            shown={where}
            placeholder="Type to find"
            choicesFor={(typed) => narrowed(choices(), typed)}
            noneWords={() => 'No container of this name.'}
            onChoose={(id) => move(id, id === null ? 'the canvas' : `“${thingName(graph.architecture, id)}”`)}
          />
        ) : (
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
              ...containersFor(graph, node).map(({ container, depth }) => ({
                key: container.id,
                label: nodeName(container),
                ...(container.name === kindName(container) ? {} : { detail: kindName(container) }),
                indent: depth,
                disabled: container.id === node.parentId,
                onSelect: () => move(container.id, `“${nodeName(container)}”`),
              })),
            ]}
          />
        )
      }
    </FieldLine>
  )
}

/** More containers than a menu shows at once. Looks no further than it has to. */
function hasMany({ architecture }: ArchitectureGraph): boolean {
  let left = mostWhole
  return Object.values<DiagramNode>(architecture.nodes).some((node) => canHold(node) && left-- === 0)
}

/** The containers a field finds by name, each with what tells it from its namesakes: its kind, and what it is in. */
function choicesFor(graph: DiagramGraph, node: DiagramNode): readonly Choice<NodeId | null>[] {
  const canvas: Choice<NodeId | null> = { key: 'canvas', text: 'The canvas', hint: '', value: null }
  const others = containersFor(graph, node).filter(({ container }) => container.id !== node.parentId)
  const choices = others.map(({ container }): Choice<NodeId | null> => {
    const around = container.parentId === null ? undefined : graph.node(container.parentId)
    const hint = [kindName(container), ...(around === undefined ? [] : [`in ${nodeName(around)}`])].join(' ')
    return { key: container.id, text: nodeName(container), hint, value: container.id }
  })
  return node.parentId === null ? choices : [canvas, ...choices]
}

/** Every container but the node itself and what is in it, in the order of the tree. */
function containersFor(graph: DiagramGraph, node: DiagramNode) {
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
