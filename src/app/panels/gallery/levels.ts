import type { Dialog } from '../../session/session'
import * as session from '../../session/session'

type Level = Extract<Dialog, { readonly name: 'pattern' | 'comparison' }>

/** Opens the page of a pattern, or a comparison; from there one comes back to the dialog that is open now. */
export function openAbove(level: Level): void {
  const { dialog } = session.getSession()
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
  if (back === undefined) session.closeDialog()
  else session.openDialog(back)
}

function wayBack(): Dialog | undefined {
  const { dialog } = session.getSession()
  return dialog?.name === 'pattern' || dialog?.name === 'comparison' ? dialog.back : undefined
}
