import type { ItemId } from '../../core/edit/items'
import { removeItems } from '../../core/edit/remove-items'
import { apply } from './edits'
import { getSession } from './store'
import { wordsFor } from './words'

/** Takes what is selected away; `verb` is how undo calls it. */
export function removeSelected(verb: 'Delete' | 'Cut' = 'Delete'): void {
  const { diagram, selection } = getSession()
  const ids = [...selection].map((id) => id as ItemId)
  if (ids.length > 0) apply(`${verb} ${wordsFor(diagram, ids)}`, (present) => removeItems(present, ids))
}
