import process from 'node:process'
import { alignNodes } from '../src/core/edit/align-nodes'
import { moveInto } from '../src/core/edit/move-into'
import { moveNodes } from '../src/core/edit/move-nodes'
import { removeItems } from '../src/core/edit/remove-items'
import { setCollapsed } from '../src/core/edit/set-collapsed'
import { tidyNodes } from '../src/core/edit/tidy-nodes'
import { boxesOf } from '../src/core/layout/boxes'
import { isCollapsed, isFoldable } from '../src/core/layout/hidden'
import { place } from '../src/core/layout/place'
import { settled } from '../src/core/layout/settled'
import { treeOf } from '../src/core/layout/tree'
import type { Diagram, NodeId } from '../src/core/model/diagram'
import type { Result } from '../src/core/model/results'
import { generatedDrawing } from '../src/core/testing/drawings/generated'
import { manyShops } from '../src/core/testing/many-shops'
import { randomNumbers } from '../src/core/testing/random-numbers'

/** Milliseconds of processor time of each of several edits of one sort. */
export interface Timed {
  readonly edit: string
  readonly nodes: number
  readonly times: readonly number[]
}

/** How long the edits take that move something among so many nodes, each on a drawing of its own that was looked at before. */
export function* benchEdits(nodes: number, rounds: number): Generator<Timed> {
  yield* benchOn('shops', place(manyShops(Math.round(nodes / 12))), rounds)
  yield* benchOn('mixed', generatedDrawing(1, Math.min(nodes, mostMixed)), rounds)
}

const mostMixed = 300

function* benchOn(name: string, diagram: Diagram, rounds: number): Generator<Timed> {
  const tree = treeOf(diagram.nodes)
  const all = tree.order.map(({ id }) => id)
  const things = all.filter((id) => !tree.isFrame(id) && Object.hasOwn(diagram.layout, id))
  const containers = all.filter((id) => isFoldable(tree, id) && tree.childrenOf(id).length > 0)
  const random = randomNumbers(7)
  const some = (list: readonly NodeId[]): NodeId =>
    list[Math.floor(random() * list.length)] ?? ('nobody' as NodeId)

  const edits: Readonly<Record<string, (now: Diagram) => Result<Diagram>>> = {
    'drop beside': (now) => {
      const id = some(things)
      const at = now.layout[id] ?? { x: 0, y: 0 }
      const to = {
        x: at.x + 8 * Math.round(random() * 20 - 10),
        y: at.y + 8 * Math.round(random() * 20 - 10),
      }
      return andSettled(now, moveNodes(now, new Map([[id, to]])), id)
    },
    'drop elsewhere': (now) => {
      const [id, into] = [some(things), some(containers)]
      const box = boxesOf(now).get(into) ?? { x: 0, y: 0 }
      const moved = moveInto(now, [id], into, new Map([[id, { x: box.x + 40, y: box.y + 64 }]]))
      return andSettled(now, moved, id)
    },
    delete: (now) => removeItems(now, [some(things)]),
    collapse: (now) => {
      const id = some(containers)
      return setCollapsed(now, [id], !isCollapsed(now, id))
    },
    'align all': (now) => alignNodes(now, things, 'left'),
    'tidy a container': (now) =>
      tidyNodes(
        now,
        tree.childrenOf(some(containers)).map(({ id }) => id),
      ),
  }
  for (const [edit, run] of Object.entries(edits)) {
    const times: number[] = []
    const count = edit.endsWith('all') ? Math.max(1, Math.round(rounds / 20)) : rounds
    // The first one warms the engine up.
    for (let round = -1; round < count; round++) {
      const start = process.cpuUsage()
      const result = run(diagram)
      const { user, system } = process.cpuUsage(start)
      if (result.ok && round >= 0) times.push((user + system) / 1000)
    }
    yield { edit: `${name}, ${edit}`, nodes: all.length, times }
  }
}

function andSettled(before: Diagram, moved: Result<Diagram>, id: NodeId): Result<Diagram> {
  return moved.ok ? { ok: true, value: settled(before, moved.value, [id]) } : moved
}
