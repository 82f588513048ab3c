import type { Described } from './described'
import type { Draft } from './draft'
import { regionBox } from './homes'

/**
 * A node for what AWS names and these files do not describe, of a service that no catalogue has: the way goes on there,
 * and nothing more is known, so that the network answers *unknown* and not *no*. Its id; nothing where it is no id.
 */
export function standIn(draft: Draft, by: Described, id: string | undefined): string | undefined {
  if (id === undefined || !/^[A-Za-z0-9][^\s"]{0,150}$/.test(id)) return undefined
  draft.add(id, { service: 'undescribed', name: undefined, parent: regionBox(draft, by) })
  return id
}

/** Likewise, for what is at the far end of an attachment; one of its own where AWS’s name for it says something else here. */
export function standInAtEnd(
  draft: Draft,
  by: Described,
  attachment: string,
  far: string | undefined,
): string {
  const isFree =
    far !== undefined && (draft.find(far) === undefined || draft.serviceOf(far) === 'undescribed')
  const end = isFree ? standIn(draft, by, far) : undefined
  if (end !== undefined) return end
  const own = `far-end-of-${attachment}`
  draft.add(own, { service: 'undescribed', name: undefined, parent: regionBox(draft, by) })
  return own
}
