import { describe, expect, it } from 'vitest'
import { missingFacts, missingPairs } from '.'
import { canInsert, type Row } from '../../edit/insert-between'
import { sketch } from '../../model/sketch'
import { nodeId } from '../../testing/ids'
import { kinds } from '../connections/kinds'
import { services } from '../services'
import type { Field } from '../service'
import type { Condition, Insertion, MissingPair } from './missing-pair'

const serviceIds = new Set(services.map(({ id }) => id))
const kindIds = new Set(kinds.map(({ id }) => id))
const ends = ({ from, to }: MissingPair) => [...from, ...(to === 'anything' ? [] : to)]

/** The fields of this key that the condition or statement can be about: one at least takes each of the values. */
function takes(pair: MissingPair, of: 'from' | 'to' | 'connection', key: string, value: unknown): boolean {
  const on =
    of === 'connection'
      ? kinds
      : services.filter(({ id }) => (of === 'from' ? pair.from.includes(id) : pair.to.includes(id)))
  const fields = on.flatMap((owner): readonly Field[] => owner.fields).filter((field) => field.key === key)
  return fields.some((field) =>
    field.type === 'choice' ? field.options.some((option) => option === value) : field.type === typeof value,
  )
}

const stated = (pair: MissingPair) => [
  ...[...(pair.when ?? []), ...(pair.unless ?? [])]
    .filter((condition): condition is Exclude<Condition, string> => typeof condition !== 'string')
    .flatMap(({ of, key, is }) => is.map((value) => ({ of, key, value }))),
  ...(pair.state === undefined ? [] : [pair.state]),
]

const rowOf = ({ services: inserted, hops }: Insertion): Row => {
  const [first, ...rest] = inserted.map((one) => (typeof one === 'string' ? { service: one } : one))
  if (first === undefined) throw new Error('an insertion of nothing')
  return { services: [first, ...rest], ...(hops === undefined ? {} : { hops }) }
}

/** Whether it can be inserted between some source and target of the pair. */
function isOffered(pair: MissingPair, insertion: Insertion): boolean {
  const targets = pair.to === 'anything' ? [] : pair.to
  return pair.from.some((from) =>
    targets.some((to) => {
      const { nodes } = sketch({ a: { service: from }, b: { service: to } })
      const [a, b] = [nodes[nodeId('a')], nodes[nodeId('b')]]
      return a !== undefined && b !== undefined && canInsert(a, b, rowOf(insertion))
    }),
  )
}

describe('missing pairs', () => {
  it('have ids of their own, which are their facts’ too', () => {
    expect(new Set(missingPairs.map(({ id }) => id)).size).toBe(missingPairs.length)
    expect(missingFacts.map(({ id }) => id)).toEqual(missingPairs.map(({ id }) => `missing.${id}`))
  })

  it.each(missingPairs.map((pair) => [pair.id, pair] as const))('%s names what there is', (_, pair) => {
    expect(ends(pair).filter((id) => !serviceIds.has(id))).toEqual([])
    if (typeof pair.claims === 'object') expect(pair.claims.filter((id) => !kindIds.has(id))).toEqual([])
    expect(stated(pair).filter(({ of, key, value }) => !takes(pair, of, key, value))).toEqual([])
    expect((pair.between ?? []).filter((insertion) => !isOffered(pair, insertion))).toEqual([])
    if (pair.meant !== undefined) expect(kindIds).toContain(pair.meant.kind)
  })

  it.each(missingPairs.map((pair) => [pair.id, pair] as const))('%s is worded as clauses', (_, pair) => {
    expect(pair.cannot).toMatch(/^[a-z][^.:]*[a-z]$/)
    expect(pair.why).toMatch(/^(?!the following)[a-zA-Z][^:]*[.]$/)
    expect(pair.instead).toMatch(/^[A-Z].*[.]$/)
    if (pair.only !== undefined) expect(pair.only).toMatch(/^[a-z][^.:]*$/)
  })
})
