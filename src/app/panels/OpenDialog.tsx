import type { Dialog } from '../session/session'
import type { Shortcut } from './dialogs/ShortcutsDialog'
import { onDemand } from './ui/on-demand'

// Each is loaded when it is first asked for.
const AboutDialog = onDemand(async () => (await import('./dialogs/AboutDialog')).AboutDialog)
const Comparison = onDemand(async () => (await import('./gallery/Comparison')).Comparison)
const DismissDialog = onDemand(async () => (await import('./dialogs/DismissDialog')).DismissDialog)
const ExportDialog = onDemand(async () => (await import('./dialogs/export/ExportDialog')).ExportDialog)
const FileChangedDialog = onDemand(
  async () => (await import('./dialogs/FileChangedDialog')).FileChangedDialog,
)
const LinkDialog = onDemand(async () => (await import('./dialogs/LinkDialog')).LinkDialog)
const LibraryDialog = onDemand(async () => (await import('./dialogs/LibraryDialog')).LibraryDialog)
const GalleryDialog = onDemand(async () => (await import('./gallery/GalleryDialog')).GalleryDialog)
const RaiseDialog = onDemand(async () => (await import('./dialogs/RaiseDialog')).RaiseDialog)
const RulesDialog = onDemand(async () => (await import('./dialogs/RulesDialog')).RulesDialog)
const ShortcutsDialog = onDemand(async () => (await import('./dialogs/ShortcutsDialog')).ShortcutsDialog)
const VpcBlockDialog = onDemand(async () => (await import('./dialogs/VpcBlockDialog')).VpcBlockDialog)

/** The dialog of this name. */
export function OpenDialog({
  dialog,
  shortcuts,
}: {
  readonly dialog: Dialog
  readonly shortcuts: readonly Shortcut[]
}) {
  switch (dialog.name) {
    case 'export':
      return <ExportDialog />
    case 'diagrams':
      return <LibraryDialog />
    case 'file-changed':
      return <FileChangedDialog fileName={dialog.fileName} />
    case 'link':
      return <LinkDialog link={dialog.link} />
    case 'vpc-block':
      return <VpcBlockDialog drop={dialog.drop} />
    case 'pattern':
      return <GalleryDialog patternId={dialog.patternId} />
    case 'patterns':
      return <GalleryDialog patternId={undefined} />
    case 'comparison':
      return <Comparison patternIds={dialog.patternIds} familyId={dialog.familyId} />
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
