import { moveNodes } from '../../../core/edit/move-nodes'
import { leastSize, resizeNode } from '../../../core/edit/resize-node'
import { bondsOf } from '../../../core/layout/bonds'
import { boxesOf, relativeBox } from '../../../core/layout/boxes'
import type { Box } from '../../../core/layout/box'
import type { Diagram, DiagramNode } from '../../../core/model/diagram'
import { graphOf } from '../../../core/model/graph'
import { movedByHand } from '../../session/laid-out'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { nodeName } from '../names'
import { Section } from '../ui/Section'
import { PinField } from './PinField'
import { sizeProblem } from './place-words'
import { PxField } from './PxField'

/** Where a node stands in its container and, where that is free, how large it is, in px; nothing for what has no place of its own. */
export function PlaceSection({ node }: { readonly node: DiagramNode }) {
  const diagram = useSession((state) => state.diagram)
  if (!hasPlace(diagram, node)) return null
  const box = relativeBox(diagram, node)
  const least = leastSize(diagram, node.id)
  const parent = node.parentId === null ? undefined : graphOf(diagram).node(node.parentId)
  const where = parent === undefined ? 'of the canvas' : `of “${nodeName(parent)}”`
  const isLocked = diagram.layout[node.id]?.locked === true
  const to = (change: Partial<Box>) => place(node, { ...box, ...change })
  return (
    <Section title={least === null ? 'Position' : 'Position and size'}>
      <div className="grid grid-cols-2 gap-2">
        <PxField
          letter="X"
          name="X"
          help={`From the left edge ${where}, in px.`}
          value={box.x}
          isOff={isLocked}
          onStore={(x) => to({ x })}
        />
        <PxField
          letter="Y"
          name="Y"
          help={`From the top edge ${where}, in px.`}
          value={box.y}
          isOff={isLocked}
          onStore={(y) => to({ y })}
        />
        {least !== null && (
          <>
            <PxField
              letter="W"
              name="Width"
              help={`In px, at least ${least.width}.`}
              value={box.width}
              isOff={isLocked}
              problemOf={(width) => sizeProblem(diagram, node, width, least.width)}
              onStore={(width) => to({ width })}
            />
            <PxField
              letter="H"
              name="Height"
              help={`In px, at least ${least.height}.`}
              value={box.height}
              isOff={isLocked}
              problemOf={(height) => sizeProblem(diagram, node, height, least.height)}
              onStore={(height) => to({ height })}
            />
          </>
        )}
      </div>
      <PinField node={node} isOff={isLocked} />
    </Section>
  )
}

/** Chips are drawn on what names them, and an outline around its members. */
function hasPlace(diagram: Diagram, node: DiagramNode): boolean {
  return (
    boxesOf(diagram).has(node.id) &&
    Object.hasOwn(diagram.layout, node.id) &&
    !bondsOf(diagram.nodes).members.has(node.id)
  )
}

function place(node: DiagramNode, box: Box): void {
  session.apply(`Place “${nodeName(node)}”`, (now) => {
    const before = relativeBox(now, node)
    const placed =
      before.width === box.width && before.height === box.height
        ? moveNodes(now, new Map([[node.id, { x: box.x, y: box.y }]]))
        : resizeNode(now, node.id, box)
    return movedByHand(placed, [node.id])
  })
}
