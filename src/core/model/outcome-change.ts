import type { Outcome } from './results'

/** What makes one outcome of a rule the next; lists that are as before are left out. */
export interface OutcomeChange extends Pick<Outcome, 'ruleId' | 'status' | 'error'> {
  readonly lists: { readonly [List in keyof Lists]?: ListChange<Lists[List][number]> }
}
type Lists = Pick<Outcome, 'findings' | 'passes' | 'needs'>
const lists = ['findings', 'passes', 'needs'] as const

/** Runs of the list before, by their first index and their length, and what is new between them. */
type ListChange<T> = readonly (readonly [from: number, count: number] | { readonly put: readonly T[] })[]

/** The change from what a rule said before, found by identity first; undefined: it was not asked before. */
export function changeOfOutcome(before: Outcome | undefined, after: Outcome): OutcomeChange {
  const { ruleId, status, error } = after
  const changed = lists.flatMap((list) => {
    const [was, is]: [readonly object[], readonly object[]] = [before?.[list] ?? [], after[list]]
    return isSameList(was, is) ? [] : [[list, changeOfList(was, is)]]
  })
  return {
    ...{ ruleId, status, lists: Object.fromEntries(changed) as OutcomeChange['lists'] },
    ...(error === undefined ? {} : { error }),
  }
}

/** The outcome that the change leads to. What it does not name stays the very same objects. */
export function outcomeAfter(before: Outcome | undefined, change: OutcomeChange): Outcome {
  const { lists: changed, ...told } = change
  return {
    ...told,
    findings: listAfter(before?.findings ?? [], changed.findings),
    passes: listAfter(before?.passes ?? [], changed.passes),
    needs: listAfter(before?.needs ?? [], changed.needs),
  }
}

const isSameList = (a: readonly object[], b: readonly object[]) =>
  a.length === b.length && a.every((one, index) => one === b[index])

function changeOfList<T extends object>(before: readonly T[], after: readonly T[]): ListChange<T> {
  const places = placesIn(before, after)
  const runs: ([number, number] | { put: T[] })[] = []
  for (const one of after) {
    const last = runs.at(-1)
    const place = places(one)
    if (place === undefined) {
      if (last !== undefined && 'put' in last) last.put.push(one)
      else runs.push({ put: [one] })
    } else if (Array.isArray(last) && last[0] + last[1] === place) last[1] += 1
    else runs.push([place, 1])
  }
  return runs
}

/** Where the same stood, else its equal; only what is not the same is compared by what it says. */
function placesIn(before: readonly object[], after: readonly object[]) {
  const stays = new Set(after)
  const same = new Map(before.map((one, index) => [one, index]))
  const equal = new Map(
    before.flatMap((one, index) => (stays.has(one) ? [] : [[JSON.stringify(one), index]])),
  )
  return (one: object) => same.get(one) ?? (equal.size === 0 ? undefined : equal.get(JSON.stringify(one)))
}

function listAfter<T>(before: readonly T[], change: ListChange<T> | undefined): readonly T[] {
  if (change === undefined) return before
  return change.flatMap((run) => ('put' in run ? run.put : before.slice(run[0], run[0] + run[1])))
}
