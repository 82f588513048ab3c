import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bytesOf, numberOf } from './fact'
import { factOf, facts } from './facts'

const here = import.meta.dirname
const factIds = new Set(facts.map(({ id }) => id))
const date = /^20\d\d(-(0\d|1[0-2]|H[12])(-\d\d)?)?$/

const unknown = (ids: readonly string[], known: ReadonlySet<string>) => ids.filter((id) => !known.has(id))
const twice = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index)

describe('facts', () => {
  it('have ids, statements and scopes', () => {
    expect(facts.length).toBeGreaterThanOrEqual(379)
    expect(twice(facts.map(({ id }) => id))).toEqual([])
    for (const { id, statement, scope, unit } of facts) {
      expect(id).toMatch(/^[a-z0-9]+[.][a-z0-9-]+$/)
      expect(statement, id).toMatch(/[.]$/)
      expect(scope.length * unit.length, id).toBeGreaterThan(0)
    }
  })

  it('have an address and a date', () => {
    for (const { id, sources } of facts) {
      for (const { title, url, asOf } of sources) {
        expect(title, id).not.toBe('')
        expect(url, id).toMatch(/^https:\/\/[^\s]+$/)
        expect(asOf, id).toMatch(date)
      }
    }
  })

  it('are soft or hard only where there is a limit', () => {
    for (const { id, nature, value, unit } of facts) {
      if (unit === 'rule') expect(nature, id).toBe('law')
      if (nature !== 'law') expect(String(value), id).toMatch(/\d/)
    }
  })

  it('give sizes in bytes', () => {
    const sizes = ['sqs.message-size', 'sns.message-size', 'lambda.sync-payload', 'lambda.async-payload']
    expect(sizes.map((id) => bytesOf(factOf(id)))).toEqual([1_048_576, 262_144, 6_291_456, 1_048_576])
    for (const fact of facts) {
      if (typeof fact.value === 'number' && /^([KMGT]i?B|bytes)$/.test(fact.unit)) {
        expect(bytesOf(fact), fact.id).toBeGreaterThan(0)
      }
    }
    expect(() => bytesOf(factOf('vpn.per-vgw'))).toThrow()
  })

  it('give numbers', () => {
    expect(numberOf(factOf('vpn.per-vgw'))).toBe(10)
    expect(numberOf(factOf('ebs.multi-attach'))).toBe(16)
    expect(factOf('vpn.per-vgw').nature).toBe('soft')
    expect(() => numberOf(factOf('ebs.same-az'))).toThrow()
    expect(() => factOf('no.such-fact')).toThrow('no.such-fact')
  })

  it('are there for every id that the core mentions', () => {
    const prefixes = new Set([...factIds].map((id) => id.split('.')[0]))
    const files = ['rules', 'patterns', 'network'].flatMap((folder) =>
      readdirSync(join(here, '..', folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(here, '..', folder, name)),
    )
    const mentioned = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/'([a-z0-9]+)[.]([a-z0-9-]+)'/g)]
        .filter(([, prefix]) => prefix !== undefined && prefixes.has(prefix))
        .map(([quoted]) => quoted.slice(1, -1)),
    )
    expect(unknown(mentioned, factIds)).toEqual([])
  })
})
