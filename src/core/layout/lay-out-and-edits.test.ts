import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addNode } from '../edit/add-node'
import { connect } from '../edit/connect'
import { record, redo, start, undo } from '../edit/history'
import { moveInto } from '../edit/move-into'
import { moveNodes } from '../edit/move-nodes'
import { removeItems } from '../edit/remove-items'
import { setPinned } from '../edit/set-pinned'
import type { Diagram, NodeId } from '../model/diagram'
import { ok, type Result } from '../model/results'
import { deepFrozen } from '../testing/deep-frozen'
import { countCovered } from '../testing/drawings/covered'
import { generatedDrawing } from '../testing/drawings/generated'
import { nodeEngine } from '../testing/node-engine'
import { boxesOf } from './boxes'
import { layOut, type LayoutWish } from './lay-out'

const engine = nodeEngine()
const drawing = deepFrozen(generatedDrawing(9, 12))

type Pick = (from: number) => number
const diagramOf = (result: Result<{ readonly diagram: Diagram }>): Result<Diagram> =>
  result.ok ? ok(result.value.diagram) : result
const node = (diagram: Diagram, pick: Pick): NodeId => {
  const ids = Object.keys(diagram.nodes) as NodeId[]
  return ids[pick(ids.length)] ?? ('nobody' as NodeId)
}

const edits: Readonly<
  Record<string, (diagram: Diagram, pick: Pick) => Result<Diagram> | Promise<Result<Diagram>>>
> = {
  move: (d, pick) =>
    moveNodes(d, new Map([[node(d, pick), { x: 8 * pick(200) - 600, y: 8 * pick(200) - 600 }]])),
  moveInto: (d, pick) => moveInto(d, [node(d, pick)], pick(3) === 0 ? null : node(d, pick)),
  add: (d, pick) =>
    diagramOf(
      addNode(d, {
        service: ['ec2', 'lambda', 'vpc', 'subnet', 'igw'][pick(5)] ?? 'ec2',
        parentId: pick(2) === 0 ? null : node(d, pick),
      }),
    ),
  connect: (d, pick) => diagramOf(connect(d, { from: node(d, pick), to: node(d, pick) })),
  remove: (d, pick) => removeItems(d, [node(d, pick)]),
  pin: (d, pick) => setPinned(d, [node(d, pick)], pick(4) > 0),
  layOut: (d) => layOut(d, { of: 'everything', pins: 'hold' }, engine),
  layOutAll: (d) => layOut(d, { of: 'everything', pins: 'are-taken-off' }, engine),
  layOutInside: (d, pick) => layOut(d, { of: [node(d, pick)], pins: 'hold' }, engine),
  layOutSome: (d, pick) =>
    layOut(d, { of: [node(d, pick), node(d, pick), node(d, pick)], pins: 'hold' }, engine),
}

const sequences = fc.array(
  fc.record({
    edit: fc.constantFrom(...Object.keys(edits)),
    rolls: fc.array(fc.nat(), { minLength: 4, maxLength: 6 }),
  }),
  { minLength: 4, maxLength: 10 },
)

function run(
  diagram: Diagram,
  { edit, rolls }: { readonly edit: string; readonly rolls: readonly number[] },
) {
  let next = 0
  const pick: Pick = (from) => {
    next += 1
    return ((rolls[next % rolls.length] ?? 0) + 31 * next) % Math.max(from, 1)
  }
  return edits[edit]?.(diagram, pick)
}

it('undoes every sequence of edits and layouts to the identical diagram, and does it again', async () => {
  await fc.assert(
    fc.asyncProperty(sequences, async (steps) => {
      let history = start(drawing)
      for (const step of steps) {
        const result = await run(history.present, step)
        if (result?.ok === true) history = record(history, step.edit, deepFrozen(result.value))
      }
      const last = history.present
      while (history.past.length > 0) history = undo(history)
      expect(history.present).toBe(drawing)
      while (history.future.length > 0) history = redo(history)
      expect(history.present).toBe(last)
    }),
    { numRuns: 8 },
  )
})

it('moves what is pinned 0 px and lays everything side by side, whatever was edited before', async () => {
  const wish: LayoutWish = { of: 'everything', pins: 'hold' }
  await fc.assert(
    fc.asyncProperty(sequences, async (steps) => {
      let diagram: Diagram = drawing
      for (const step of steps) {
        const result = await run(diagram, step)
        if (result?.ok === true) diagram = result.value
      }
      const kept = await layOut(diagram, wish, engine)
      if (kept.ok) {
        for (const [id, box] of boxesOf(diagram)) {
          if (diagram.layout[id]?.pinned !== true) continue
          expect(boxesOf(kept.value).get(id)).toMatchObject({ x: box.x, y: box.y })
        }
      }
      const free = await layOut(diagram, { ...wish, pins: 'are-taken-off' }, engine)
      if (!free.ok) return
      expect(countCovered(free.value, new Map())).toMatchObject({ nodesOnNodes: 0, outside: 0 })
    }),
    { numRuns: 8 },
  )
})
