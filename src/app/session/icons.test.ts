import { afterAll, expect, it, vi } from 'vitest'

vi.mock('virtual:icons', () => ({ default: { 'resource/Users': '<svg><path fill="#fff"/></svg>' } }))
// Other tests share these modules, and must not get what was mocked.
afterAll(() => void vi.resetModules())

it('gives an address for an image once the icons are loaded', async () => {
  const { ensureIcons } = await import('./icons')
  const { getSession } = await import('./store')
  expect(getSession().iconUris).toBeNull()
  await ensureIcons()
  expect(getSession().iconUris?.get('resource/Users')).toBe(
    'data:image/svg+xml,%3Csvg%3E%3Cpath%20fill%3D%22%23fff%22%2F%3E%3C%2Fsvg%3E',
  )
})
