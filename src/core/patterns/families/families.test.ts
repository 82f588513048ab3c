import { describe, expect, it } from 'vitest'
import { patterns } from '../index'
import { families, familiesOf } from './index'

const ids = patterns.map(({ id }) => id)

describe.each(families.map((family) => [family.id, family] as const))('%s', (_id, family) => {
  it('has at least two members, each a pattern, each once', () => {
    const members = family.members.map(({ id }) => id)
    expect(members.length).toBeGreaterThan(1)
    expect(new Set(members).size).toBe(members.length)
    for (const id of members) expect(ids).toContain(id)
  })

  it('opens with two to four of them', () => {
    const opening = family.opensWith ?? family.members.slice(0, 4).map(({ id }) => id)
    expect(opening.length).toBeGreaterThan(1)
    expect(opening.length).toBeLessThan(5)
    for (const id of opening) expect(family.members.map((one) => one.id)).toContain(id)
  })

  it('asks a question, and says in a sentence when to take which', () => {
    expect(family.question).toMatch(/^\p{Lu}.*\?$/u)
    for (const { take } of family.members) expect(take).toMatch(/^\p{Lu}.*\.$/u)
  })
})

it('gives each family an id and a title of its own', () => {
  expect(new Set(families.map(({ id }) => id)).size).toBe(families.length)
  expect(new Set(families.map(({ title }) => title)).size).toBe(families.length)
})

it('leaves no pattern without a family', () => {
  expect(ids.filter((id) => familiesOf(id).length === 0)).toEqual([])
})
