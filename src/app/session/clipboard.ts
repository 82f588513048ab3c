import { copyPart } from '../../core/edit/copy-part'
import { duplicateItems } from '../../core/edit/duplicate-items'
import { insertDiagram } from '../../core/edit/insert-diagram'
import type { ItemId } from '../../core/edit/items'
import { diagramIn } from '../../core/formats/png/extras'
import type { NodeId } from '../../core/model/diagram'
import { clipFrom, clipOf, placeFor, textOf, type Clip } from './clip'
import { ownFormOf } from './copied-picture'
import { applyMaking } from './edits'
import { importFiles, importText } from './import-files'
import { clipboardPicture, ownForm, ownText, systemClip } from './own-form'
import { removeSelected } from './remove-selected'
import { selectMade } from './selection'
import { getSession } from './store'
import { say, toast } from './toasts'
import { wordsFor } from './words'

export { copyPicture } from './copy-picture'

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
  const { text, picture } = await system()
  await (picture === null ? pasteText(text, at) : pastePictures([picture], at))
}

/**
 * Pastes files that are on the clipboard. A picture that was copied in Lintel has lost its diagram there: our own form of it
 * stands beside it, or this tab has kept it.
 */
export async function pastePictures(files: readonly File[], at?: PasteAt): Promise<void> {
  const [file] = files
  const bytes = file === undefined || files.length > 1 ? null : new Uint8Array(await file.arrayBuffer())
  // By the keyword of the text chunk that our pictures have.
  if (bytes === null || diagramIn(bytes) instanceof Uint8Array) {
    await importFiles(files)
    return
  }
  const isPainted = file?.name === clipboardPicture
  const own = ownFormOf(bytes) ?? (isPainted ? await ownText() : null)
  if (own !== null) await pasteText(own, at)
  else if (!isPainted) await importFiles(files)
  else {
    toast(
      'The picture on the clipboard holds no diagram: browsers take it out of pictures. Copy the things themselves (Ctrl+C), or drop the picture’s file onto this page.',
      { tone: 'problem' },
    )
  }
}

/** Pastes a text: a copied part goes into the open diagram, a whole diagram becomes a new one. */
export async function pasteText(text: string, at?: PasteAt): Promise<void> {
  const clip = text === copied?.text ? copied.clip : await clipFrom(text)
  if (clip !== null) {
    insert(clip, at)
    return
  }
  const [start = ''] = text.trimStart()
  const link = /^https?:\S+(#d=[\w-]+)$/.exec(text.trim())?.[1]
  if (start === '<') {
    // Copied in Lintel, it goes where it was copied from; a picture from elsewhere is a diagram of its own.
    const own = ownFormOf(text) ?? (await ownText())
    await (own === null ? importText(text) : pasteText(own, at))
  } else if (start === '{') await importText(text)
  else if (link !== undefined) location.hash = link
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

async function system(): Promise<{ readonly text: string; readonly picture: File | null }> {
  const text = () => navigator.clipboard.readText()
  for (const look of [systemClip, async () => ({ text: await text(), picture: null })]) {
    try {
      return await look()
    } catch {
      // Older browsers know texts alone; on plain http there is no clipboard, and elsewhere the person may refuse it.
    }
  }
  return { text: copied?.text ?? '', picture: null }
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
  const forms = () => ({ 'text/plain': new Blob([text], { type: 'text/plain' }), ...ownForm(text) })
  const ways = [
    () => navigator.clipboard.write([new ClipboardItem(forms())]),
    // Older browsers know texts alone.
    () => navigator.clipboard.writeText(text),
  ]
  for (const give of ways) {
    try {
      await give()
      return
    } catch {
      // Our own copy is there.
    }
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
