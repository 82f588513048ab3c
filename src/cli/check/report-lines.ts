import type { Report } from '../../core/model/results'

/** What reading changed, a line for each. */
export function reportLines({ repaired, dropped, notModelled }: Report): readonly string[] {
  return [
    ...[...dropped, ...repaired.filter(isWorthAWord)].map(({ where, what }) => `${where}: ${what}.`),
    ...notModelled.map(({ where, what }) => `${where}: not modelled, ${what}.`),
  ]
}

/**
 * Whether something is missing that verdicts are about: a thing, a connection, or a whole file of an account. What was drawn
 * of a thing, and call-outs, decide nothing.
 */
export function isPartial({ dropped }: Report): boolean {
  return dropped.some(({ where }) => !/^(?:layout|steps|titleBlock)\b/.test(where))
}

/** A hand-written file need not have what it has nothing for. */
const isWorthAWord = ({ what }: Report['repaired'][number]) => !what.startsWith('is missing')
