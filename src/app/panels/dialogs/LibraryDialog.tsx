import { Copy, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { LibraryEntry } from '../../session/session'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { Button, IconButton } from '../ui/Button'
import { control, row } from '../ui/classes'
import { DialogFrame } from '../ui/DialogFrame'
import { LongList } from '../ui/LongList'
import type { RowPlace } from '../ui/use-rows-in-view'
import { When } from '../ui/When'

/** All diagrams of this browser: open, rename, duplicate, delete; what was deleted just now can be brought back. */
export function LibraryDialog() {
  const library = useSession((state) => state.library)
  const deleted = useSession((state) => state.deleted)
  const openId = useSession((state) => state.diagramId)
  return (
    <DialogFrame
      title="Diagrams"
      description="They are stored in this browser."
      width="w-[640px]"
      onClose={session.closeDialog}
      footer={
        <Button
          look="primary"
          onClick={() => {
            session.newDiagram()
            session.closeDialog()
          }}
        >
          <Plus size={16} aria-hidden /> New diagram
        </Button>
      }
    >
      {library.length === 0 && (
        <p className="text-13 text-soft">Nothing is stored yet; a diagram is, from its first edit on.</p>
      )}
      <LongList
        aria-label="Stored diagrams"
        className="-mx-2"
        items={library}
        keyOf={keyOf}
        rowHeight={rowHeight}
      >
        {(entry, place) => <Line key={entry.id} entry={entry} place={place} isOpen={entry.id === openId} />}
      </LongList>
      {deleted.length > 0 && (
        <section aria-label="Deleted just now" className="mt-4 border-t border-line pt-3">
          <h3 className="mb-1 text-11 font-semibold text-soft">Deleted just now</h3>
          <ul>
            {deleted.map(({ id, title }) => (
              <li key={id} className="flex min-h-8 items-center justify-between gap-2 text-13 text-soft">
                <span className="truncate">{title}</span>
                <Button
                  look="small"
                  aria-label={`Restore: ${title}`}
                  onClick={() => void session.restoreDiagram(id)}
                >
                  Restore
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </DialogFrame>
  )
}

/** In px. */
const rowHeight = 40
const keyOf = ({ id }: LibraryEntry) => id

function Line({
  entry: { id, title, changedAt, nodes },
  place,
  isOpen,
}: {
  readonly entry: LibraryEntry
  readonly place: RowPlace
  readonly isOpen: boolean
}) {
  const [name, setName] = useState<string | null>(null)
  if (name !== null) {
    const close = (keeps: boolean) => {
      if (keeps) void session.renameDiagram(id, name)
      setName(null)
    }
    return (
      <li {...place} className="flex h-10 items-center px-2">
        <input
          aria-label={`New title for: ${title}`}
          autoFocus
          className={`${control} h-8 text-13`}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => close(true)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return
            // Escape leaves the name, not the dialog.
            event.stopPropagation()
            close(event.key === 'Enter')
          }}
        />
      </li>
    )
  }
  return (
    <li {...place} className="flex h-10 items-center gap-1">
      <button
        type="button"
        aria-current={isOpen}
        className={`${row} h-9 flex-1`}
        onClick={() => {
          session.closeDialog()
          void session.openDiagram(id)
        }}
      >
        <span className="min-w-0 flex-1 truncate">
          {title}
          {isOpen && <span className="text-soft"> · open</span>}
        </span>
        <span className="shrink-0 text-12 text-soft">
          {nodes.toLocaleString('en')} {nodes === 1 ? 'node' : 'nodes'} · <When at={changedAt} />
        </span>
      </button>
      <IconButton
        icon={Pencil}
        name={`Rename: ${title}`}
        tip="Rename"
        size="small"
        onClick={() => setName(title)}
      />
      <IconButton
        icon={Copy}
        name={`Duplicate: ${title}`}
        tip="Duplicate"
        size="small"
        onClick={() => void session.duplicateDiagram(id)}
      />
      <IconButton
        icon={Trash2}
        name={`Delete: ${title}`}
        tip="Delete"
        size="small"
        onClick={() => void session.deleteDiagram(id)}
      />
    </li>
  )
}
