import { describe, expect, it } from 'vitest'
import { corners, done, functionsAt, ids } from '../testing/four-functions'
import { tidyNodes } from './tidy-nodes'

describe('tidyNodes', () => {
  it('makes rows and columns in the order in which they stand', () => {
    const strewn = functionsAt({ x: 3, y: 3 }, { x: 171, y: 20 }, { x: 30, y: 150 }, { x: 190, y: 131 })
    expect(corners(done(tidyNodes(strewn, ids)))).toEqual([
      { x: 0, y: 0 },
      { x: 168, y: 0 },
      { x: 0, y: 128 },
      { x: 168, y: 128 },
    ])
  })
})
