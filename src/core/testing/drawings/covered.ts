import { bondsOf } from '../../layout/bonds'
import { holds, overlaps, type Box } from '../../layout/box'
import { boxesOf } from '../../layout/boxes'
import { chipsOf } from '../../layout/chips'
import { isOnBorder } from '../../layout/border'
import { nameBox } from '../../layout/names'
import type { Routes } from '../../layout/route'
import { endOn } from '../../layout/routing/end'
import { crosses } from '../../layout/routing/obstacles'
import { stubsOf } from '../../layout/stubs'
import { treeOf } from '../../layout/tree'
import { labelSize } from '../../measure/lines'
import type { Diagram, NodeId } from '../../model/diagram'

/** What lies on what, in counts: each had better be 0. */
export interface Covered {
  /** Pairs of nodes whose boxes overlap, of which none is around the other. */
  readonly nodesOnNodes: number
  /** Labels on a node's icon or words, a container's or a span's name, a stub, a chip, or on another label. */
  readonly coveredLabels: number
  /** Pairs of a connection and a node, neither its end nor around it, that it passes through. */
  readonly throughNodes: number
  /** The same for names of containers and spans, chips in headers, and stubs. */
  readonly throughNames: number
  /** The same for containers that hold neither end. */
  readonly throughContainers: number
  /** Nodes that reach out of their container; what stands on its border, and spans, may. */
  readonly outside: number
}

/** What lies on what in a drawing, by its parts and not by what the router takes for obstacles. */
export function countCovered(diagram: Diagram, routes: Routes): Covered {
  const tree = treeOf(diagram.nodes)
  const boxes = boxesOf(diagram)
  const spans = bondsOf(diagram.nodes).members
  const nodes = tree.order.flatMap((node) => {
    const box = boxes.get(node.id)
    return box === undefined || spans.has(node.id) ? [] : [{ id: node.id, node, box }]
  })
  const isWithin = (id: NodeId, other: NodeId) => id === other || tree.ancestorsOf(id).includes(other)
  const leaves = nodes.filter(({ id }) => !tree.isFrame(id))
  const frames = nodes.filter(({ id }) => tree.isFrame(id))
  const names = namesIn(diagram)
  const labels = labelBoxes(diagram, routes)
  const solids = leaves.flatMap(({ node, box }) => endOn(node, box, false).solid)
  const ways = [...routes].flatMap(([id, { points }]) => {
    const connection = diagram.connections[id]
    return connection === undefined ? [] : [{ points, ends: [connection.from, connection.to] }]
  })
  // What lies over an end, such as a container below a span, cannot be gone round.
  const lies = (end: NodeId, over: Box) => overlaps(boxes.get(end) ?? nowhere, over)
  const through = (of: readonly { readonly id: NodeId; readonly box: Box }[]): number =>
    ways.reduce(
      (sum, { points, ends }) =>
        sum +
        of.filter(
          ({ id, box }) =>
            !ends.some((end) => isWithin(end, id) || lies(end, box)) && crosses(points, box, -1),
        ).length,
      0,
    )
  return {
    nodesOnNodes: pairs(nodes).filter(
      ([a, b]) => overlaps(a.box, b.box) && !isWithin(a.id, b.id) && !isWithin(b.id, a.id),
    ).length,
    coveredLabels:
      labels.filter((label) =>
        [...solids, ...names.map(({ box }) => box)].some((box) => overlaps(box, label)),
      ).length + pairs(labels).filter(([a, b]) => overlaps(a, b)).length,
    throughNodes: through(leaves),
    throughNames: ways.reduce(
      (sum, { points }) => sum + names.filter(({ box }) => crosses(points, box, -1)).length,
      0,
    ),
    throughContainers: through(frames),
    outside: nodes.filter(({ id, node, box }) => {
      const parent = boxes.get(tree.parentOf(id) ?? id)
      return parent !== undefined && parent !== box && !isOnBorder(diagram, node) && !holds(parent, box)
    }).length,
  }
}

const nowhere: Box = { x: NaN, y: NaN, width: 0, height: 0 }

/** Names of containers and spans, the chips in headers, and stubs: in canvas px. */
function namesIn(diagram: Diagram): readonly { readonly id: NodeId; readonly box: Box }[] {
  const tree = treeOf(diagram.nodes)
  const boxes = boxesOf(diagram)
  const spans = bondsOf(diagram.nodes).members
  const [chips, stubs] = [chipsOf(diagram), stubsOf(diagram)]
  return tree.order.flatMap((node) => {
    const box = boxes.get(node.id)
    if (box === undefined || !(tree.isFrame(node.id) || spans.has(node.id))) return []
    const name = nameBox(node, box)
    const marks = [...(chips.get(node.id) ?? []), ...(stubs.get(node.id) ?? [])].map((mark) => mark.box)
    const moved = marks.map((mark) => ({ ...mark, x: mark.x + box.x, y: mark.y + box.y }))
    return [...(name === null ? [] : [name]), ...moved].map((part) => ({ id: node.id, box: part }))
  })
}

function labelBoxes(diagram: Diagram, routes: Routes): readonly Box[] {
  return [...routes].flatMap(([id, { labelAt }]) => {
    const connection = diagram.connections[id]
    const { width, height } = connection === undefined ? { width: 0, height: 0 } : labelSize(connection)
    return width === 0 ? [] : [{ x: labelAt.x - width / 2, y: labelAt.y - height / 2, width, height }]
  })
}

function pairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((a, at) => list.slice(at + 1).map((b) => [a, b] as const))
}
