import fc from 'fast-check'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { connect } from '../edit/connect'
import { removeItems } from '../edit/remove-items'
import { renameNode } from '../edit/rename-node'
import { setField } from '../edit/set-field'
import type { Diagram, Requirement, Selector } from '../model/diagram'
import { graphOf } from '../model/graph'
import { changeOfOutcome, outcomeAfter } from '../model/outcome-change'
import { ok, type Outcome, type Result } from '../model/results'
import { patterns } from '../patterns'
import { anyArchitecture } from '../testing/any-architecture'
import { nodeId } from '../testing/ids'
import { largeAccount } from '../testing/large-account'
import { manyShops } from '../testing/many-shops'
import { valueOf } from '../testing/value-of'
import { review, startReview } from './review'

/** Of each pattern every thing is taken away; where CI’s share of time is short, every third. */
const stride = process.env['CI'] === undefined ? 1 : 3

/** What a reviewer that saw `before` says of `after`. */
function saidAfter(before: Diagram, after: Diagram) {
  const next = startReview()
  next(graphOf(before))
  return next(graphOf(after))
}

const resultOf = (connected: ReturnType<typeof connect>): Result<Diagram> =>
  connected.ok ? ok(connected.value.diagram) : connected

/** What a first review says; of a graph of its own, which nobody has asked anything. */
const reviewAfresh = (diagram: Diagram) => review(graphOf({ ...diagram, nodes: { ...diagram.nodes } }))

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
          const next = startReview()
          const before = next(graphOf(one)).outcomes
          const { outcomes } = next(graphOf(after))
          expect(outcomes).toEqual(reviewAfresh(after))
          const told = outcomes.map((outcome, index) => changeOfOutcome(before[index], outcome))
          expect(structuredClone(told).map((change, index) => outcomeAfter(before[index], change))).toEqual(
            outcomes,
          )
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
      for (const [index, id] of Object.keys(diagram.nodes).entries()) {
        if (index % stride !== 0) continue
        const without = valueOf(removeItems(diagram, [nodeId(id)]))
        expect(next(graphOf(without)).outcomes, id).toEqual(reviewAfresh(without))
        next(graphOf(diagram))
      }
    },
  )

  it('says of requirements what a first review says, whatever changed', () => {
    const demand = (must: Requirement['must'], of: Selector, to: Selector): Omit<Requirement, 'id'> => ({
      ...{ text: '', must, of, to },
      ...(must === 'pass-through' ? { through: { service: 'nat-gateway' } } : {}),
    })
    const demands = [
      demand('not-reach', { service: 'vpc' }, { service: 'vpc' }),
      demand('reach', { service: 'ec2' }, { service: 'rds' }),
      demand('pass-through', { service: 'ec2' }, 'internet'),
      demand('stay-private', { service: 'rds' }, 'internet'),
    ]
    const requirements = Object.fromEntries(demands.map((one, id) => [`r${id}`, { ...one, id: `r${id}` }]))
    fc.assert(
      fc.property(
        anyArchitecture(),
        anyArchitecture(),
        fc.array(fc.boolean(), { minLength: 8, maxLength: 23 }),
        (one, other, takes) => {
          const before = { ...one, requirements }
          const after = mixed(before, other, takes)
          const said = (outcomes: readonly Outcome[]) =>
            outcomes.find(({ ruleId }) => ruleId === 'requirement-violated')
          expect(said(saidAfter(before, after).outcomes)).toEqual(said(reviewAfresh(after)))
          expect(said(review(graphOf(after)))?.status).toBe('looked')
        },
      ),
      { numRuns: 60 },
    )
  })

  it('asks the rule about requirements where one is added, and no other', () => {
    const diagram = manyShops(2)
    const requirement = { id: 'r', text: '', must: 'reach', of: { service: 'ec2' }, to: 'internet' } as const
    const after = { ...diagram, requirements: { r: requirement } }
    expect(saidAfter(diagram, after).asked).toEqual(['requirement-violated'])
    expect(saidAfter(after, diagram).asked).toEqual(['requirement-violated'])
  })

  it('asks no rule where only the drawing changed', () => {
    const diagram = manyShops(10)
    const moved = { ...diagram, layout: { ...diagram.layout, [nodeId('shop-1-queue')]: { x: 8, y: 8 } } }
    expect(saidAfter(diagram, moved).asked).toEqual([])
  })
})

describe('one edit of a grown account', () => {
  /** How many answers were made again, in an account of so many things. */
  const madeFor = (count: number, edit: (diagram: Diagram) => Result<Diagram>) => {
    const diagram = largeAccount(count)
    return saidAfter(diagram, valueOf(edit(diagram))).made
  }
  const edits: Readonly<Record<string, (diagram: Diagram) => Result<Diagram>>> = {
    'a bucket’s name': (diagram) => renameNode(diagram, nodeId('app-1-files'), 'Pictures'),
    'an instance’s name': (diagram) => renameNode(diagram, nodeId('app-1-web-a'), 'Shop'),
    'a NAT gateway’s name': (diagram) => renameNode(diagram, nodeId('app-1-nat-a'), 'Way out'),
    'a VPC’s name': (diagram) => renameNode(diagram, nodeId('app-1-vpc'), 'Shops'),
    'a block of addresses': (diagram) => setField(diagram, nodeId('app-1-private-a'), 'cidr', '10.1.9.0/24'),
    'a function’s timeout': (diagram) => setField(diagram, nodeId('app-1-worker'), 'timeoutSeconds', 40),
    'a connection': (diagram) =>
      resultOf(connect(diagram, { from: nodeId('app-1-files'), to: nodeId('app-1-queue') })),
    'an instance that goes': (diagram) => removeItems(diagram, [nodeId('app-1-job-b')]),
  }
  /** What is in each VPC is looked up again where a gateway or block of any is another: so many answers for each. */
  const perVpc: Readonly<Record<string, number>> = { 'a NAT gateway’s name': 2, 'a block of addresses': 3 }
  const vpcs = (count: number) => graphOf(largeAccount(count)).resources('vpc').length

  it.each(Object.entries(edits))('makes no more answers again for more things: %s', (name, edit) => {
    const [few, many] = [500, 1500]
    const [small, large] = [madeFor(few, edit), madeFor(many, edit)]
    expect(small).toBeGreaterThan(0)
    expect(small).toBeLessThan(150)
    expect(large - small).toBeLessThanOrEqual((perVpc[name] ?? 0) * (vpcs(many) - vpcs(few)))
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
