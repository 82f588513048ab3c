import { performance } from 'node:perf_hooks'
import { serialize } from 'node:v8'
import { drawLines } from '../src/app/canvas/draw-lines'
import { projectNodes } from '../src/app/canvas/project'
import { readingOrder } from '../src/app/canvas/reading-order'
import { outlineRows } from '../src/app/panels/outline-rows'
import { createReviewer } from '../src/app/workers/reviewer'
import { connect } from '../src/core/edit/connect'
import { moveNodes } from '../src/core/edit/move-nodes'
import { removeItems } from '../src/core/edit/remove-items'
import { renameNode } from '../src/core/edit/rename-node'
import { boxesOf } from '../src/core/layout/boxes'
import { chipsOf } from '../src/core/layout/chips'
import { countRouted, routesOf } from '../src/core/layout/route'
import { settled } from '../src/core/layout/settled'
import { shownOf } from '../src/core/layout/shown'
import { treeOf } from '../src/core/layout/tree'
import type { Diagram, NodeId } from '../src/core/model/diagram'
import { differenceBetween, wholeAsDifference } from '../src/core/model/difference'
import { graphOf } from '../src/core/model/graph'
import { ok, type Result } from '../src/core/model/results'
import { largeAccount } from '../src/core/testing/large-account'

/** What one edit costs in each of the stages that follow it. */
export interface Staged {
  readonly edit: string
  readonly nodes: number
  /** Milliseconds, the median of the rounds, in the order of the stages. */
  readonly stages: ReadonlyMap<string, number>
  /** Counted work of one round. */
  readonly counted: ReadonlyMap<string, number>
}

type Edit = (diagram: Diagram, round: number) => Result<Diagram>
const id = (text: string) => text as NodeId

const edits: Readonly<Record<string, Edit>> = {
  rename: (diagram, n) => renameNode(diagram, id(`app-${n}-worker`), `Worker ${n}`),
  'move one': (diagram, n) => {
    const moved = id(`app-${n}-worker`)
    const { x, y } = diagram.layout[moved] ?? { x: 0, y: 0 }
    return andSettled(diagram, moveNodes(diagram, new Map([[moved, { x: x + 8, y: y + 16 }]])), [moved])
  },
  'connect two': (diagram, n) => {
    const connected = connect(diagram, { from: id(`app-${n}-worker`), to: id(`app-${n + 1}-queue`) })
    return connected.ok ? ok(connected.value.diagram) : connected
  },
  'delete one': (diagram, n) => removeItems(diagram, [id(`app-${n}-files`)]),
  'move all': (diagram) => moveAll(diagram),
}

function moveAll(diagram: Diagram): Result<Diagram> {
  const roots = treeOf(diagram.nodes).childrenOf(null)
  return moveNodes(
    diagram,
    new Map(
      roots.map((root) => {
        const { x, y } = diagram.layout[root.id] ?? { x: 0, y: 0 }
        return [root.id, { x: x + 8, y: y + 8 }]
      }),
    ),
  )
}

function andSettled(before: Diagram, moved: Result<Diagram>, ids: readonly NodeId[]): Result<Diagram> {
  return moved.ok ? ok(settled(before, moved.value, ids)) : moved
}

const view: Parameters<typeof projectNodes>[1] = {
  ...{ only: null, isPainted: false, apart: new Set() },
  ...{ theme: 'light', selection: new Set(), moving: new Set(), marks: new Map(), faded: new Set() },
}

/**
 * The page’s part, or the review worker’s: in one thread they would keep each other’s indexes from going on. The first of
 * them is opening, from nothing.
 */
