import type { Theme } from './store'

/*
 * The few words that localStorage keeps: it answers at once, before IndexedDB is open. It can be missing, blocked or
 * full; then they are forgotten, and nothing else happens.
 */
const openKey = 'lintel.open'
const themeKey = 'lintel.theme'
const titlesKey = 'lintel.titles'
const drawingKey = 'lintel.drawing'

/** The id of the diagram to open on the next visit; an empty text for a new one that is not stored yet. */
export function rememberOpen(id: string): void {
  put(openKey, id)
}

/** Null on the first visit. */
export function rememberedOpen(): string | null {
  return get(openKey)
}

export function rememberTheme(theme: Theme): void {
  put(themeKey, theme)
}

export function rememberedTheme(): Theme {
  const theme = get(themeKey)
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

/**
 * How diagrams are drawn, where somebody has set it by hand: as elements or as one painted picture; null, as ever, where the
 * editor decides by how much is in view.
 */
export function rememberedDrawing(): 'elements' | 'painted' | null {
  const drawing = get(drawingKey)
  return drawing === 'elements' || drawing === 'painted' ? drawing : null
}

/** Titles of what is stored: an empty store later on does not mean that nothing ever was. */
export function rememberTitles(titles: readonly string[]): void {
  put(titlesKey, JSON.stringify(titles.slice(0, 20)))
}

export function rememberedTitles(): readonly string[] {
  try {
    const titles: unknown = JSON.parse(get(titlesKey) ?? '[]')
    return Array.isArray(titles) ? titles.filter((title) => typeof title === 'string') : []
  } catch {
    return []
  }
}

/** An id that no other tab or machine makes. `crypto.randomUUID` is missing on plain http, so it is made by hand. */
export function newDiagramId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function get(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function put(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Only convenience is lost.
  }
}
