// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const started: unknown[] = []
beforeEach(() => {
  started.length = 0
  vi.resetModules()
  vi.stubGlobal(
    'Worker',
    vi.fn(function (address: unknown, options: unknown) {
      started.push(address, options)
    }),
  )
})
afterEach(() => vi.unstubAllGlobals())

it('starts a module worker of this site', async () => {
  const { startWorker } = await import('./start-worker')
  startWorker('/assets/review.js')
  expect(started).toEqual([`${location.origin}/assets/review.js`, { type: 'module' }])
})

it('refuses a script of another site', async () => {
  const { startWorker } = await import('./start-worker')
  expect(() => startWorker('https://elsewhere.example/x.js')).toThrow(/not ours/)
})

it('goes through the one policy where Trusted Types are enforced', async () => {
  const names: string[] = []
  vi.stubGlobal('trustedTypes', {
    createPolicy: (name: string, { createScriptURL }: { createScriptURL: (address: string) => string }) => {
      names.push(name)
      return { createScriptURL: (address: string) => ({ trusted: createScriptURL(address) }) }
    },
  })
  const { startWorker } = await import('./start-worker')
  startWorker('/a.js')
  startWorker('/b.js')
  expect(names).toEqual(['app'])
  expect(started[0]).toEqual({ trusted: `${location.origin}/a.js` })
  expect(() => startWorker('https://elsewhere.example/x.js')).toThrow(/not ours/)
})
