import { describe, expect, it } from 'vitest'
import type { Diagram, NodeId } from '../model/diagram'
import { sketch } from '../model/sketch'
import { reviewed } from '../testing/reviewed'
import findings from './findings'

const drawn = sketch({
  shop: { service: 'vpc', name: 'Shop' },
  private: { service: 'subnet', name: 'Private', in: 'shop' },
  orders: { service: 'rds', name: 'Orders', in: 'private', config: { multiAz: false } },
})

interface Told {
  readonly counts: Readonly<Record<string, number>>
  readonly findings: readonly (Readonly<Record<string, unknown>> & { readonly rule: string })[]
  readonly rules: Readonly<Record<string, { readonly why: string }>>
  readonly facts: Readonly<Record<string, unknown>>
}

const written = async (diagram: Diagram): Promise<string> => {
  const result = await findings.write(diagram, reviewed(diagram))
  if (!result.ok) throw new Error(result.problem)
  return result.value
}
const told = async (diagram: Diagram) => JSON.parse(await written(diagram)) as Told

describe('findings as JSON', () => {
  it('name the place by id, by name and by what it is in', async () => {
    const { findings: all } = await told(drawn)
    const [place] = all.find(({ rule }) => rule === 'database-in-one-zone')?.['places'] as unknown[]
    expect(place).toMatchObject({
      is: 'node',
      id: 'orders',
      name: 'Orders',
      within: ['Shop', 'Private'],
    })
  })
  it('come with the rules and facts that they rest on, and no others', async () => {
    const { findings: all, rules, facts } = await told(drawn)
    expect(new Set(Object.keys(rules))).toEqual(new Set(all.map(({ rule }) => rule)))
    expect(new Set(Object.keys(facts))).toEqual(new Set(all.flatMap((one) => one['facts'] as string[])))
    expect(rules['database-in-one-zone']?.why).toMatch(/[.]$/)
  })
  it('count what was dismissed apart', async () => {
    const before = await told(drawn)
    const finding = before.findings.find(({ rule }) => rule === 'database-in-one-zone')
    const dismissed = { [String(finding?.['key'])]: { reason: 'A test system.' } }
    const after = await told({ ...drawn, review: { ...drawn.review, dismissed } })
    expect(finding?.['severity']).toBe('info')
    expect(after.counts).toMatchObject({ info: (before.counts['info'] ?? 0) - 1, dismissed: 1 })
    expect(after.findings.map((one) => one['dismissedBecause'])).toContain('A test system.')
  })
  it('are the same bytes each time, whatever the order of the nodes', async () => {
    const nodes = Object.fromEntries(Object.entries(drawn.nodes).toReversed()) as Diagram['nodes']
    expect(await written({ ...drawn, nodes })).toBe(await written(drawn))
  })
  it('tell of an empty diagram that there is nothing', async () => {
    const empty = sketch({})
    expect(await told(empty)).toMatchObject({ findings: [], rules: {}, facts: {}, crashed: {} })
  })
  it('take an id from a file for nothing else', async () => {
    const id = '__proto__' as NodeId
    const node = { id, kind: 'resource', service: 'rds', name: '', parentId: null, config: {} } as const
    const nodes = Object.defineProperty({}, id, { value: node, enumerable: true }) as Diagram['nodes']
    await expect(written({ ...sketch({}), nodes })).resolves.toContain('"lintel-findings"')
  })
  it('refuse where nothing has been checked', async () => {
    const result = await findings.write(drawn, { ...reviewed(drawn), knowledge: undefined } as never)
    expect(result.ok).toBe(false)
  })
})
