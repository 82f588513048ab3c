import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bondsOf } from '../layout/bonds'
import { isOnBorder } from '../layout/border'
import { grown, holds, overlaps } from '../layout/box'
import { boxesOf } from '../layout/boxes'
import { hiddenIn, isCollapsed } from '../layout/hidden'
import { place } from '../layout/place'
import { settled } from '../layout/settled'
import { stubsOf } from '../layout/stubs'
import { treeOf } from '../layout/tree'
import { containerHeader } from '../measure/node-box'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import type { Result } from '../model/results'
import { ok } from '../model/results'
import { sketch } from '../model/sketch'
import { deepFrozen } from '../testing/deep-frozen'
import { alignNodes } from './align-nodes'
import { distributeNodes } from './distribute-nodes'
import { record, start, undo } from './history'
import { canHold as holdsThings } from './homes'
import { matchSizes } from './match-sizes'
import { moveInto } from './move-into'
import { moveNodes } from './move-nodes'
import { resizeNode } from './resize-node'
import { setCollapsed } from './set-collapsed'
import { tidyNodes } from './tidy-nodes'
import { wrapNodes, wrappersFor } from './wrap-nodes'

/** Two VPCs with zones, subnets, gateways, a load balancer with stubs and an Auto Scaling group over two subnets. */
const drawing: Diagram = deepFrozen(
  place(
    sketch({
      region: { service: 'region', config: { region: 'us-east-1' } },
      a: { service: 'vpc', in: 'region' },
      b: { service: 'vpc', in: 'region' },
      igw: { service: 'igw', in: 'a' },
      east: { service: 'availability-zone', in: 'a' },
      west: { service: 'availability-zone', in: 'a' },
      one: { service: 'subnet', in: 'east' },
      two: { service: 'subnet', in: 'west' },
      web1: { service: 'ec2', in: 'one' },
      web2: { service: 'ec2', in: 'two' },
      nat: { service: 'nat-gateway', in: 'one' },
      group: { service: 'asg', in: 'a', config: { members: [{ ref: 'web1' }, { ref: 'web2' }] } },
      balancer: { service: 'alb', in: 'a', config: { subnets: [{ ref: 'one' }, { ref: 'two' }] } },
      three: { service: 'subnet', in: 'b' },
      four: { service: 'subnet', in: 'b' },
      db: { service: 'ec2', in: 'three' },
      cache: { service: 'ec2', in: 'three' },
      queue: { service: 'sqs', in: 'region' },
      topic: { service: 'sns', in: 'region' },
      users: { service: 'users' },
    }),
  ),
)

interface Step {
  readonly edit: keyof typeof edits
  readonly rolls: readonly number[]
}
type Pick = (at: number) => number

const some = (diagram: Diagram, roll: Pick, count: number): readonly NodeId[] => {
  const ids = treeOf(diagram.nodes).order.map(({ id }) => id)
  return Array.from({ length: count }, (_, at) => ids[roll(at) % ids.length]).filter((id) => id !== undefined)
}
const canHold = (node: DiagramNode | undefined) => node !== undefined && holdsThings(node)
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length]

