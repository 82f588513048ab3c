import * as session from '../../session/session'
import { heading } from '../ui/classes'
import { DialogFrame } from '../ui/DialogFrame'

/** One line of the sheet: “Undo”, Ctrl Z. */
export interface Shortcut {
  readonly group: string
  readonly label: string
  /** Each a way to do it, its keys joined by “+”: `Ctrl+Z`. */
  readonly keys: readonly string[]
}

/** Every key that does something, by what it is for. */
export function ShortcutsDialog({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const groups = [...new Set(shortcuts.map(({ group }) => group))]
  return (
    <DialogFrame title="Keyboard shortcuts" width="w-[720px]" onClose={session.closeDialog}>
      <div className="gap-8 sm:columns-2">
        {groups.map((group) => (
          <section key={group} aria-label={group} className="mb-5 break-inside-avoid">
            <h3 className={`${heading} mb-1`}>{group}</h3>
            <dl>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map(({ label, keys }) => (
                  <div
                    key={label}
                    className="flex min-h-7 items-center justify-between gap-4 border-b border-line py-1 text-12"
                  >
                    <dt className="text-ink">{label}</dt>
                    <dd className="flex shrink-0 items-center gap-1 text-soft">
                      {keys.map((combination, index) => (
                        <span key={combination} className="flex items-center gap-1">
                          {index > 0 && 'or'}
                          <Keys combination={combination} />
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogFrame>
  )
}

const isMac = /mac|iphone|ipad/i.test(navigator.userAgent)
const names = new Map([
  ['Mod', isMac ? '⌘' : 'Ctrl'],
  ['Alt', isMac ? '⌥' : 'Alt'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['Escape', 'Esc'],
  ['ContextMenu', 'Menu'],
])

function Keys({ combination }: { readonly combination: string }) {
  // A plus that is itself the key stands last: “Ctrl++”.
  const keys = combination.split(/\+(?=.)/).map((key) => names.get(key) ?? key)
  return (
    <kbd className="flex gap-0.5 font-sans">
      {keys.map((key) => (
        <span
          key={key}
          className="min-w-5 rounded-[4px] border border-line bg-panel px-1 text-center text-11 text-ink"
        >
          {key}
        </span>
      ))}
    </kbd>
  )
}
