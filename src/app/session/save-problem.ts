import { hasOpened } from './database'
import type { SaveState } from './store'

/** A failed save in plain words. The diagram itself is safe in memory. */
export function problemOf(error: unknown): SaveState {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'VersionError') {
    return {
      status: 'failed',
      problem: 'A newer Lintel is open in another tab, so this page can no longer save. Reload it to go on.',
    }
  }
  if (name === 'QuotaExceededError') {
    return {
      status: 'failed',
      problem:
        'The browser’s storage is full, so the newest changes are not saved. Export the diagram or free some space; Lintel keeps trying.',
    }
  }
  if (!hasOpened()) {
    return {
      status: 'memory',
      problem:
        'This browser stores nothing for this page, so the diagram is gone when the page closes. Export it to keep it.',
    }
  }
  return {
    status: 'failed',
    problem: 'The newest changes could not be saved. Export the diagram to be safe; Lintel keeps trying.',
  }
}
