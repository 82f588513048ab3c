import type { ReportLine } from './results'

/** What reading has to say so far. */
export interface Notes {
  readonly repaired: ReportLine[]
  readonly dropped: ReportLine[]
}

/** A place in the file; worded only when there is something to say about it. */
export type Where = string | { readonly inside: Where; readonly key: string | number }

/** Notes that something was left out, and why. */
export function drop(notes: Notes, where: Where, why: string): void {
  notes.dropped.push({ where: placeIn(where), what: `${why}; left out` })
}

/** Notes that something was changed: what it was, and what it is now. */
export function repair(notes: Notes, where: Where, what: string): void {
  notes.repaired.push({ where: placeIn(where), what })
}

/** A place in words: `nodes.db.parentId`, `nodes["a b"].tags[2]`. Long names are cut. */
function placeIn(where: Where): string {
  if (typeof where === 'string') return where
  const { inside, key } = where
  const before = placeIn(inside)
  if (typeof key === 'number') return `${before}[${key}]`
  const name = key.length > 60 ? `${key.slice(0, 60)}…` : key
  if (!/^[\w-]+$/.test(name)) return `${before}[${JSON.stringify(name)}]`
  return before === '' ? name : `${before}.${name}`
}
