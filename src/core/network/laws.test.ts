import { describe, it } from 'vitest'
import { laws } from '../testing/networks/laws'

/** A few of each, always the same; `npm run laws -- 500` makes more, and others each time. */
const runs = 20
const seed = 11

describe('the network', () => {
  it.each(laws.map((law) => [law.name, law] as const))('keeps: %s', (_, law) => {
    law.holds(runs, seed)
  })
})
