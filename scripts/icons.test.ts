import { describe, expect, it } from 'vitest'
import served from 'virtual:icons'
import { iconPaths } from '../src/core/catalog/catalog'
import { readIcons } from './icons'

describe('icons', () => {
  const icons = readIcons()

  it('are read for exactly the paths that the catalogue names', () => {
    expect([...icons.keys()]).toEqual(iconPaths())
    expect(icons.size).toBeGreaterThan(50)
  })

  it('are whole drawings without the title of the file', () => {
    for (const text of icons.values()) {
      expect(text).toMatch(/^<svg [^>]*viewBox="[^"]+".*<\/svg>\s*$/s)
      expect(text).not.toContain('<title')
    }
  })

  it('share no id', () => {
    const ids = [...icons.values()].flatMap((text) =>
      [...text.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('are what the virtual module holds', () => {
    expect(served).toEqual(Object.fromEntries(icons))
  })
})
