import { createContext, useContext, useState } from 'react'

/** What of a long list is unfolded, by its key: a row that is scrolled out of view leaves the page, and comes back as it was. */
export const KeptOpen = createContext<Map<string, boolean> | null>(null)

/** Whether a row is unfolded. */
export function useOpen(key: string, startsOpen = false): readonly [boolean, (isOpen: boolean) => void] {
  const kept = useContext(KeptOpen)
  const [isOpen, setOpen] = useState(() => kept?.get(key) ?? startsOpen)
  const open = (next: boolean) => {
    kept?.set(key, next)
    setOpen(next)
  }
  return [isOpen, open]
}
