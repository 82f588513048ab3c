import process from 'node:process'
import { boxesOf } from '../src/core/layout/boxes'
import { layOut } from '../src/core/layout/lay-out'
import { place } from '../src/core/layout/place'
import { treeOf } from '../src/core/layout/tree'
import type { Diagram } from '../src/core/model/diagram'
import { sketch, type SketchedNode } from '../src/core/model/sketch'
import { patterns } from '../src/core/patterns/index'
import { dragged } from '../src/core/testing/drawings/dragged'
import { figuresOf, sumOf, type Figures } from '../src/core/testing/drawings/figures'
import { generatedDrawing, generatedDrawings } from '../src/core/testing/drawings/generated'
import { nodeEngine } from '../src/core/testing/node-engine'
import { randomNumbers } from '../src/core/testing/random-numbers'

interface Measured {
  readonly name: string
  /** Dragged about; placed by our own placing alone; laid out. */
  readonly before: Figures
  readonly own: Figures
  readonly after: Figures
  readonly pinsMoved: number
}

const engine = nodeEngine()
const share = { none: 0, few: 0.05, many: 0.3 } as const

/** What a layout makes of the patterns and of so many generated drawings, with and without pins, and how long it takes. */
export async function benchLayout(count: number) {
  const groups = [
    ...patterns.map((pattern) => [pattern.id, [place(pattern.build())]] as const),
    [`${count} generated`, generatedDrawings(count)] as const,
  ]
  const rows: Measured[] = []
  for (const [name, placed] of groups) rows.push(await measured(name, placed, 'none'))
  for (const pins of ['few', 'many'] as const)
    rows.push(
      await measured(
        `generated, ${pins} pins`,
        generatedDrawings(count).filter((_, at) => at % 2 === 0),
        pins,
      ),
    )
  const large = [
    ['100 in 10 containers', tenVpcs()],
    ['100 generated', generatedDrawing(3, 100)],
    ['300 generated', generatedDrawing(count, 300)],
  ] as const
  // On a smaller one first, so that the engine is warm.
  await timed(generatedDrawing(1, 30))
  const times = []
  for (const [name, diagram] of large) {
    const tree = treeOf(diagram.nodes)
    const containers = tree.order.filter(({ id }) => tree.isFrame(id)).length
    times.push({
      ...{ name, nodes: tree.order.length, containers, lines: Object.keys(diagram.connections).length },
      ms: await timed(dragged(diagram, 20, 1)),
    })
  }
  return { rows, times }
}

async function measured(
  name: string,
  placed: readonly Diagram[],
  pins: keyof typeof share,
): Promise<Measured> {
  const random = randomNumbers(5)
  const before = placed.map((diagram, at) => pinned(dragged(diagram, 12, at), share[pins], random))
  const after: Diagram[] = []
  let pinsMoved = 0
  for (const diagram of before) {
    const result = await layOut(diagram, { of: 'everything', pins: 'hold' }, engine)
    const laidOut = result.ok ? result.value : diagram
    after.push(laidOut)
    const [was, is] = [boxesOf(diagram), boxesOf(laidOut)]
    for (const [id, box] of was) {
      const to = is.get(id)
      if (diagram.layout[id]?.pinned === true && (box.x !== to?.x || box.y !== to.y)) pinsMoved += 1
    }
  }
  const sum = (diagrams: readonly Diagram[]) => sumOf(diagrams.map(figuresOf))
  return { name, before: sum(before), own: sum(placed), after: sum(after), pinsMoved }
}

function pinned(diagram: Diagram, some: number, random: () => number): Diagram {
  const layout = Object.fromEntries(
    Object.entries(diagram.layout).map(([id, at]) => [id, random() < some ? { ...at, pinned: true } : at]),
  ) as Diagram['layout']
  return { ...diagram, layout }
}

/** Ten VPCs of nine servers each, connected within and among each other. */
function tenVpcs(): Diagram {
  const nodes: Record<string, SketchedNode> = {}
  const lines: string[] = []
  for (let vpc = 0; vpc < 10; vpc++) {
    nodes[`vpc-${vpc}`] = { service: 'vpc' }
    for (let at = 0; at < 9; at++) {
      nodes[`server-${vpc}-${at}`] = { service: 'ec2', in: `vpc-${vpc}` }
      if (at > 0) lines.push(`server-${vpc}-${at >> 1} -> server-${vpc}-${at} : traffic`)
    }
    if (vpc > 0) lines.push(`server-${vpc - 1}-${vpc - 1} -> server-${vpc}-0 : traffic`)
    lines.push(`server-${vpc}-3 -> server-${(vpc + 4) % 10}-6 : traffic`)
  }
  return place(sketch(nodes, lines))
}

/** Processor time, since the machine may be busy with something else. */
async function timed(diagram: Diagram): Promise<number> {
  const start = process.cpuUsage()
  await layOut(diagram, { of: 'everything', pins: 'hold' }, engine)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
