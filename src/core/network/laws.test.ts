import { describe, it } from 'vitest'
import { laws } from '../testing/networks/laws'

/** A few of each; `npm run laws -- 500` makes more. */
const runs = 20

describe('the network', () => {
  it.each(laws.map((law) => [law.name, law] as const))('keeps: %s', (_, law) => {
    law.holds(runs)
  })
})
