import { Monitor, Moon, Sun } from 'lucide-react'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { IconButton } from '../ui/Button'
import { MenuButton } from '../ui/MenuButton'

const themes = [
  { id: 'light', label: 'Light', icon: Sun },
  { id: 'dark', label: 'Dark', icon: Moon },
  { id: 'system', label: 'Like the system', icon: Monitor },
] as const

/** Light, dark, or what the system says. */
export function ThemeMenu() {
  const shown = useSession((state) => state.shownTheme)
  return (
    <MenuButton
      align="end"
      label="Theme"
      button={<IconButton icon={shown === 'dark' ? Moon : Sun} name="Theme" />}
      entries={() =>
        themes.map(({ id, label, icon }) => ({
          key: id,
          label,
          icon,
          checked: session.getSession().theme === id,
          onSelect: () => session.setTheme(id),
        }))
      }
    />
  )
}