export function* benchStages(count: number, rounds: number, part: 'page' | 'worker'): Generator<Staged> {
  let now = largeAccount(count)
  const nodes = Object.keys(now.nodes).length
  const reviewer = createReviewer()
  let serial = 1
  const first = new Map<string, number>()
  if (part === 'page') drawn(now, first)
  const start = performance.now()
  if (part === 'worker')
    reviewer({ ask: 'update', difference: structuredClone(wholeAsDifference(now, serial)) })
  first.set('review', performance.now() - start)
  yield { edit: 'open', nodes, stages: first, counted: new Map() }

  const run = (edit: Edit, round: number, stages: Map<string, number>, counted: Map<string, number>) => {
    const before = now
    const timed = <T>(stage: string, step: () => T): T => {
      const start = performance.now()
      const made = step()
      stages.set(stage, (stages.get(stage) ?? 0) + performance.now() - start)
      return made
    }
    const edited = timed('edit', () => edit(before, round))
    if (!edited.ok) throw new Error(edited.problem)
    now = edited.value
    step(before, stages, counted, timed)
  }
  const step = (
    before: Diagram,
    stages: Map<string, number>,
    counted: Map<string, number>,
    timed: <T>(stage: string, step: () => T) => T,
  ) => {
    const diagram = now
    const routed = countRouted()
    if (part === 'page') counted.set('views', drawn(diagram, stages, timed))
    if (part === 'page') counted.set('routed', countRouted() - routed)
    const difference = timed('difference', () =>
      differenceBetween(before, diagram, { from: serial, to: serial + 1 }),
    )
    const records = Object.values(difference.set).reduce((sum, set) => sum + Object.keys(set).length, 0)
    counted.set('records', records)
    const isOther = before.nodes !== diagram.nodes || before.connections !== diagram.connections
    if (part === 'worker' && isOther) {
      serial += 1
      const posted = timed('post', () => structuredClone(difference))
      const told = timed('review', () => reviewer({ ask: 'update', difference: posted }))
      counted.set('told bytes', serialize(told).length)
      timed('hear', () => structuredClone(told))
    }
    timed('save', () => {
      const again = differenceBetween(before, diagram, { from: serial, to: serial + 1 })
      for (const set of Object.values(again.set))
        for (const record of Object.values(set)) structuredClone(record)
    })
  }
  for (const [name, edit] of Object.entries(edits)) {
    const all: Map<string, number>[] = []
    const counted = new Map<string, number>()
    const n = name === 'move all' ? Math.min(rounds, 3) : rounds
    for (let round = 0; round < n; round += 1) {
      const stages = new Map<string, number>()
      run(edit, round, stages, counted)
      all.push(stages)
    }
    yield { edit: name, nodes, stages: medians(all), counted }
    if (name !== 'move all') continue
    const undone: Map<string, number>[] = []
    for (let round = 0; round < n; round += 1) {
      const moved = moveAll(now)
      if (!moved.ok) continue
      const before = now
      now = moved.value
      if (part === 'page') drawn(now, new Map())
      const stages = new Map<string, number>()
      const there = now
      now = before
      step(there, stages, counted, (stage, made) => {
        const start = performance.now()
        const value = made()
        stages.set(stage, (stages.get(stage) ?? 0) + performance.now() - start)
        return value
      })
      undone.push(stages)
    }
    yield { edit: 'undo move all', nodes, stages: medians(undone), counted }
  }
}

function medians(all: readonly Map<string, number>[]): ReadonlyMap<string, number> {
  const names = new Set(all.flatMap((one) => [...one.keys()]))
  return new Map(
    [...names].map((name) => {
      const sorted = all.map((one) => one.get(name) ?? 0).toSorted((a, b) => a - b)
      return [name, sorted[Math.floor((sorted.length - 1) / 2)] ?? 0]
    }),
  )
}

let last = new Set<unknown>()
/** What is looked at on the screen; how many views are new objects. */
function drawn(
  diagram: Diagram,
  stages: Map<string, number>,
  given?: <T>(stage: string, step: () => T) => T,
): number {
  const timed =
    given ??
    (<T>(stage: string, step: () => T): T => {
      const start = performance.now()
      const made = step()
      stages.set(stage, performance.now() - start)
      return made
    })
  timed('tree', () => treeOf(diagram.nodes))
  timed('boxes', () => boxesOf(diagram))
  timed('shown', () => shownOf(diagram))
  timed('chips', () => chipsOf(diagram))
  timed('graph', () => graphOf(diagram))
  timed('routes', () => routesOf(diagram))
  const nodes = timed('project', () => projectNodes(diagram, view))
  const lines = timed('lines', () => drawLines(diagram, 'light', { visible: null, always: null }))
  timed('outline', () => outlineRows(graphOf(diagram), new Set()))
  timed('reading', () => readingOrder(diagram, boxesOf(diagram)))
  const now = new Set<unknown>([...nodes, ...lines])
  let fresh = 0
  for (const one of now) if (!last.has(one)) fresh += 1
  last = now
  return fresh
}
