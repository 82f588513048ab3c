import type { Fact } from '../../../core/catalog/fact'
import type { Needs, Pass } from '../../../core/model/results'
import type { By } from '../../session/session'

/** What one or several rules said alike of the same place. */
export interface PassedLine {
  readonly key: string
  readonly pass: Pass
  readonly ruleIds: readonly string[]
}
export interface NeededLine {
  readonly key: string
  readonly needs: Needs
  readonly ruleIds: readonly string[]
}

/**
 * Passed checks, each fact at each place once, the fullest first: where the same fact was counted several times, the
 * fullest count stands. What has no headroom to speak of comes last, as the rules have it.
 */
export function passedLines(passes: readonly By<Pass>[]): readonly PassedLine[] {
  const lines = new Map<string, PassedLine>()
  for (const { ruleId, ...pass } of passes) {
    const key = `${pass.factId} ${pass.pass.part ?? ''}`
    const known = lines.get(key)
    const isFuller = known === undefined || share(pass) > share(known.pass)
    lines.set(key, {
      key,
      pass: isFuller ? pass : known.pass,
      ruleIds: [...new Set([...(known?.ruleIds ?? []), ruleId])],
    })
  }
  return [...lines.values()].toSorted((a, b) => share(b.pass) - share(a.pass))
}

/** Missing values, each field once, with the facts and rules that wait for it. */
export function neededLines(needs: readonly By<Needs>[]): readonly NeededLine[] {
  const lines = new Map<string, NeededLine>()
  for (const { ruleId, ...need } of needs) {
    const key = need.needs.part ?? ''
    const known = lines.get(key)
    lines.set(key, {
      key,
      needs: { ...need, factIds: [...new Set([...(known?.needs.factIds ?? []), ...need.factIds])] },
      ruleIds: [...new Set([...(known?.ruleIds ?? []), ruleId])],
    })
  }
  return [...lines.values()]
}

/**
 * How much of a limit is used, 0 to 1; null where that says nothing: a behaviour, a limit of one or two, or a number that
 * is at least needed rather than at most allowed.
 */
export function headroomShare(pass: Pass, fact: Fact): number | null {
  const found = share(pass)
  return found < 0 || fact.nature === 'law' ? null : found
}

/** Likewise, −1 where it says nothing. */
function share({ used, limit }: Pass): number {
  return used === undefined || limit === undefined || limit <= 2 || used > limit ? -1 : used / limit
}
