import { labelSize } from '../../measure/lines'
import type { Connection, ConnectionId, Diagram, NodeId } from '../../model/diagram'
import type { Boxes } from '../boxes'
import type { NodeTree } from '../tree'
import type { Changes } from './changes'
import { chooseWay, naturalAlongs, type Way } from './choose'
import type { End } from './end'
import type { Obstacles } from './obstacles'
import { facingSides } from './side-pairs'
import type { Spread } from './spread'
import type { Points } from './lines'
import { lookedNowhere, type Alongs, type Line, type Looked, type Route, type Sides, type Task } from './task'

/** What is known of a connection's route, and what it depends on. Renewed in place: nobody else holds it. */
export interface Memory {
  readonly task: Task
  nodes: Diagram['nodes']
  /** The best way if the line were alone on its sides. */
  readonly way: Way | null
  readonly sides: Sides
  readonly natural: Alongs
  readonly looked: Looked
  final: Final | null
  /** The boxes for which all this was last known to be right. */
  boxes: Boxes
}

/** The line at its place among those that share its sides. */
export interface Final extends Spread {
  readonly line: Line
  readonly looked: Looked
  /** Lines at places beside this one, as far as they have been tried. */
  readonly tries: Map<string, Line>
  /** The route with its label, and what that depends on. Renewed in place. */
  labelled: Labelled | null
}

export interface Labelled {
  readonly line: Line
  readonly route: Route
  readonly looked: Looked
  /** The lines for which it was last known to be right. */
  lines: ReadonlyMap<ConnectionId, Points>
}

/** The drawing as it is now. */
export interface Drawing {
  readonly diagram: Diagram
  readonly tree: NodeTree
  readonly boxes: Boxes
  readonly obstacles: Obstacles
  readonly changes: Changes<Boxes>
}

const remembered = new WeakMap<Connection, Memory>()

/**
 * What is known of the connection, with its sides chosen anew where something has changed that they depend on, and
 * without its route where only that depends on it.
 */
export function memoryOf(connection: Connection, from: End, to: End, drawing: Drawing): Memory {
  const { diagram, tree, boxes, obstacles, changes } = drawing
  const path = Object.hasOwn(diagram.paths, connection.id) ? diagram.paths[connection.id] : undefined
  const before = remembered.get(connection)
  if (
    before !== undefined &&
    before.task.path === path &&
    before.task.from === from &&
    before.task.to === to &&
    (before.nodes === diagram.nodes || sameAround(before.task, tree, connection))
  ) {
    before.nodes = diagram.nodes
    const changed = changes(before.boxes, boxes)
    if (changed.length === 0) return before
    if (!before.looked.concerns(changed)) {
      if (before.final?.looked.concerns(changed) === true) before.final = null
      return before
    }
  }
  const task: Task = {
    from,
    to,
    path,
    holder: holderOf(tree, connection),
    passable: containersOf(tree, connection),
    labelWidth: labelSize(connection).width,
  }
  const looked = lookedNowhere()
  const way = chooseWay(task, { obstacles, looked })
  const sides = way ?? facingSides(task)
  const memory: Memory = {
    task,
    nodes: diagram.nodes,
    way,
    sides,
    natural: naturalAlongs(task, sides),
    looked,
    final: null,
    boxes,
  }
  remembered.set(connection, memory)
  return memory
}

function holderOf(tree: NodeTree, { from, to }: Connection): 'from' | 'to' | null {
  if (tree.ancestorsOf(to).includes(from)) return 'from'
  return tree.ancestorsOf(from).includes(to) ? 'to' : null
}

function containersOf(tree: NodeTree, { from, to }: Connection): ReadonlySet<NodeId> {
  return new Set([...tree.ancestorsOf(from), ...tree.ancestorsOf(to)])
}

function sameAround(task: Task, tree: NodeTree, connection: Connection): boolean {
  const now = containersOf(tree, connection)
  if (now.size !== task.passable.size || task.holder !== holderOf(tree, connection)) return false
  return [...now].every((id) => task.passable.has(id))
}
