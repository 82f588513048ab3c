import { applyDifference } from '../../core/model/difference'
import { ok } from '../../core/model/results'
import { apply } from './edits'
import { load } from './load'
import { resolveFix } from './review'
import { findingOf } from './selectors'
import { getSession, setSession } from './store'
import { say, toast } from './toasts'

/** Shows what a finding's fix would make of the diagram; nothing is changed until `applyPreview`. */
export async function previewFix(key: string, index: number): Promise<void> {
  const before = getSession()
  const finding = findingOf(before, key)
  const label = finding?.fixes[index]?.label
  if (label === undefined) return
  const resolved = await resolveFix(key, index)
  const part = await load(() => import('../../core/layout/place'))
  for (const result of [resolved, part]) if (!result.ok) toast(result.problem, { tone: 'problem' })
  if (!resolved.ok || !part.ok) return
  if (getSession().diagram !== before.diagram) {
    toast('The diagram has changed meanwhile. Choose the fix again.', { tone: 'problem' })
    return
  }
  const difference = resolved.value
  const diagram = part.value.place(applyDifference(before.diagram, difference))
  setSession({ preview: { key, label, difference, diagram } })
  say(`Preview: ${label}`)
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
