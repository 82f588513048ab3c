import { describe, expect, it } from 'vitest'
import { corners, done, functionsAt, ids } from '../testing/four-functions'
import { nodeId } from '../testing/ids'
import { distributeNodes } from './distribute-nodes'

const scattered = functionsAt({ x: 0, y: 0 }, { x: 40, y: 200 }, { x: 400, y: 408 })

describe('distributeNodes', () => {
  it('makes the gaps alike and leaves the outermost where they are', () => {
    const uneven = functionsAt({ x: 0, y: 0 }, { x: 150, y: 8 }, { x: 600, y: 0 })
    expect(corners(done(distributeNodes(uneven, ids, 'x'))).map(({ x }) => x)).toEqual([0, 300, 600])
  })

  it('makes them alike on either side of what is pinned', () => {
    const pinned = functionsAt(
      { x: 0, y: 0 },
      { x: 130, y: 0 },
      { x: 400, y: 0, pinned: true },
      { x: 1000, y: 0 },
    )
    expect(corners(done(distributeNodes(pinned, ids, 'x'))).map(({ x }) => x)).toEqual([0, 200, 400, 1000])
  })

  it('refuses two', () => {
    expect(distributeNodes(scattered, [nodeId('a'), nodeId('b')], 'x').ok).toBe(false)
  })
})
