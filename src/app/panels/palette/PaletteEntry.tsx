import { Network, Square, SquareDashed, StickyNote } from 'lucide-react'
import { row } from '../ui/classes'
import { CatalogueIcon, PlainIcon } from '../ui/ServiceIcon'
import { addEntry } from './add-entry'
import { startDrag } from './start-drag'
import type { Entry } from './entries'

/** One line of the palette: drag it, or press Enter or click twice to add it. */
export function PaletteEntry({
  entry,
  roving,
}: {
  readonly entry: Entry
  readonly roving: { readonly 'data-roving': string; readonly tabIndex: number }
}) {
  return (
    <li>
      <button
        type="button"
        {...roving}
        title={entry.hint === entry.name ? undefined : entry.hint}
        draggable
        className={`${row} h-8 cursor-grab!`}
        onDragStart={(event) => startDrag(event, entry.payload)}
        onDoubleClick={() => addEntry(entry)}
        onClick={(event) => {
          // Zero clicks: the keyboard or a screen reader pressed it. A mouse drags it or clicks twice.
          if (event.detail === 0) addEntry(entry)
        }}
      >
        <EntryIcon entry={entry} />
        {/* Two lines where AWS's name needs them: half a name is none. */}
        <span className="line-clamp-2 leading-4">{entry.name}</span>
      </button>
    </li>
  )
}

function EntryIcon({ entry: { payload } }: { readonly entry: Entry }) {
  if ('service' in payload) return <CatalogueIcon service={payload.service} />
  if ('note' in payload) return <PlainIcon icon={StickyNote} />
  if ('shape' in payload) return <PlainIcon icon={payload.shape === 'box' ? Square : SquareDashed} />
  return <PlainIcon icon={Network} />
}
