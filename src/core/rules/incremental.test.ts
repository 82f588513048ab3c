import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { removeItems } from '../edit/remove-items'
import { renameNode } from '../edit/rename-node'
import type { Diagram } from '../model/diagram'
import { graphOf } from '../model/graph'
import { patterns } from '../patterns'
import { anyArchitecture } from '../testing/any-architecture'
import { nodeId } from '../testing/ids'
import { manyShops } from '../testing/many-shops'
import { valueOf } from '../testing/value-of'
import { review, startReview } from './review'

/** What a reviewer that saw `before` says of `after`. */
function saidAfter(before: Diagram, after: Diagram) {
  const next = startReview()
  next(graphOf(before))
  return next(graphOf(after))
}

/** The records of one architecture, some of them taken from another of the same ids. */
function mixed(one: Diagram, other: Diagram, takes: readonly boolean[]): Diagram {
  const mix = <T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>) =>
    Object.fromEntries(
      Object.keys({ ...a, ...b }).flatMap((id, index) => {
        const record = takes[index % takes.length] === true ? b[id] : a[id]
        return record === undefined ? [] : [[id, record]]
      }),
    )
  return {
    ...one,
    nodes: mix(one.nodes, other.nodes),
    connections: mix(one.connections, other.connections),
  }
}

describe('reviewing again', () => {
  it('says what a first review says, whatever changed', () => {
    fc.assert(
      fc.property(
        anyArchitecture(),
        anyArchitecture(),
        fc.array(fc.boolean(), { minLength: 8, maxLength: 23 }),
        (one, other, takes) => {
          const after = mixed(one, other, takes)
          expect(saidAfter(one, after).outcomes).toEqual(review(graphOf(after)))
        },
      ),
      { numRuns: 150 },
    )
  })

  it.each(patterns.map((pattern) => [pattern.id, pattern] as const))(
    'says what a first review says after each thing is taken from %s',
    (_id, pattern) => {
      const diagram = pattern.build()
      const next = startReview()
      next(graphOf(diagram))
      for (const id of Object.keys(diagram.nodes)) {
        const without = valueOf(removeItems(diagram, [nodeId(id)]))
        expect(next(graphOf(without)).outcomes, id).toEqual(review(graphOf(without)))
        next(graphOf(diagram))
      }
    },
  )

  it('asks no rule where only the drawing changed', () => {
    const diagram = manyShops(10)
    const moved = { ...diagram, layout: { ...diagram.layout, [nodeId('shop-1-queue')]: { x: 8, y: 8 } } }
    expect(saidAfter(diagram, moved).asked).toEqual([])
  })
})

describe('one edit of a thousand resources', () => {
  const diagram = manyShops(84)
  const asked = (after: Diagram) => saidAfter(diagram, after).asked
  const all = startReview()(graphOf(diagram)).asked

  it('is made of a thousand resources', () =>
    expect(Object.keys(diagram.nodes).length).toBeGreaterThanOrEqual(1000))

  it('asks only rules that looked at what changed', () => {
    const renamed = valueOf(renameNode(diagram, nodeId('shop-7-files'), 'Pictures'))
    const counts = { all: all.length, renamed: asked(renamed).length }
    console.log(`rules asked: ${JSON.stringify(counts)}`)
    expect(counts.renamed).toBeGreaterThan(0)
    expect(counts.renamed).toBeLessThan(all.length / 2)
  })
})
