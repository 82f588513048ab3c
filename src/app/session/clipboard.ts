import { copyPart } from '../../core/edit/copy-part'
import { duplicateItems } from '../../core/edit/duplicate-items'
import { insertDiagram } from '../../core/edit/insert-diagram'
import type { ItemId } from '../../core/edit/items'
import type { NodeId } from '../../core/model/diagram'
import { clipFrom, clipOf, placeFor, textOf, type Clip } from './clip'
import { applyMaking } from './edits'
import { importText } from './import-files'
import { removeSelected } from './remove-selected'
import { selectMade } from './selection'
import { getSession } from './store'
import { say, toast } from './toasts'
import { wordsFor } from './words'

/** Where to paste: the top left corner in absolute canvas px, and the container there. */
export interface PasteAt {
  readonly x: number
  readonly y: number
  readonly parentId: NodeId | null
}

// Browsers may refuse to read the clipboard, or ask first; our own copy is kept for that.
let copied: { readonly text: string; readonly clip: Clip } | null = null

/** Copies the selection, as JSON text that a file, a text editor or another Lintel tab takes as well. */
export async function copy(): Promise<void> {
  const text = take()
  if (text === null) return
  say(`Copied ${wordsFor(getSession().diagram, selected())}`)
  await hand(text)
}

/** Copies the selection and takes it away. */
export async function cut(): Promise<void> {
  const text = take()
  if (text === null) return
  removeSelected('Cut')
  await hand(text)
}

/** Pastes the clipboard: beside where it was copied, or at this place. */
export async function paste(at?: PasteAt): Promise<void> {
  await pasteText(await systemText(), at)
}

/** Pastes a text: a copied part goes into the open diagram, a whole diagram becomes a new one. */
export async function pasteText(text: string, at?: PasteAt): Promise<void> {
  const clip = text === copied?.text ? copied.clip : await clipFrom(text)
  if (clip !== null) {
    insert(clip, at)
    return
  }
  if (text.trimStart().startsWith('{')) await importText(text)
  else toast('The clipboard holds nothing that Lintel can paste: copy something on the canvas first.')
}

/** A copy of the selection beside it, which is then selected. */
export function duplicate(): void {
  const ids = selected()
  if (ids.length === 0) return
  const made = applyMaking(`Duplicate ${wordsFor(getSession().diagram, ids)}`, (diagram) =>
    duplicateItems(diagram, ids),
  )
  if (made !== null) selectMade(made.ids)
}

async function systemText(): Promise<string> {
  try {
    return await navigator.clipboard.readText()
  } catch {
    // On plain http there is no clipboard, and elsewhere the person may refuse it.
    return copied?.text ?? ''
  }
}

/** Null when there is nothing to copy. */
function take(): string | null {
  const { diagram, diagramId } = getSession()
  const ids = selected()
  if (ids.length === 0) return null
  const clip = clipOf(diagram, diagramId, copyPart(diagram, ids))
  if (Object.keys(clip.part.nodes).length === 0) {
    toast('A connection is copied together with the things at its ends: select those as well.')
    return null
  }
  const text = textOf(clip)
  copied = { text, clip }
  return text
}

async function hand(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // Our own copy is there.
  }
}

function insert(clip: Clip, at?: PasteAt): void {
  const { diagram, diagramId } = getSession()
  const { parentId, x, y } = at ?? placeFor(clip, diagram, diagramId)
  const made = applyMaking(`Paste ${wordsFor(clip.part, Object.keys(clip.part.nodes))}`, (present) =>
    insertDiagram(present, clip.part, { parentId, at: { x, y } }),
  )
  if (made !== null) selectMade(made.ids)
}

function selected(): readonly ItemId[] {
  return [...getSession().selection].map((id) => id as ItemId)
}
