import { lazy, Suspense } from 'react'
import { useSession } from '../session/session'
import { TipLayer } from './ui/TipLayer'
import type { Shortcut } from './dialogs/ShortcutsDialog'

// What is seen only after a click is loaded only then.
const AboutDialog = lazy(async () => ({ default: (await import('./dialogs/AboutDialog')).AboutDialog }))
const DismissDialog = lazy(async () => ({ default: (await import('./dialogs/DismissDialog')).DismissDialog }))
const ExportDialog = lazy(async () => ({ default: (await import('./dialogs/ExportDialog')).ExportDialog }))
const ImportReport = lazy(async () => ({ default: (await import('./dialogs/ImportReport')).ImportReport }))
const LibraryDialog = lazy(async () => ({ default: (await import('./dialogs/LibraryDialog')).LibraryDialog }))
const PatternDialog = lazy(async () => ({ default: (await import('./dialogs/PatternDialog')).PatternDialog }))
const RaiseDialog = lazy(async () => ({ default: (await import('./dialogs/RaiseDialog')).RaiseDialog }))
const RulesDialog = lazy(async () => ({ default: (await import('./dialogs/RulesDialog')).RulesDialog }))
const ShortcutsDialog = lazy(async () => ({
  default: (await import('./dialogs/ShortcutsDialog')).ShortcutsDialog,
}))
const VpcBlockDialog = lazy(async () => ({
  default: (await import('./dialogs/VpcBlockDialog')).VpcBlockDialog,
}))

/** The dialog that the session says is open. `shortcuts` comes from the page, since the canvas owns the keys. */
export function Dialogs({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const dialog = useSession((state) => state.dialog)
  const hasReport = useSession((state) => state.importResult !== null)
  return (
    <>
      <Suspense fallback={null}>
        {open(dialog, shortcuts)}
        {hasReport && <ImportReport />}
      </Suspense>
      <TipLayer />
    </>
  )
}

function open(dialog: ReturnType<typeof useSession.getState>['dialog'], shortcuts: readonly Shortcut[]) {
  switch (dialog?.name) {
    case undefined:
      return null
    case 'export':
      return <ExportDialog />
    case 'diagrams':
      return <LibraryDialog />
    case 'vpc-block':
      return <VpcBlockDialog drop={dialog.drop} />
    case 'pattern':
      return <PatternDialog id={dialog.patternId} />
    case 'patterns':
      return <PatternDialog id={undefined} />
    case 'dismiss':
      return <DismissDialog findingKey={dialog.key} />
    case 'raise-quota':
      return <RaiseDialog findingKey={dialog.key} />
    case 'rules':
      return <RulesDialog ruleId={dialog.ruleId} />
    case 'commands':
    case 'shortcuts':
      return <ShortcutsDialog shortcuts={shortcuts} />
    case 'about':
      return <AboutDialog />
  }
}
