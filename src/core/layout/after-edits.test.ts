import { describe, expect, it } from 'vitest'
import { connect } from '../edit/connect'
import { removeItems } from '../edit/remove-items'
import { setCollapsed } from '../edit/set-collapsed'
import type { ConnectionId, Diagram, NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { generatedDrawing } from '../testing/drawings/generated'
import { randomNumbers } from '../testing/random-numbers'
import { bondsOf } from './bonds'
import { boxesOf } from './boxes'
import { chipsOf } from './chips'
import { routesOf } from './route'
import { stubsOf } from './stubs'
import { countTreesBuilt, treeOf } from './tree'

/** A drawing after each of so many edits of single things, among them taking back some. */
function edited(seed: number, steps: number): readonly Diagram[] {
  const random = randomNumbers(seed)
  const all = [generatedDrawing(seed, 45)]
  for (let step = 0; step < steps; step++) {
    const now = all.at(-1) ?? all[0]
    if (now === undefined) break
    all.push(anyEdit(now, all, random))
  }
  return all
}

function anyEdit(now: Diagram, before: readonly Diagram[], random: () => number): Diagram {
  const below = (limit: number) => Math.floor(random() * limit)
  const ids = Object.keys(now.nodes) as NodeId[]
  const some = () => ids[below(ids.length)] ?? ('nobody' as NodeId)
  const id = some()
  const node = now.nodes[id]
  if (node === undefined) return now
  const withNode = (other: typeof node): Diagram => ({ ...now, nodes: { ...now.nodes, [id]: other } })
  switch (below(9)) {
    case 0:
      return withNode({ ...node, name: `A name of ${'so and so '.repeat(below(4))}` })
    case 1: {
      const result = removeItems(now, [id])
      return result.ok && ids.length > 20 ? result.value : now
    }
    case 2: {
      const result = connect(now, { from: id, to: some() })
      return result.ok ? result.value.diagram : now
    }
    case 3: {
      const lines = Object.keys(now.connections) as ConnectionId[]
      const result = removeItems(now, [lines[below(lines.length)] ?? id])
      return result.ok && lines.length > 10 ? result.value : now
    }
    case 4: {
      const parentId = some()
      return treeOf(now.nodes).ancestorsOf(parentId).includes(id) ? now : withNode({ ...node, parentId })
    }
    case 5: {
      const other = now.nodes[some()]
      return node.kind === 'resource' && other?.kind === 'resource'
        ? withNode({ ...node, config: { ...node.config, ...other.config } })
        : now
    }
    case 6: {
      const result = setCollapsed(now, [id], random() < 0.5)
      return result.ok ? result.value : now
    }
    case 7: {
      const at = now.layout[id]
      if (at === undefined) return now
      const [dx, dy] = [16 * below(6), 16 * below(6)]
      const [width, height] = [(at.width ?? 160) + dx, (at.height ?? 160) + dy]
      const other = random() < 0.5 ? { ...at, x: at.x + dx, y: at.y - dy } : { ...at, width, height }
      return { ...now, layout: { ...now.layout, [id]: other } }
    }
    default:
      return before[Math.max(0, before.length - 1 - below(4))] ?? now
  }
}

/** All that is drawn of it and asked of it; without identities. */
function seenOf(diagram: Diagram) {
  const tree = treeOf(diagram.nodes)
  const graph = graphOf(diagram)
  const ids = tree.order.map(({ id }) => id)
  const services = [...new Set(graph.resources().map(({ service }) => service))]
  const kinds = [...new Set(graph.connections().map(({ kind }) => kind))]
  return {
    tree: ids.map((id) => [id, tree.node(id), tree.childrenOf(id), tree.ancestorsOf(id), tree.isFrame(id)]),
    roots: tree.childrenOf(null),
    bonds: bondsOf(diagram.nodes),
    boxes: new Map(boxesOf(diagram)),
    chips: chipsOf(diagram),
    stubs: stubsOf(diagram),
    graph: ids.map((id) => [
      ...[graph.children(id), graph.referring(id), graph.outgoing(id), graph.incoming(id)],
      graph.around(id),
    ]),
    canvas: graph.children(null),
    all: [graph.resources(), graph.connections()],
    services: services.map((service) => graph.resources(service)),
    kinds: kinds.map((kind) => graph.connections(kind)),
    routes: [...routesOf(diagram)],
  }
}

describe('what is renewed by an edit', () => {
  it.each([1, 7, 10, 11])('is what a first look finds, after any edits (%i)', (seed) => {
    const all = edited(seed, 24)
    const built = countTreesBuilt()
    const seen = all.map(seenOf)
    // Else nothing was renewed here.
    expect(countTreesBuilt() - built).toBeLessThan(all.length)
    // Only now, since each begins with what is known of the one that was looked at last.
    all.forEach((diagram, step) => expect(seen[step]).toEqual(seenOf(structuredClone(diagram))))
  })
})
