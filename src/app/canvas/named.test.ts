import { beforeAll, expect, it } from 'vitest'
import { treeOf } from '../../core/layout/tree'
import { largeAccount } from '../../core/testing/large-account'
import { fetchRouter } from '../session/session'
import { mostNamed, namedIn } from './named'

beforeAll(fetchRouter)

it('names everything of a small picture', () => {
  const small = largeAccount(60)
  const named = namedIn(small, { visible: null, first: [] })
  for (const id of [...Object.keys(small.nodes), ...Object.keys(small.connections)])
    expect(named.has(id)).toBe(true)
})

it('names no more of a large one than fits: what one is at, then the outermost containers', () => {
  const large = largeAccount(1200)
  const last = Object.keys(large.nodes).at(-1) ?? ''
  const named = namedIn(large, { visible: null, first: [last] })
  expect(named.size).toBe(mostNamed)
  expect(named.has(last)).toBe(true)
  expect(named.has('cloud')).toBe(true)
  const tree = treeOf(large.nodes)
  const frames = tree.order.filter(({ id }) => tree.isFrame(id))
  const regions = frames.filter(({ id }) => tree.ancestorsOf(id).length === 1)
  expect(regions.every(({ id }) => named.has(id))).toBe(true)
})
