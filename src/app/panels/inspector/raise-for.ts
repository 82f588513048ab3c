import type { RaisedQuota } from '../../../core/model/diagram'

/** The raise that holds at a thing: its own before the whole diagram's, as the rules have it. */
export function raiseFor(
  raised: readonly RaisedQuota[],
  factId: string,
  id: string,
): RaisedQuota | undefined {
  const ofFact = raised.filter((quota) => quota.factId === factId)
  return ofFact.find(({ at }) => at === id) ?? ofFact.find(({ at }) => at === undefined)
}
