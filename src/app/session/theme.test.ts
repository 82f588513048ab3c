// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { getSession } from './store'
import { setTheme, startTheme } from './theme'

let isDark = false
let changed: () => void = () => undefined

beforeEach(() => {
  localStorage.clear()
  isDark = false
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return isDark
    },
    addEventListener: (_: string, listener: () => void) => {
      changed = listener
    },
  }))
})
afterEach(() => vi.unstubAllGlobals())

const shown = () => document.documentElement.dataset['theme']

it('follows the machine until the person chooses', () => {
  startTheme()
  expect(shown()).toBe('light')
  isDark = true
  changed()
  expect(shown()).toBe('dark')
  setTheme('light')
  changed()
  expect(getSession()).toMatchObject({ theme: 'light', shownTheme: 'light' })
  expect(shown()).toBe('light')
})

it('remembers the choice', () => {
  setTheme('dark')
  startTheme()
  expect(getSession()).toMatchObject({ theme: 'dark', shownTheme: 'dark' })
})

it('makes do without a store for small things', () => {
  vi.stubGlobal('localStorage', undefined)
  setTheme('dark')
  expect(shown()).toBe('dark')
})
