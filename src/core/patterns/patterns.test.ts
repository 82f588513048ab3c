import { describe, expect, it } from 'vitest'
import { kindsBetween, serviceOf } from '../catalog/catalog'
import { factOf } from '../catalog/facts'
import { boxesOf } from '../layout/boxes'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { emptyDiagram, refsIn } from '../model/diagram'
import { graphOf } from '../model/graph'
import { parse } from '../model/parse'
import { review } from '../rules/review'
import { patterns } from './index'

const complaints = (diagram: Diagram) =>
  review(graphOf(diagram))
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ key, message }) => `${key}: ${message}`)

describe.each(patterns.map((pattern) => [pattern.id, pattern] as const))('%s', (_id, pattern) => {
  const diagram = pattern.build()

  it('is a diagram that parse takes as it is', () => {
    const reading = parse(JSON.parse(JSON.stringify(diagram)))
    expect(reading).toEqual({
      ok: true,
      value: { diagram, report: expect.objectContaining({ repaired: [], dropped: [] }) as unknown },
    })
  })

  it('is built alike each time', () => {
    expect(pattern.build()).toEqual(diagram)
  })

  it('names facts and sources that exist', () => {
    for (const id of pattern.facts) expect(factOf(id).id).toBe(id)
    for (const { url, asOf } of pattern.sources) {
      expect(url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
      expect(asOf).toMatch(/^20\d\d/)
    }
  })

  it('connects only what AWS connects, by a kind that the pair has', () => {
    for (const { from, to, kind } of Object.values(diagram.connections)) {
      expect(
        kindsBetween(service(diagram, from), service(diagram, to)).map((found) => found.kind.id),
      ).toContain(kind)
    }
  })

  it('keeps children inside their containers and siblings apart', () => {
    expect(misplaced(diagram)).toEqual([])
  })

  it('yields no error and no warning', () => {
    expect(complaints(diagram)).toEqual([])
  })

  it('does not nag at any step of being drawn, in 20 random orders', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      for (const step of drawnInOrder(diagram, seed)) expect(complaints(step)).toEqual([])
    }
  })
})

function service(diagram: Diagram, id: NodeId): string {
  const node = diagram.nodes[id]
  return node?.kind === 'resource' ? node.service : ''
}

function misplaced(diagram: Diagram): string[] {
  const boxes = boxesOf(diagram)
  const wrong: string[] = []
  const inside = Object.values<DiagramNode>(diagram.nodes).filter(
    (node) => node.kind !== 'resource' || serviceOf(node.service)?.placement === 'inside',
  )
  for (const node of inside) {
    const box = boxes.get(node.id)
    if (box === undefined) {
      wrong.push(`${node.id} has no box`)
      continue
    }
    const around = node.parentId === null ? undefined : boxes.get(node.parentId)
    if (
      around !== undefined &&
      (box.x < around.x ||
        box.y < around.y ||
        box.x + box.width > around.x + around.width ||
        box.y + box.height > around.y + around.height)
    ) {
      wrong.push(`${node.id} leaves ${String(node.parentId)}`)
    }
    for (const other of inside) {
      const its = boxes.get(other.id)
      if (other.id <= node.id || other.parentId !== node.parentId || its === undefined) continue
      const apart =
        box.x + box.width <= its.x ||
        its.x + its.width <= box.x ||
        box.y + box.height <= its.y ||
        its.y + its.height <= box.y
      if (!apart) wrong.push(`${node.id} overlaps ${other.id}`)
    }
  }
  return wrong
}

/** The diagram after each act of somebody who draws it: parents first, a connection or a reference once its ends exist. */
function* drawnInOrder(whole: Diagram, seed: number): Generator<Diagram> {
  let state = seed
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  let drawn: Diagram = { ...emptyDiagram(whole.title) }
  const waitingNodes = new Set(Object.keys(whole.nodes) as NodeId[])
  const waitingConnections = new Set(Object.values(whole.connections))
  const waitingFields = Object.values<DiagramNode>(whole.nodes).flatMap((node) =>
    node.kind === 'resource' ? Object.entries(node.config).map(([key, value]) => ({ node, key, value })) : [],
  )
  const exists = (id: string) => Object.hasOwn(drawn.nodes, id) || Object.hasOwn(drawn.connections, id)

  for (;;) {
    const possible: (() => void)[] = []
    for (const id of waitingNodes) {
      const node = whole.nodes[id]
      if (node === undefined || (node.parentId !== null && !exists(node.parentId))) continue
      possible.push(() => {
        waitingNodes.delete(id)
        const bare = node.kind === 'resource' ? { ...node, config: {} } : node
        drawn = { ...drawn, nodes: { ...drawn.nodes, [id]: bare } }
      })
    }
    for (const connection of waitingConnections) {
      if (!exists(connection.from) || !exists(connection.to)) continue
      possible.push(() => {
        waitingConnections.delete(connection)
        drawn = { ...drawn, connections: { ...drawn.connections, [connection.id]: connection } }
      })
    }
    for (const field of waitingFields) {
      const now = drawn.nodes[field.node.id]
      if (now?.kind !== 'resource' || !refsIn({ value: field.value }).every(exists)) continue
      possible.push(() => {
        waitingFields.splice(waitingFields.indexOf(field), 1)
        const config = { ...now.config, [field.key]: field.value }
        drawn = { ...drawn, nodes: { ...drawn.nodes, [now.id]: { ...now, config } } }
      })
    }
    const act = possible[Math.floor(random() * possible.length)]
    if (act === undefined) break
    act()
    yield drawn
  }
  expect(waitingNodes.size + waitingConnections.size + waitingFields.length).toBe(0)
}
