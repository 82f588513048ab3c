import { describe, expect, it } from 'vitest'
import { factOf } from '../catalog/facts'
import type { Diagram } from '../model/diagram'
import { figuresIn, type Figure } from '../testing/patterns/figures'
import { figuresOfFact, isStatedBy } from '../testing/patterns/figures-of-facts'
import { noLimits } from '../testing/patterns/no-limits'
import { proseOf, type Said } from '../testing/patterns/prose'
import { families } from './families'
import { patterns } from './index'
import type { Pattern } from './pattern'

/*
 * Every number that a pattern states of AWS is one that a fact of its list states, with source and date.
 */
const byId = new Map(patterns.map((pattern) => [pattern.id, pattern]))

describe.each(patterns.map((pattern) => [pattern.id, pattern] as const))('%s', (id, pattern) => {
  const factless = numbersWithoutFact([pattern], proseOf(pattern))

  it('states no limit that is not a fact of its list', () => {
    const allowed = noLimits[id] ?? {}
    expect(factless.filter(({ words }) => allowed[words] === undefined)).toEqual([])
  })

  it('lets nothing stand without a fact that has one', () => {
    expect(
      Object.keys(noLimits[id] ?? {}).filter((words) => !factless.some((one) => one.words === words)),
    ).toEqual([])
  })
})

it.each(families.map((family) => [family.id, family] as const))(
  'family %s states facts of its members',
  (_id, family) => {
    const members = family.members.map(({ id }) => byId.get(id)).filter((member) => member !== undefined)
    const told = [family.question, ...(family.notes?.today === undefined ? [] : [family.notes.today])]
    const ofFamily = numbersWithoutFact(members, said(told))
    const ofMembers = family.members.flatMap(({ id, take }) =>
      numbersWithoutFact(
        members.filter((member) => member.id === id),
        said([take]),
      ),
    )
    expect([...ofFamily, ...ofMembers]).toEqual([])
  },
)

const said = (texts: readonly string[]): readonly Said[] => texts.map((text) => ({ where: 'family', text }))

function numbersWithoutFact(
  of: readonly Pattern[],
  prose: readonly Said[],
): readonly (Said & Pick<Figure, 'words'>)[] {
  const figures = of.flatMap(({ facts }) => facts.map(factOf).flatMap(figuresOfFact))
  const drawings = of.flatMap((pattern) => [
    pattern.build(),
    ...(pattern.twin === undefined ? [] : [pattern.twin.build()]),
  ])
  const drawn = new Set(drawings.flatMap(drawnNumbers))
  return prose.flatMap(({ where, text }) =>
    figuresIn(text)
      .filter((figure) => !figure.isJustCounting && !isStatedBy(figure, figures) && !drawn.has(figure.value))
      .map(({ words }) => ({ words, where, text })),
  )
}

/** Numbers that one sees in a drawing: settings (sizes in bytes, times in seconds), and how often a thing is there. */
function drawnNumbers(diagram: Diagram): readonly number[] {
  const nodes = Object.values(diagram.nodes).flatMap((node) => (node.kind === 'resource' ? [node] : []))
  const stated = [...nodes, ...Object.values(diagram.connections)].flatMap(({ config, count }) => [
    ...Object.values<unknown>(config),
    count,
  ])
  const howMany = nodes.map(({ service }) => nodes.filter((one) => one.service === service).length)
  return [...stated.filter((one) => typeof one === 'number'), ...howMany]
}
