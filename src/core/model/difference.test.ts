import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDiagram } from '../testing/any-diagram'
import { connectionId, nodeId } from '../testing/ids'
import { applyDifference, differenceBetween, isEmptyDifference, wholeAsDifference } from './difference'
import { emptyDiagram, tables, type Diagram } from './diagram'
import { sketch } from './sketch'

const revisions = { from: 1, to: 2 }
const drawing = sketch({ web: { service: 'ec2' }, app: { service: 'ec2' } }, ['web -> app : traffic'])

/** Two diagrams of which the second shares some records with the first, as after edits. */
const pairs = fc
  .tuple(anyDiagram(), anyDiagram(), fc.infiniteStream(fc.boolean()))
  .map(([before, other, keep]): readonly [Diagram, Diagram] => {
    let after: Diagram = { ...other }
    for (const table of tables) {
      const kept = Object.entries(before[table]).filter(() => keep.next().value)
      after = { ...after, [table]: Object.fromEntries([...Object.entries(other[table]), ...kept]) }
    }
    return [before, after]
  })

describe('the difference between two diagrams', () => {
  it('leads from the one to the other, and keeps the records that both share the same objects', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const result = applyDifference(before, differenceBetween(before, after, revisions))
        expect(result).toEqual(after)
        for (const table of tables) {
          for (const [id, record] of Object.entries(after[table])) {
            expect((result[table] as Record<string, unknown>)[id]).toBe(record)
          }
        }
      }),
    )
  }, 60_000)

  it('leads there on the other side of a copy too, and leaves what it does not name the same objects', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const there = structuredClone(before)
        const result = applyDifference(there, structuredClone(differenceBetween(before, after, revisions)))
        expect(result).toEqual(after)
        for (const table of tables) {
          for (const [id, record] of Object.entries(before[table])) {
            const now = (after[table] as Record<string, unknown>)[id]
            if (now === record)
              expect((result[table] as Record<string, unknown>)[id]).toBe(
                (there[table] as Record<string, unknown>)[id],
              )
          }
        }
      }),
    )
  }, 60_000)

  it('is empty for the same diagram, and says so', () => {
    fc.assert(
      fc.property(anyDiagram(), (diagram) => {
        expect(isEmptyDifference(differenceBetween(diagram, { ...diagram }, revisions))).toBe(true)
        expect(isEmptyDifference(differenceBetween(diagram, { ...diagram, steps: [] }, revisions))).toBe(
          false,
        )
      }),
    )
  }, 60_000)

  it('names only the records that changed', () => {
    const moved: Diagram = { ...drawing, layout: { [nodeId('web')]: { x: 1, y: 2 } } }
    expect(differenceBetween(drawing, moved, revisions)).toEqual({
      ...revisions,
      set: { layout: { web: { x: 1, y: 2 } } },
      removed: {},
    })
    const alone: Diagram = { ...drawing, connections: {} }
    expect(differenceBetween(drawing, alone, revisions)).toEqual({
      ...revisions,
      set: {},
      removed: { connections: [connectionId('traffic-1')] },
    })
  })

  it('takes a title block away as well as it brings one', () => {
    const titled: Diagram = { ...drawing, titleBlock: { lines: ['a'] } }
    expect(applyDifference(drawing, differenceBetween(drawing, titled, revisions))).toEqual(titled)
    expect(applyDifference(titled, differenceBetween(titled, drawing, revisions))).toStrictEqual(drawing)
  })

  it('leaves tables that it does not name the very same objects', () => {
    const named = applyDifference(
      drawing,
      differenceBetween(drawing, { ...drawing, title: 'Other' }, revisions),
    )
    for (const table of tables) expect(named[table]).toBe(drawing[table])
  })

  it('can be a whole diagram, as the difference from the empty one', () => {
    fc.assert(
      fc.property(anyDiagram(), (diagram) => {
        expect(applyDifference(emptyDiagram(''), wholeAsDifference(diagram, 7))).toEqual(diagram)
      }),
    )
    expect(wholeAsDifference(drawing, 7)).toMatchObject({ from: 0, to: 7 })
  })
})
