import { useSession } from '../session/session'
import type { Shortcut } from './dialogs/ShortcutsDialog'
import { onDemand } from './ui/on-demand'

// What is seen only after a click is loaded only then: even the list of it.
const OpenDialog = onDemand(async () => (await import('./OpenDialog')).OpenDialog)
const ImportReport = onDemand(async () => (await import('./dialogs/ImportReport')).ImportReport)

/** The dialog that the session says is open. `shortcuts` comes from the page, since the canvas owns the keys. */
export function Dialogs({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const dialog = useSession((state) => state.dialog)
  const hasReport = useSession((state) => state.importResult !== null)
  return (
    <>
      {dialog !== null && <OpenDialog dialog={dialog} shortcuts={shortcuts} />}
      {hasReport && <ImportReport />}
    </>
  )
}
