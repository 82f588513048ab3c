import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { canHold } from '../../core/edit/homes'
import type { Diagram, DiagramNode, NodeId } from '../../core/model/diagram'
import { graphOf } from '../../core/model/graph'
import { sketch } from '../../core/model/sketch'
import { outlineRows } from './outline-rows'

const emptied = () => outlineRows(graphOf(sketch({})), new Set())

/** The rows from nothing: everything sorted anew. */
function slowly({ nodes }: Diagram, folded: ReadonlySet<string>) {
  const all = Object.values<DiagramNode>(nodes).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const inside = (id: NodeId | null) => all.filter(({ parentId }) => parentId === id)
  const rows: string[] = []
  const walk = (id: NodeId | null, level: number) => {
    const listed = inside(id).toSorted(
      (a, b) =>
        Number(canHold(b)) - Number(canHold(a)) || a.name.localeCompare(b.name, 'en', { numeric: true }),
    )
    listed.forEach((node, at) => {
      rows.push([level, node.id, node.name, `${at + 1}/${listed.length}`, inside(node.id).length].join(' '))
      if (!folded.has(node.id)) walk(node.id, level + 1)
    })
  }
  walk(null, 1)
  return rows
}

const account = (instances: number): Diagram =>
  sketch({
    shop: { service: 'vpc' },
    web: { service: 'subnet', in: 'shop' },
    ...Object.fromEntries(
      Array.from({ length: instances }, (_, at) => [
        `server-${at}`,
        { service: 'ec2', in: at % 2 === 0 ? 'web' : 'shop' } as const,
      ]),
    ),
  })

const withNodes = (diagram: Diagram, nodes: Record<string, DiagramNode>): Diagram => ({ ...diagram, nodes })

describe('the rows of the outline', () => {
  it('are those of a list made from nothing, whatever is renamed, moved, added and removed', () => {
    const change = fc.record({
      at: fc.nat(),
      as: fc.constantFrom('name', 'parent', 'add', 'remove'),
      name: fc.constantFrom('server-2', 'server-10', 'Zone', ''),
    })
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 12 }),
        fc.subarray(['shop', 'web']),
        (changes, foldedNames) => {
          emptied()
          const folded = new Set(foldedNames)
          let diagram = account(20)
          for (const { at, as, name } of changes) {
            outlineRows(graphOf(diagram), folded)
            let nodes: Record<string, DiagramNode> = { ...diagram.nodes }
            const node = Object.values(nodes)[at % Object.keys(nodes).length]
            if (node === undefined || node.id === 'shop' || node.id === 'web') continue
            if (as === 'remove')
              nodes = Object.fromEntries(Object.entries(nodes).filter(([id]) => id !== node.id))
            else if (as === 'name') nodes[node.id] = { ...node, name }
            else if (as === 'add') nodes[`new-${at}`] = { ...node, id: `new-${at}` as NodeId, name }
            else nodes[node.id] = { ...node, parentId: at % 3 === 0 ? null : ('shop' as NodeId) }
            diagram = withNodes(diagram, nodes)
          }
          const rows = outlineRows(graphOf(diagram), folded).map(
            ({ node, level, place, siblings, children }) =>
              [level, node.id, node.name, `${place}/${siblings}`, children].join(' '),
          )
          expect(rows).toEqual(slowly(diagram, folded))
        },
      ),
    )
  })

  it('are compared only with what was renamed, not with each other', () => {
    emptied()
    const diagram = account(1000)
    outlineRows(graphOf(diagram), new Set())
    const compared = vi.spyOn(String.prototype, 'localeCompare')
    const node = diagram.nodes['server-7' as NodeId]
    if (node === undefined) throw new Error('no server')
    const renamed = withNodes(diagram, { ...diagram.nodes, [node.id]: { ...node, name: 'other' } })
    outlineRows(graphOf(renamed), new Set())
    // By halves among five hundred siblings.
    expect(compared.mock.calls.length).toBeLessThan(12)
    compared.mockRestore()
  })
})
