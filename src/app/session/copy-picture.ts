import { copyPart } from '../../core/edit/copy-part'
import { canonicalJson } from '../../core/formats/packed/canonical-json'
import type { NodeId } from '../../core/model/diagram'
import { clipOf, textOf } from './clip'
import { rememberPicture } from './copied-picture'
import { makeToCopy } from './exporting'
import { ownForm } from './own-form'
import { getSession } from './store'
import { toast } from './toasts'
import { wordsFor } from './words'

/**
 * Puts a picture onto the clipboard: of everything, also where nothing is selected, or of the selection; an SVG as picture
 * and as text. Beside it goes the diagram in our own form, so that pasting in Lintel gives things, not a picture.
 */
export async function copyPicture(formatId: 'png' | 'svg', part: 'selection' | 'whole'): Promise<void> {
  const { diagram, diagramId, selection } = getSession()
  const ids = part === 'whole' ? [] : [...selection].map((id) => id as NodeId)
  const nodes = ids.filter((id) => Object.hasOwn(diagram.nodes, id))
  if (ids.length > 0 && nodes.length === 0) {
    toast('A picture of a connection needs the things at its ends: select those as well.')
    return
  }
  const own =
    ids.length === 0 ? canonicalJson(diagram) : textOf(clipOf(diagram, diagramId, copyPart(diagram, ids)))

  let problem = 'The browser did not let Lintel use the clipboard. Export the picture as a file instead.'
  const made = makeToCopy(formatId, { part: ids.length === 0 ? 'whole' : nodes }).then((written) => {
    if (written?.ok === true) return written.value
    problem = written?.problem ?? 'The picture was given up; the clipboard is as it was.'
    throw new Error(problem)
  })
  const picture = made.then(({ content, mediaType }) => new Blob([content], { type: mediaType }))
  try {
    // Browsers allow this only within the click itself, so the picture goes in as a promise.
    await navigator.clipboard.write([new ClipboardItem({ ...formsOf(formatId, picture), ...ownForm(own) })])
    rememberPicture(own, (await made).content)
    const what = ids.length === 0 ? 'the diagram' : wordsFor(diagram, ids)
    toast(`Copied ${what} as ${formatId.toUpperCase()}`)
  } catch {
    picture.catch(() => undefined)
    toast(problem, { tone: 'problem' })
  }
}

function formsOf(formatId: 'png' | 'svg', picture: Promise<Blob>): Record<string, Promise<Blob>> {
  if (formatId === 'png') return { 'image/png': picture }
  const text = picture.then((svg) => new Blob([svg], { type: 'text/plain' }))
  text.catch(() => undefined)
  const isKnown = 'supports' in ClipboardItem && ClipboardItem.supports('image/svg+xml')
  return isKnown ? { 'image/svg+xml': picture, 'text/plain': text } : { 'text/plain': text }
}
