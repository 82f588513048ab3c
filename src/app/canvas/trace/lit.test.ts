import { beforeAll, expect, it } from 'vitest'
import { boxesOf } from '../../../core/layout/boxes'
import { place } from '../../../core/layout/place'
import type { Hop } from '../../../core/model/answers'
import type { NodeId } from '../../../core/model/diagram'
import { sketch } from '../../../core/model/sketch'
import { linksBetween, litThings, marksAt, numbersByPlace, numberText } from './lit'
import { fetchRouter } from '../../session/session'

beforeAll(fetchRouter)

const drawn = place(
  sketch(
    {
      a: { service: 'vpc', name: 'A' },
      web: { service: 'ec2', in: 'a' },
      b: { service: 'vpc', name: 'B' },
      orders: { service: 'ec2', in: 'b' },
      gateway: { service: 'igw', in: 'a' },
      open: { service: 'security-group' },
    },
    ['a -> b : vpc-peering'],
  ),
)
const hop = (at: string): Hop => ({
  place: { at: at as NodeId },
  direction: 'forward',
  does: 'route',
  reason: '',
})
const lit = (...ids: string[]) => litThings(drawn, new Set(ids), 'light')

it('tells icons, containers and connections apart, and leaves out what is not drawn', () => {
  const things = lit('a', 'web', 'vpc-peering-1', 'gone')
  expect([...things.values()].map(({ id, form }) => `${id} ${form}`).sort()).toEqual([
    'a frame',
    'vpc-peering-1 line',
    'web body',
  ])
})

it('joins icon to line and line to icon, past containers', () => {
  const hops = ['web', 'a', 'vpc-peering-1', 'vpc-peering-1', 'b', 'orders'].map(hop)
  const links = linksBetween(hops, lit('web', 'a', 'vpc-peering-1', 'b', 'orders'))
  expect(links).toHaveLength(2)
  const [first, second] = links
  const boxes = boxesOf(drawn)
  const [a, b] = [boxes.get('a' as NodeId), boxes.get('b' as NodeId)]
  if (a === undefined || b === undefined || first === undefined || second === undefined)
    throw new Error('not drawn')
  // Towards the line’s end at the edge of each VPC, whichever way the line was drawn.
  expect(Math.abs(first.to.x - (a.x + a.width))).toBeLessThan(2)
  expect(Math.abs(second.from.x - b.x)).toBeLessThan(2)
})

it('goes the same line the other way round', () => {
  const there = linksBetween(
    ['web', 'vpc-peering-1', 'orders'].map(hop),
    lit('web', 'vpc-peering-1', 'orders'),
  )
  const back = linksBetween(
    ['orders', 'vpc-peering-1', 'web'].map(hop),
    lit('web', 'vpc-peering-1', 'orders'),
  )
  expect(back.map(({ from, to }) => ({ from: to, to: from })).toReversed()).toEqual(there)
})

it('joins two icons between which nothing is drawn', () => {
  expect(linksBetween(['web', 'gateway'].map(hop), lit('web', 'gateway'))).toHaveLength(1)
})

it('numbers hops by their place', () => {
  const numbers = numbersByPlace(['web', 'web', 'a', 'web'].map(hop))
  expect([...numbers]).toEqual([
    ['web', [1, 2, 4]],
    ['a', [3]],
  ])
  expect([[3], [1, 2, 3], [1, 2, 4], [1, 3, 5, 9]].map(numberText)).toEqual(['3', '1–3', '1, 2, 4', '1…9'])
})

it('keeps marks off the names of things', () => {
  const [web] = [...lit('web').values()]
  if (web === undefined || web.form === 'line') throw new Error('not drawn')
  for (const scale of [1, 2]) {
    expect(marksAt(web, scale).glyph.y + 13 * scale).toBeLessThanOrEqual(web.core.y + web.core.height)
  }
})
