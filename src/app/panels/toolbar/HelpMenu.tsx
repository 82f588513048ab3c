import { CircleHelp, Info, Keyboard, ListChecks } from 'lucide-react'
import * as session from '../../session/session'
import { IconButton } from '../ui/Button'
import { MenuButton } from '../ui/MenuButton'

/** What is checked, the keys, and whose all this is. */
export function HelpMenu() {
  return (
    <MenuButton
      align="end"
      label="Help"
      button={<IconButton icon={CircleHelp} name="Help" />}
      entries={() => [
        {
          key: 'rules',
          label: 'All checks',
          icon: ListChecks,
          onSelect: () => session.openDialog({ name: 'rules' }),
        },
        {
          key: 'shortcuts',
          label: 'Keyboard shortcuts',
          icon: Keyboard,
          onSelect: () => session.openDialog({ name: 'shortcuts' }),
        },
        {
          key: 'about',
          label: 'About Lintel',
          icon: Info,
          onSelect: () => session.openDialog({ name: 'about' }),
        },
      ]}
    />
  )
}
