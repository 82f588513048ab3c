import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kindOf, serviceOf, services } from './catalog/catalog'
import { factOf, facts } from './catalog/facts'
import { formats } from './formats'
import type { Sources } from './model/results'
import { patterns } from './patterns'
import { rules } from './rules'

const core = import.meta.dirname

/** Names of the entries in a folder: what is not a test, not the list and not the folder's own machinery. */
function entriesIn(folder: string, machinery: readonly string[] = []): string[] {
  return readdirSync(join(core, folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -3))
    .filter((name) => name !== 'index' && !machinery.includes(name))
    .toSorted()
}
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).toSorted()

function expectSources(sources: Sources): void {
  expect(sources.length).toBeGreaterThan(0)
  for (const { title, url, asOf } of sources) {
    expect(title).not.toBe('')
    expect(url).toMatch(/^https:\/\//)
    expect(asOf).toMatch(/^20\d\d(-(0\d|1[0-2]|H[12])(-\d\d)?)?$/)
  }
}

describe('every entry is in its list, and nothing else is', () => {
  it('services', () => expect(idsOf(services)).toEqual(entriesIn('catalog/services')))
  it('rules', () =>
    expect(idsOf(rules.map(({ meta }) => meta))).toEqual(entriesIn('rules', ['rule', 'review', 'page'])))
  it('patterns', () => expect(idsOf(patterns)).toEqual(entriesIn('patterns', ['pattern'])))
  // What AWS describes of itself is read by a script so far; nothing offers it yet.
  it('formats', () => expect(idsOf(formats)).toEqual(entriesIn('formats', ['format', 'aws-describe'])))
})

it.each(rules.map((rule) => [rule.meta.id, rule] as const))(
  'rule %s has an example for its page',
  (_id, rule) => expect(rule.example?.()).toBeDefined(),
)

describe.each(rules.map((rule) => [rule.meta.id, rule.meta] as const))('rule %s', (id, meta) => {
  it('has a test of its own', () => expect(existsSync(join(core, 'rules', `${id}.test.ts`))).toBe(true))
  it('has sources with a date', () => expectSources(meta.sources))
  it('rests on facts of the catalogue', () => {
    expect(meta.facts.length).toBeGreaterThan(0)
    for (const fact of meta.facts) expect(factOf(fact).id).toBe(fact)
  })
  it('looks at services and kinds of the catalogue', () => {
    if (meta.looksAt === 'every-diagram') return
    for (const looked of meta.looksAt) expect(serviceOf(looked)?.id ?? kindOf(looked)?.id).toBe(looked)
  })
  it('says why, and what to do', () => {
    expect(meta.why).toMatch(/[.]$/)
    expect(meta.howToFix).toMatch(/[.]$/)
    // A placeholder at the end stands for a sentence of its own; testRule looks at what it is filled with.
    for (const { text } of Object.values(meta.messages)) expect(text).toMatch(/[.}]$/)
  })
})

describe('facts', () => {
  it('have ids of their own, a source and a date', () => {
    expect(new Set(idsOf(facts)).size).toBe(facts.length)
    for (const { sources } of facts) expectSources(sources)
  })
})

describe('formats', () => {
  it('come with a test each', () => {
    for (const { id } of formats) expect(existsSync(join(core, 'formats', `${id}.test.ts`))).toBe(true)
  })
})

describe('edits', () => {
  it('come with a test each', () => {
    const untested = entriesIn('edit').filter((name) => !existsSync(join(core, 'edit', `${name}.test.ts`)))
    expect(untested).toEqual([])
  })
})
