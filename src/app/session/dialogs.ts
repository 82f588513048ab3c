import type { Dialog } from './store'
import { setSession } from './store'

/** Opens a dialog in place of one that may be open. */
export function openDialog(dialog: Dialog): void {
  setSession({ dialog })
}

/** Closes it. */
export function closeDialog(): void {
  setSession({ dialog: null })
}

/** Takes the report of the last import away. */
export function closeImportResult(): void {
  setSession({ importResult: null })
}
