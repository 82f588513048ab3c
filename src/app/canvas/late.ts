import { load, using } from '../session/load'
import { fetchClipboard } from '../session/session'

/*
 * Dragging, sizing and moving by keys are not in the first load: they are fetched as soon as the pointer is over the
 * canvas, or a key is pressed, so that they are there before anybody has picked something up.
 */
let part: typeof import('./changing') | null = null
let isFetching = false

/** Fetches them, once; and what copies and pastes, since browsers hand over the clipboard only right after a key. */
export function fetchChanging(): void {
  if (part !== null || isFetching) return
  isFetching = true
  // Where they cannot be had, an act that needs them says so.
  void load(() => import('./changing')).then((loaded) => {
    isFetching = false
    if (loaded.ok) part ??= loaded.value
  })
  fetchClipboard()
}

/** The gestures that change the drawing; null while they are on their way. */
export function changing(): typeof part {
  fetchChanging()
  return part
}

/** Does something with them when they are there. */
export async function withChanging(use: (changing: typeof import('./changing')) => void): Promise<void> {
  if (part !== null) use(part)
  else
    await using(
      () => import('./changing'),
      (loaded) => use((part ??= loaded)),
    )
}
