import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'
import { keepFile, type OpenedFile } from './opened-files'

it('forgets the files that were used longest ago, not those that come first by name', async () => {
  const file = { handle: {}, digest: '' } as unknown as OpenedFile
  let now = 0
  vi.spyOn(Date, 'now').mockImplementation(() => ++now)
  const ids = Array.from({ length: 203 }, (_, index) => `diagram ${String(999 - index)}`)
  for (const id of ids) await keepFile(id, file)
  vi.restoreAllMocks()
  vi.resetModules()
  // The page, loaded again: what was kept in memory is gone.
  const { openedFile } = await import('./opened-files')
  const kept = await Promise.all(ids.map(async (id) => (await openedFile(id)) !== undefined))
  expect(kept.filter(Boolean)).toHaveLength(200)
  expect(kept.slice(0, 3)).toEqual([false, false, false])
})
