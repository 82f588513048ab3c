import { Menu as BaseMenu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { RefObject } from 'react'
import { floating, menuItem } from './classes'
import type { MenuEntry } from './menu-entry'

/** The menu itself, open; it closes when something was chosen, by Escape, or by a press outside it. */
export function Menu({
  anchor,
  label,
  entries,
  align,
  wide,
  onClose,
}: {
  readonly anchor: RefObject<HTMLElement | null>
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly align: 'start' | 'end'
  readonly wide: boolean
  readonly onClose: () => void
}) {
  const checked = entries.find((entry) => entry.label !== undefined && entry.checked === true)
  return (
    <BaseMenu.Root open onOpenChange={(open) => !open && onClose()}>
      <BaseMenu.Portal>
        <BaseMenu.Positioner
          anchor={anchor}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-40 outline-none"
        >
          <BaseMenu.Popup
            aria-label={label}
            finalFocus={anchor}
            className={`${floating} max-h-(--available-height) overflow-y-auto p-1 ${wide ? 'w-72' : 'max-w-80 min-w-44'}`}
          >
            <BaseMenu.RadioGroup value={checked?.key ?? null}>
              {entries.map((entry) => (
                <Entry key={entry.key} entry={entry} />
              ))}
            </BaseMenu.RadioGroup>
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  if (entry.label === undefined) return <BaseMenu.Separator className="my-1 h-px bg-line" />
  const { key, label, icon: Icon, detail, indent = 0, disabled = false, checked, onSelect } = entry
  const content = (
    <>
      {Icon !== undefined && <Icon size={16} className="shrink-0 text-soft" aria-hidden />}
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {detail !== undefined && <span className="shrink-0 text-12 text-soft">{detail}</span>}
    </>
  )
  const style = { paddingLeft: 8 + indent * 12 }
  if (checked === undefined) {
    return (
      <BaseMenu.Item className={menuItem} style={style} disabled={disabled} label={label} onClick={onSelect}>
        {content}
      </BaseMenu.Item>
    )
  }
  return (
    <BaseMenu.RadioItem
      value={key}
      closeOnClick
      className={menuItem}
      style={style}
      label={label}
      onClick={onSelect}
    >
      {content}
      <BaseMenu.RadioItemIndicator>
        <Check size={16} aria-hidden />
      </BaseMenu.RadioItemIndicator>
    </BaseMenu.RadioItem>
  )
}
