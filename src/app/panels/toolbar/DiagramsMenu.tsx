import { Check, ChevronDown, FileInput, FolderOpen, Library, Link, Plus, Save } from 'lucide-react'
import { shortcuts, wordsForKeys } from '../../session/keys'
import * as session from '../../session/session'
import { Button } from '../ui/Button'
import type { MenuEntry } from '../ui/menu-entry'
import { MenuButton } from '../ui/MenuButton'
import { When } from '../ui/When'

const shownAtMost = 8

/** The list of diagrams: a new one, the latest ones, and all of them. */
export function DiagramsMenu() {
  return (
    <MenuButton
      wide
      label="Diagrams"
      entries={entries}
      button={
        <Button look="bare" aria-label="Diagrams">
          <Library size={16} aria-hidden /> <span className="max-[1080px]:hidden">Diagrams</span>
          <ChevronDown size={14} className="text-soft" aria-hidden />
        </Button>
      }
    />
  )
}

const isMac = navigator.userAgent.includes('Mac')

function keysFor(command: 'open-files' | 'save-file'): string {
  const [keys = ''] = shortcuts.find((row) => row.command === command)?.keys ?? []
  return wordsForKeys(keys, isMac)
}

function entries(): readonly MenuEntry[] {
  const { library, diagramId } = session.getSession()
  return [
    { key: 'new', label: 'New diagram', icon: Plus, onSelect: () => session.newDiagram() },
    {
      key: 'open',
      label: 'Open files…',
      icon: FileInput,
      detail: keysFor('open-files'),
      onSelect: () => void session.openFiles(),
    },
    {
      key: 'save',
      label: 'Save to file',
      icon: Save,
      detail: keysFor('save-file'),
      onSelect: () => void session.saveToFile(),
    },
    {
      key: 'link',
      label: 'Copy link',
      icon: Link,
      onSelect: () => void session.withLink((link) => link.copyLink()),
    },
    ...(library.length > 0 ? [{ key: 'above' }] : []),
    ...library.slice(0, shownAtMost).map(({ id, title, changedAt }) => ({
      key: id,
      label: title,
      ...(id === diagramId ? { icon: Check } : { indent: 2 }),
      detail: <When at={changedAt} />,
      onSelect: () => void session.openDiagram(id),
    })),
    { key: 'below' },
    {
      key: 'all',
      label: 'All diagrams…',
      icon: FolderOpen,
      onSelect: () => session.openDialog({ name: 'diagrams' }),
    },
  ]
}
