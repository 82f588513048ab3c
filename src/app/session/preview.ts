import { applyDifference } from '../../core/model/difference'
import { ok, type Result } from '../../core/model/results'
import type { Consequences } from '../../core/network/consequences'
import { apply } from './edits'
import { load } from './load'
import { resolveFix, type Resolved } from './review'
import { focusOn } from './selection'
import { findingOf } from './selectors'
import { getSession, setSession } from './store'
import { say, toast } from './toasts'

/** Shows what a finding's fix would make of the diagram; nothing is changed until `applyPreview`. */
export async function previewFix(key: string, index: number): Promise<void> {
  const label = findingOf(getSession(), key)?.fixes[index]?.label
  if (label !== undefined) await previewChange({ key, label }, () => resolveFix(key, index))
}

/**
 * Shows what a change that the worker works out would make of the diagram; false where it could not be shown, which the
 * person has been told.
 */
export async function previewChange(
  { key, label }: { readonly key: string; readonly label: string },
  resolve: () => Promise<Result<Resolved>>,
): Promise<boolean> {
  const before = getSession()
  const resolved = await resolve()
  const part = await load(() => import('../../core/layout/place'))
  for (const result of [resolved, part]) if (!result.ok) toast(result.problem, { tone: 'problem' })
  if (!resolved.ok || !part.ok) return false
  if (getSession().diagram !== before.diagram) {
    toast('The diagram has changed meanwhile. Choose it again.', { tone: 'problem' })
    return false
  }
  const { difference, consequences } = resolved.value
  const diagram = part.value.place(applyDifference(before.diagram, difference))
  setSession({ preview: { key, label, difference, diagram, consequences } })
  // What changes may be out of view: shown where it is.
  focusOn([...Object.keys(difference.set.nodes ?? {}), ...Object.keys(difference.set.connections ?? {})])
  say([`Preview: ${label}.`, ...counted(consequences)].join(' '))
  return true
}

/** How much besides, for those who hear it. */
function counted({ closes, blocks }: Consequences): readonly string[] {
  const [closed, blocked] = [closes.length, blocks.length]
  return [
    ...(closed === 0
      ? []
      : [`It closes ${closed} ${closed === 1 ? 'thing that was' : 'things that were'} open.`]),
    ...(blocked === 0 ? [] : [`${blocked} drawn ${blocked === 1 ? 'use' : 'uses'} would be blocked.`]),
  ]
}

/** Makes the previewed diagram the present one, as one edit. */
export function applyPreview(): boolean {
  const { preview } = getSession()
  if (preview === null) return false
  // Every edit takes the preview away, so this one is still of the diagram that is open.
  return apply(preview.label, () => ok(preview.diagram))
}

/** Leaves everything as it is. */
export function cancelPreview(): void {
  if (getSession().preview !== null) setSession({ preview: null })
}
