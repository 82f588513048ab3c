import type { Dialog } from '../../session/session'
import * as session from '../../session/session'

type Level = Extract<Dialog, { readonly name: 'pattern' | 'comparison' }>

/** By what one has left each level that one comes back to, and by what the one that one has come back to. */
const ways: { left: string[]; taken: string | null } = { left: [], taken: null }

/**
 * Opens the page of a pattern, or a comparison; from there one comes back to the dialog that is open now, and in it to what
 * has this for its `data-leads`.
 */
export function openAbove(level: Level, by = ''): void {
  const { dialog } = session.getSession()
  ways.left = dialog === null ? [] : [...ways.left, by]
  ways.taken = null
  session.openDialog(dialog === null ? level : { ...level, back: dialog })
}

/** Shows something else at the level one is at; the way back stays. */
export function showInstead(level: Level): void {
  const back = wayBack()
  session.openDialog(back === undefined ? level : { ...level, back })
}

/** One level back; what was not opened from another dialog closes. */
export function goBack(): void {
  const back = wayBack()
  ways.taken = ways.left.pop() ?? null
  if (back === undefined) session.closeDialog()
  else session.openDialog(back)
}

/** From wherever one is to all patterns. */
export function goToGallery(): void {
  ways.taken = ways.left[0] ?? null
  ways.left = []
  session.openDialog({ name: 'patterns' })
}

/** What led away from the dialog that one has come back to, once it is shown again; null where nothing did. */
export function whatLedAway(): HTMLElement | null {
  const { taken } = ways
  ways.taken = null
  if (taken === null || taken === '') return null
  return document.querySelector<HTMLElement>(`[data-leads="${CSS.escape(taken)}"]`)
}

function wayBack(): Dialog | undefined {
  const { dialog } = session.getSession()
  return dialog?.name === 'pattern' || dialog?.name === 'comparison' ? dialog.back : undefined
}
