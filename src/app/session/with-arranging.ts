import { using } from './load'

/** Aligning, spacing and wrapping, which are not in the first load. */
export const withArranging = (use: (arranging: typeof import('./arrange')) => void) =>
  using(() => import('./arrange'), use)
