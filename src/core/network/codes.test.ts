import { describe, expect, it } from 'vitest'
import { facts } from '../catalog/facts'
import { codes } from './codes'

describe('the codes of blockers', () => {
  it.each(Object.entries(codes))('%s rests on a fact that there is', (_, { factId }) => {
    expect(facts.map(({ id }) => id)).toContain(factId)
  })
})
