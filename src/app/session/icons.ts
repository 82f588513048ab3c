import { setSession, useSession } from './store'

let loading: Promise<void> | null = null

/** The address of an icon for an `<img>`; undefined until the icons are there, and for a path that there is none for. */
export function useIconUri(path: string | null): string | undefined {
  return useSession(({ iconUris }) => (path === null ? undefined : iconUris?.get(path)))
}

/** Loads the icons, once. They are no part of the first load; a failed try may be repeated. */
export function ensureIcons(): Promise<void> {
  loading ??= load().catch(() => {
    loading = null
  })
  return loading
}

async function load(): Promise<void> {
  const { default: icons } = await import('virtual:icons')
  // A data URI rather than markup: ids inside one icon cannot clash with another's, and nothing is parsed as HTML.
  const uris = Object.entries(icons).map(([path, svg]): [string, string] => [path, uriOf(svg)])
  setSession({ iconUris: new Map(uris) })
}

function uriOf(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
