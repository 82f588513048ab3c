import { create } from 'zustand'
import { setPanels } from './views'

/** What a panel was asked for by another part of the page; neither saved nor undone. */
interface Wishes {
  /** The cursor, in the field of this key of the selected thing; null once it is there. */
  readonly field: string | null
  /** The cursor, in the palette's search field. */
  readonly search: boolean
  /** Categories of the palette that are folded, as long as the page lives. */
  readonly folded: readonly string[]
}

export const useWishes = create<Wishes>(() => ({ field: null, search: false, folded: [] }))

/** The panel that was asked has done it, or cannot. */
export function answered(wish: 'field' | 'search'): void {
  useWishes.setState(wish === 'field' ? { field: null } : { search: false })
}

/** Folds a category of the palette, or unfolds it. */
export function toggleCategory(id: string): void {
  useWishes.setState(({ folded }) => ({
    folded: folded.includes(id) ? folded.filter((other) => other !== id) : [...folded, id],
  }))
}

/** Shows the fields of the selected thing and puts the cursor into one of them. */
export function focusField(key: string): void {
  setPanels({ right: true, rightTab: 'fields' })
  useWishes.setState({ field: key })
}

/** Shows the services and puts the cursor into their search field (“/”). */
export function focusPaletteSearch(): void {
  setPanels({ left: true, leftTab: 'services' })
  useWishes.setState({ search: true })
}
