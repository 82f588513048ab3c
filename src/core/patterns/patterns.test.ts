import { describe, expect, it } from 'vitest'
import { kindsBetween } from '../catalog/catalog'
import { factOf } from '../catalog/facts'
import { routesOf } from '../layout/route'
import type { Diagram, NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { parse } from '../model/parse'
import { applyFix, review, startReview } from '../rules/review'
import { countCovered } from '../testing/drawings/covered'
import { complaints, kindsOfComplaints, loudOf } from '../testing/patterns/loud'
import { eachStep, orders } from '../testing/sound/each-step'
import { patterns } from './index'
import { categories } from './pattern'

/*
 * What holds of every pattern. One alone: `npx vitest run src/core/patterns -t '<id>'`.
 */
describe.each(patterns.map((pattern) => [pattern.id, pattern] as const))('%s', (_id, pattern) => {
  const diagram = pattern.build()
  const parameters = pattern.parameters ?? []

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

  it('tells all that a reader wants to know', () => {
    const told = [pattern.summary, pattern.scaling, pattern.zoneLoss, ...pattern.whenToUse]
    for (const text of [...told, ...pattern.tradeOffs.map((one) => one.text)]) {
      expect(text).toMatch(/^[\p{Lu}\d“].*[.?]$/u)
    }
    expect(pattern.whenToUse.length).toBeGreaterThan(0)
    expect(pattern.tradeOffs.length).toBeGreaterThan(0)
    expect(diagram.steps.length).toBeGreaterThan(1)
    expect(categories.map(({ id }) => id)).toContain(pattern.category)
  })

  it('names facts and sources that exist', () => {
    for (const id of pattern.facts) expect(factOf(id).id).toBe(id)
    expect(pattern.facts.length).toBeGreaterThan(0)
    for (const { url, asOf } of pattern.sources) {
      expect(url).toMatch(/^https:\/\/(docs\.aws\.amazon\.com|aws\.amazon\.com)\//)
      expect(asOf).toMatch(/^20\d\d/)
    }
  })

  it('connects only what AWS connects, by a kind that the pair has', () => {
    expect(wrongKinds(diagram)).toEqual([])
  })

  it('has nothing on anything', () => {
    expect(countCovered(diagram, routesOf(diagram))).toEqual(untouched)
  })

  it('yields no error and no warning', () => {
    expect(complaints(diagram)).toEqual([])
  })

  it('keeps what it requires', () => {
    const outcome = review(graphOf(diagram)).find(({ ruleId }) => ruleId === 'requirement-violated')
    expect(outcome?.findings.map(({ message }) => message) ?? []).toEqual([])
  })

  it('does not nag at any step of being drawn', () => {
    const found = new Set<string>()
    // What must hold is written down of what is drawn: half of it cannot keep it yet.
    const drawn = { ...diagram, requirements: {} }
    for (const order of orders) {
      const next = startReview()
      for (const step of eachStep(drawn, order, 1)) {
        for (const { key, message } of loudOf(next(graphOf(step)).outcomes)) found.add(`${key}: ${message}`)
      }
    }
    expect([...found]).toEqual([])
  })

  it.each(parameters)('is right for one, and breaks where it says, by its number of $label', (parameter) => {
    const { id, usual, most, breaks = [] } = parameter
    expect(usual).toBeLessThan(most)
    const one = pattern.build({ [id]: 1 })
    expect(complaints(one)).toEqual([])
    expect(countCovered(one, routesOf(one))).toEqual(untouched)
    expect(kindsOfComplaints(pattern.build({ [id]: most }))).toEqual(breaks.toSorted())
    // One less than what breaks it is allowed.
    if (breaks.length > 0) expect(complaints(pattern.build({ [id]: most - 1 }))).toEqual([])
  })

  const { twin } = pattern
  if (twin === undefined) return
  describe(`its twin, “${twin.question}”`, () => {
    const broken = twin.build()

    it('yields exactly what it names', () => {
      expect(twin.findings.length).toBeGreaterThan(0)
      expect(kindsOfComplaints(broken)).toEqual(twin.findings.toSorted())
    })

    it('asks in one question, and answers in sentences', () => {
      expect(twin.question).toMatch(/^[\p{Lu}].*\?$/u)
      expect(twin.answer).toMatch(/\.$/)
    })

    it('has nothing on anything', () => {
      expect(countCovered(broken, routesOf(broken))).toEqual(untouched)
    })

    it('becomes sound by the first fix that each finding offers', () => {
      let mended = broken
      let fixes = 0
      const fixable = () => loudOf(review(graphOf(mended))).find(({ fixes }) => fixes.length > 0)
      const before = new Set(loudOf(review(graphOf(broken))).map(({ key }) => key))
      for (let round = 0; round < before.size + 1; round += 1) {
        const finding = fixable()
        if (finding === undefined) break
        expect(before, 'no fix makes another finding').toContain(finding.key)
        const fixed = applyFix(mended, finding.key, 0)
        if (!fixed.ok) throw new Error(fixed.problem)
        mended = fixed.value
        fixes += 1
      }
      // Where nothing offers a fix, the mistake is one that only another architecture mends.
      if (fixes > 0) expect(loudOf(review(graphOf(mended)))).toEqual([])
    })
  })
})

const untouched = {
  nodesOnNodes: 0,
  coveredLabels: 0,
  throughNodes: 0,
  throughNames: 0,
  throughContainers: 0,
  outside: 0,
}

function wrongKinds(diagram: Diagram): readonly string[] {
  return Object.values(diagram.connections)
    .filter(
      ({ from, to, kind }) =>
        !kindsBetween(service(diagram, from), service(diagram, to)).some((found) => found.kind.id === kind),
    )
    .map(({ id }) => id)
}

function service(diagram: Diagram, id: NodeId): string {
  const node = diagram.nodes[id]
  return node?.kind === 'resource' ? node.service : ''
}
