import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kindOf, serviceOf } from '../../../catalog/catalog'
import { numberOf } from '../../../catalog/fact'
import { factOf, facts } from '../../../catalog/facts'
import type { Diagram } from '../../../model/diagram'
import { elsewhere, measures } from '../../../testing/quota-coverage'
import { quotaDrawings } from '../../../testing/quota-drawings'
import { saidBy } from '../../../testing/said'
import rule from '../../quota-exceeded'
import { quotas } from '.'

const said = (diagram: Diagram | undefined, factId: string) => {
  expect(diagram, `a drawing for ${factId}`).toBeDefined()
  if (diagram === undefined) return undefined
  const { problems, passes } = saidBy(rule, diagram)
  return {
    finds: problems
      .filter(({ factIds }) => factIds?.[0] === factId)
      .map(({ message, at }) => `${message} ${at[0].at}`),
    passes: passes.filter((pass) => pass.factId === factId && pass.pass.at === 'it'),
  }
}

describe.each(quotas.map((quota) => [quota.factId, quota] as const))('quota %s', (factId, quota) => {
  const limit = numberOf(factOf(factId))
  const isSoft = factOf(factId).nature === 'soft'

  it('is counted at things of the catalogue', () => {
    for (const id of quota.per) expect(serviceOf(id)?.id ?? kindOf(id)?.id).toBe(id)
    for (const id of quota.per) expect(serviceOf(id) !== undefined && kindOf(id) !== undefined).toBe(false)
  })
  it('lets as many be as AWS does', () => {
    const { finds = [], passes = [] } = said(quotaDrawings[factId]?.(limit), factId) ?? {}
    expect(finds.filter((found) => !found.startsWith('near'))).toEqual([])
    expect(passes[0]).toMatchObject({ used: limit, limit })
  })
  it('finds one more', () => {
    const unless = quota.growsWithUse === true ? 'ofNewAccount' : quota.unless && 'exceededUnless'
    const message = unless ?? (isSoft ? 'exceeded' : 'hard')
    expect(said(quotaDrawings[factId]?.(limit + 1), factId)?.finds).toEqual([`${message} it`])
  })
})

describe('the numbers of AWS', () => {
  const counted = new Set(rule.meta.facts)
  const named = factsNamedByOtherRules()
  const numeric = facts.filter(({ value, nature }) => typeof value === 'number' && nature !== 'law')

  it('are each counted by one quota', () => {
    expect(new Set(quotas.map(({ factId }) => factId)).size).toBe(quotas.length)
  })
  it('are each counted here, named by another rule, measured in its unit, or said why not', () => {
    const missing = numeric
      .filter(
        ({ id, unit }) =>
          !counted.has(id) && !named.has(id) && !measures.test(unit) && !Object.hasOwn(elsewhere, id),
      )
      .map(({ id, unit, statement }) => `${id} (${unit}): ${statement}`)
    expect(missing).toEqual([])
  })
  it('are not both counted here and said to be elsewhere', () => {
    expect(Object.keys(elsewhere).filter((id) => counted.has(id))).toEqual([])
    for (const id of Object.keys(elsewhere)) expect(factOf(id).id).toBe(id)
  })
})

function factsNamedByOtherRules(): ReadonlySet<string> {
  const folder = join(import.meta.dirname, '..', '..')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /[.]ts$/.test(name) && !/[.]test[.]ts$|quotas/.test(name),
  )
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8')).join()
  return new Set(facts.flatMap(({ id }) => (texts.includes(`'${id}'`) ? [id] : [])))
}
