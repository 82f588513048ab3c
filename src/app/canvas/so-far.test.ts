import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest'
import { routesOf } from '../../core/layout/route'
import { sketch } from '../../core/model/sketch'

const routed = vi.fn(() => true)
let opened: () => void = () => undefined
let routes = new Map()
const router = {
  routesSoFar: () => ({ routes }),
  isRouted: () => false,
  knownRoutes: () => null,
  routeOn: routed,
}
vi.mock('../session/session', () => ({
  afterOpening: () => new Promise<void>((resolve) => (opened = resolve)),
  fetchRouter: () => Promise.resolve(true),
  getRouter: () => router,
  keepCopySoon: () => undefined,
}))

const diagram = sketch({ api: { service: 'api-gateway' }, work: { service: 'lambda' } }, [
  'api -> work : sync-invoke',
])

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
  routed.mockClear()
})
afterEach(() => vi.useRealTimers())
// Other tests share these modules, and must not get what was mocked.
afterAll(() => void vi.resetModules())

it('looks for no way before the drawing is on the screen, where all are known', async () => {
  const { routesNow } = await import('./so-far')
  routes = new Map(routesOf(diagram))
  expect(routesNow(diagram).size).toBe(1)
  await vi.advanceTimersByTimeAsync(5000)
  expect(routed).not.toHaveBeenCalled()
  opened()
  await vi.advanceTimersByTimeAsync(5000)
  expect(routed).toHaveBeenCalledOnce()
})

it('looks at once for those that are missing', async () => {
  const { routesNow } = await import('./so-far')
  routes = new Map()
  routesNow(diagram)
  await vi.advanceTimersByTimeAsync(5000)
  expect(routed).toHaveBeenCalledOnce()
})
