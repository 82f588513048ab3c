import { expect, it } from 'vitest'
import { generatedDrawing } from '../testing/drawings/generated'
import { packRoutes, unpackRoutes } from './packed-routes'
import { routesOf } from './route'

const routes = routesOf(generatedDrawing(1, 60))
const packed = packRoutes(routes)

it('gives back what was packed, in the same order', () => {
  const again = unpackRoutes(structuredClone(packed))
  expect(routes.size).toBeGreaterThan(20)
  expect([...(again ?? [])]).toEqual([...routes])
})

it('knows what cannot have been packed', () => {
  const { ids, numbers } = packed
  const rubbish = [
    ...[null, 'routes', {}, { ids }, { ids, numbers: [...numbers] }],
    ...[
      { ids: ids.slice(1), numbers },
      { ids: [...ids, 'more'], numbers },
    ],
    ...[
      { ids, numbers: numbers.slice(1) },
      { ids, numbers: numbers.slice(0, -1) },
    ],
    { ids, numbers: numbers.map((number, at) => (at === 1 ? number + 1e9 : number)) },
    { ids, numbers: numbers.map((number, at) => (at === 9 ? Number.NaN : number)) },
    { ids, numbers: numbers.map((number, at) => (at === 0 ? -7 : number)) },
  ]
  for (const one of rubbish) expect(unpackRoutes(one)).toBeNull()
})
