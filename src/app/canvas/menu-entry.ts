import type { LucideIcon } from 'lucide-react'
import { shortcuts, type Command } from '../session/keys'

/** One line of a context menu; several groups are parted by lines. */
export interface Entry {
  readonly label: string
  readonly keys?: string
  readonly icon?: LucideIcon
  readonly run?: () => void
  /** Of several of which one holds; stated by all of them. */
  readonly isChosen?: boolean
  readonly entries?: readonly Entry[]
}
export type EntryGroup = readonly Entry[]

/** The keys that an entry shows, by the command that does the same. */
export function keysOf(command: Command): { readonly keys?: string } {
  const [keys] = shortcuts.find((row) => row.command === command)?.keys ?? []
  return keys === undefined ? {} : { keys }
}