const edits = {
  align: (d: Diagram, roll: Pick) =>
    alignNodes(
      d,
      some(d, roll, 3),
      pick(['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const, roll(4)) ?? 'left',
    ),
  space: (d: Diagram, roll: Pick) => distributeNodes(d, some(d, roll, 4), roll(5) % 2 === 0 ? 'x' : 'y'),
  same: (d: Diagram, roll: Pick) =>
    matchSizes(d, some(d, roll, 3), pick(['width', 'height', 'size'] as const, roll(4)) ?? 'size'),
  tidy: (d: Diagram, roll: Pick) => {
    const [first] = some(d, roll, 1)
    const parent = first === undefined ? null : treeOf(d.nodes).parentOf(first)
    return tidyNodes(
      d,
      treeOf(d.nodes)
        .childrenOf(parent)
        .map(({ id }) => id),
    )
  },
  wrap: (d: Diagram, roll: Pick): Result<Diagram> => {
    const ids = some(d, roll, 1 + (roll(3) % 2))
    const wrapper = pick(wrappersFor(d, ids), roll(4))
    if (wrapper === undefined) return ok(d)
    const made = wrapNodes(d, ids, wrapper)
    return made.ok ? ok(made.value.diagram) : made
  },
  move: (d: Diagram, roll: Pick) => {
    const [id] = some(d, roll, 1)
    const at = id === undefined ? undefined : d.layout[id]
    if (id === undefined || at === undefined) return ok(d)
    const by = { x: 8 * ((roll(1) % 41) - 20), y: 8 * ((roll(2) % 41) - 20) }
    return moveNodes(d, new Map([[id, { x: at.x + by.x, y: at.y + by.y }]]))
  },
  /** Onto a place anywhere in the drawing, as by the pointer: into whatever container is there. */
  drag: (d: Diagram, roll: Pick) => {
    const [id, onto] = some(d, roll, 2)
    const at = id === undefined ? undefined : d.layout[id]
    if (id === undefined || onto === undefined || at === undefined) return ok(d)
    const to = boxesOf(d).get(onto)
    const parentId = canHold(treeOf(d.nodes).node(onto)) ? onto : treeOf(d.nodes).parentOf(onto)
    const place = { x: (to?.x ?? 0) + 8 * (roll(3) % 20), y: (to?.y ?? 0) + 8 * (roll(4) % 20) }
    const moved = moveInto(d, [id], parentId, new Map([[id, place]]))
    return moved.ok ? ok(settled(d, moved.value, [id])) : moved
  },
  resize: (d: Diagram, roll: Pick) => {
    const [id] = some(d, roll, 1)
    const at = id === undefined ? undefined : d.layout[id]
    if (id === undefined || at?.width === undefined || at.height === undefined) return ok(d)
    const by = (step: number) => 8 * ((roll(step) % 21) - 10)
    const box = { x: at.x + by(1), y: at.y + by(2), width: at.width + by(3), height: at.height + by(4) }
    return resizeNode(d, id, box)
  },
  fold: (d: Diagram, roll: Pick) => {
    const [id] = some(d, roll, 1)
    return id === undefined ? ok(d) : setCollapsed(d, [id], !isCollapsed(d, id))
  },
}
const arranging = ['align', 'space', 'same', 'tidy', 'wrap', 'fold'] as const
const all = [...arranging, 'drag', 'move', 'resize'] as const

const steps = (names: readonly (keyof typeof edits)[]) =>
  fc.array(
    fc.record({
      edit: fc.constantFrom(...names),
      rolls: fc.array(fc.nat(10_000), { minLength: 6, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 12, size: 'max' },
  )
const run = (diagram: Diagram, { edit, rolls }: Step): Diagram => {
  const result = edits[edit](diagram, (at) => rolls[at] ?? 0)
  return result.ok ? deepFrozen(result.value) : diagram
}

/** What is out of its container, or under its header; gateways and what spans are drawn around are not meant. */
function outside(diagram: Diagram): readonly string[] {
  const [tree, boxes, bonds] = [treeOf(diagram.nodes), boxesOf(diagram), bondsOf(diagram.nodes)]
  return tree.order.flatMap((node) => {
    const parent = tree.parentOf(node.id)
    const [box, frame] = [boxes.get(node.id), parent === null ? undefined : boxes.get(parent)]
    if (box === undefined || frame === undefined || isOnBorder(diagram, node) || bonds.members.has(node.id))
      return []
    const room = { ...frame, y: frame.y + containerHeader, height: frame.height - containerHeader }
    return holds(room, box) ? [] : [`${node.id} in ${parent}`]
  })
}

/** Pairs of siblings that lie over each other, and stubs that something lies over. */
function overlapping(diagram: Diagram): readonly string[] {
  const [tree, boxes, bonds] = [treeOf(diagram.nodes), boxesOf(diagram), bondsOf(diagram.nodes)]
  const inRoom = (id: NodeId | null) =>
    tree.childrenOf(id).filter((node) => !isOnBorder(diagram, node) && !bonds.members.has(node.id))
  const pairs = [null, ...tree.order.map(({ id }) => id)].flatMap((parent) =>
    inRoom(parent).flatMap((one, at, siblings) =>
      siblings.slice(at + 1).flatMap((other) => {
        const [a, b] = [boxes.get(one.id), boxes.get(other.id)]
        return a !== undefined && b !== undefined && overlaps(a, b) ? [`${one.id} over ${other.id}`] : []
      }),
    ),
  )
  const stubs = [...stubsOf(diagram)].flatMap(([subnet, marks]) => {
    const frame = boxes.get(subnet)
    if (frame === undefined) return []
    return marks.flatMap(({ of, box }) =>
      inRoom(subnet).flatMap(({ id }) => {
        const child = boxes.get(id)
        const mark = { ...box, x: box.x + frame.x, y: box.y + frame.y }
        return child !== undefined && overlaps(child, mark) ? [`${id} over the stub of ${of}`] : []
      }),
    )
  })
  return [...pairs, ...stubs]
}

/** Things that an outline is drawn over without being around them. */
function covered(diagram: Diagram): readonly string[] {
  const [tree, boxes] = [treeOf(diagram.nodes), boxesOf(diagram)]
  return [...bondsOf(diagram.nodes).members].flatMap(([span, members]) => {
    const outline = boxes.get(span)
    const around = new Set(members.flatMap((id) => tree.ancestorsOf(id)))
    return tree.order.flatMap((node) => {
      const box = boxes.get(node.id)
      if (outline === undefined || box === undefined || isOnBorder(diagram, node) || node.id === span)
        return []
      const isOurs =
        around.has(node.id) || [node.id, ...tree.ancestorsOf(node.id)].some((id) => members.includes(id))
      return !isOurs && overlaps(outline, box) ? [`${span} over ${node.id}`] : []
    })
  })
}

/** Members that stick out of the outline that is drawn around them. */
function unfit(diagram: Diagram): readonly string[] {
  const [boxes, hidden] = [boxesOf(diagram), hiddenIn(diagram)]
  return [...bondsOf(diagram.nodes).members].flatMap(([span, members]) =>
    members.flatMap((id) => {
      const [outline, box] = [boxes.get(span), boxes.get(id)]
      // What a collapsed container hides sticks out of nothing, and an outline that it hides is around nothing.
      if (box === undefined || hidden.has(span)) return []
      return outline !== undefined && holds(grown(outline, 0), box) ? [] : [id]
    }),
  )
}

describe('arranging', () => {
  it('does something with each edit, so that what follows means something', () => {
    const done = new Set<string>()
    for (const sequence of fc.sample(steps(all), { numRuns: 40, seed: 1 })) {
      let diagram = drawing
      for (const step of sequence) {
        const next = run(diagram, step)
        if (next !== diagram) done.add(step.edit)
        diagram = next
      }
    }
    expect([...done].toSorted()).toEqual([...all].toSorted())
  }, 60_000)

  it('keeps children in their containers and members in their outlines', () => {
    fc.assert(
      fc.property(steps(all), (sequence) => {
        let diagram = drawing
        for (const step of sequence) {
          diagram = run(diagram, step)
          expect(outside(diagram)).toEqual([])
          expect(unfit(diagram)).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('lays nothing over anything', () => {
    expect(overlapping(drawing)).toEqual([])
    fc.assert(
      fc.property(steps(arranging), (sequence) => {
        let diagram = drawing
        for (const step of sequence) {
          diagram = run(diagram, step)
          expect(overlapping(diagram)).toEqual([])
          expect(covered(diagram)).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('lays nothing over anything when things are dragged as well', () => {
    fc.assert(
      fc.property(steps([...arranging, 'drag', 'drag', 'drag']), (sequence) => {
        let diagram = drawing
        for (const step of sequence) {
          diagram = run(diagram, step)
          expect(overlapping(diagram)).toEqual([])
          expect(outside(diagram)).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('is undone to the identical diagram', () => {
    fc.assert(
      fc.property(steps(all), (sequence) => {
        let history = start(drawing)
        for (const step of sequence) history = record(history, step.edit, run(history.present, step))
        while (history.past.length > 0) history = undo(history)
        expect(history.present).toBe(drawing)
      }),
      { numRuns: 20 },
    )
  }, 60_000)
})
