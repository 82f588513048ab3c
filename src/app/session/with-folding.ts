import { using } from './load'

/** Collapsing and expanding, which are not in the first load. */
export const withFolding = (use: (folding: typeof import('./folding')) => void) =>
  using(() => import('./folding'), use)
