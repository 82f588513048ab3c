import { Menu } from '@base-ui/react/menu'
import { Check, ChevronRight } from 'lucide-react'
import type { MouseEvent } from 'react'
import { wordsForKeys } from '../session/keys'
import { useSession } from '../session/session'
import { setCanvas, useCanvas } from './canvas-state'
import { menuEntries } from './menu-entries'
import type { Entry, EntryGroup } from './menu-entry'
import type { Stage } from './stage'

const popup =
  'z-50 max-h-(--available-height) min-w-52 max-w-80 overflow-y-auto rounded border border-line bg-raised p-1 text-ink shadow-float outline-none'
const item =
  'flex min-h-8 cursor-default select-none items-center gap-2 rounded px-2 text-13 text-ink outline-none data-highlighted:bg-hover'
const isMac = navigator.userAgent.includes('Mac')

/** The menu of the right button, and of the menu key. */
export function CanvasMenu({ stage }: { readonly stage: Stage | null }) {
  const request = useCanvas((canvas) => canvas.menu)
  // The entries follow the selection at the moment of opening; while it is open nothing changes.
  useSession((state) => state.revision)
  if (request === null || stage === null) return null
  const { x, y } = request.client
  const anchor = { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }
  return (
    <Menu.Root open modal onOpenChange={(open) => !open && setCanvas({ menu: null })}>
      <Menu.Portal>
        <Menu.Positioner
          anchor={anchor}
          side="right"
          align="start"
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Menu.Popup
            aria-label="What to do"
            className={popup}
            ref={request.isByKey === true ? focusFirst : null}
            finalFocus={() => backToCanvas(stage)}
            onContextMenu={noNativeMenu}
          >
            <Groups groups={menuEntries(request, stage)} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function Groups({ groups }: { readonly groups: readonly EntryGroup[] }) {
  return groups.map((group, index) => (
    <div key={index} role="none">
      {index > 0 && <Menu.Separator className="my-1 h-px bg-line" />}
      {group.map((entry) => (
        <EntryView key={entry.label} entry={entry} />
      ))}
    </div>
  ))
}

function EntryView({ entry }: { readonly entry: Entry }) {
  if (entry.entries !== undefined) return <Submenu label={entry.label} entries={entry.entries} />
  return (
    <Menu.Item className={item} onClick={entry.run}>
      {entry.icon !== undefined && <entry.icon size={16} aria-hidden className="shrink-0 text-soft" />}
      <span className="grow truncate">{entry.label}</span>
      {entry.keys !== undefined && (
        <span aria-hidden className="pl-4 text-12 text-soft">
          {wordsForKeys(entry.keys, isMac)}
        </span>
      )}
    </Menu.Item>
  )
}

function Submenu({ label, entries }: { readonly label: string; readonly entries: readonly Entry[] }) {
  const chosen = entries.find(({ isChosen }) => isChosen === true)?.label
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className={item}>
        <span className="grow">{label}</span>
        <ChevronRight size={16} aria-hidden className="text-soft" />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className="z-50 outline-none" collisionPadding={8}>
          <Menu.Popup className={popup} onContextMenu={noNativeMenu}>
            {chosen === undefined ? (
              entries.map((entry) => <EntryView key={entry.label} entry={entry} />)
            ) : (
              <Menu.RadioGroup value={chosen}>
                {entries.map((entry) => (
                  <Menu.RadioItem
                    key={entry.label}
                    value={entry.label}
                    closeOnClick
                    className={item}
                    onClick={entry.run}
                  >
                    <Check
                      size={14}
                      aria-hidden
                      className={entry.isChosen === true ? 'text-info' : 'invisible'}
                    />
                    <span className="grow">{entry.label}</span>
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  )
}

/** Opened by a key, the menu begins at its first entry, as menus do. */
function focusFirst(menu: HTMLElement | null): void {
  requestAnimationFrame(() => menu?.querySelector<HTMLElement>('[role="menuitem"]')?.focus())
}

/** The canvas takes the cursor back, unless an entry has opened a field that wants it. */
function backToCanvas(stage: Stage): boolean {
  const at = document.activeElement
  if (at === document.body || at?.closest('[role="menu"]') != null) stage.focus()
  return false
}

/** Base UI does not look at preventDefault of outer elements, and the browser's own menu would open over ours. */
function noNativeMenu(event: MouseEvent): void {
  event.preventDefault()
  event.stopPropagation()
}
