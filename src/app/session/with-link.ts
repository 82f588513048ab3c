import { using } from './load'

/** Sharing by a link, and opening one, which are not in the first load. */
export const withLink = (use: (link: typeof import('./share-link')) => Promise<void> | void) =>
  using(() => import('./share-link'), use)
