import json from '../../core/formats/json'
import { jsonFile } from '../../core/formats/packed/canonical-json'
import type { Diagram } from '../../core/model/diagram'
import { closeDialog, openDialog } from './dialogs'
import { download, fileNameFor } from './download'
import { filePickers } from './file-pickers'
import { digestOf, keepFile, openedFile } from './opened-files'
import { importChosen } from './pick-files'
import { getSession } from './store'
import { toast } from './toasts'

/** What the DOM library does not know of a file’s handle. */
interface Permissions {
  queryPermission?(asked: { mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(asked: { mode: 'readwrite' }): Promise<PermissionState>
}

/** Two presses in a row are one save after the other, never two at once into one file. */
let last: Promise<void> = Promise.resolve()

/**
 * Writes the open diagram to the file that it was opened from, or downloads it where there is none. Asks first where the
 * file was changed meanwhile. A write that fails is told and changes nothing: the browser writes beside the file and
 * puts that in its place at the end.
 */
export function saveToFile(): Promise<void> {
  finishTyping()
  return afterLast(() => save('ask'))
}

/** Writes over what somebody else has put into the file. */
export function overwriteFile(): Promise<void> {
  closeDialog()
  return afterLast(() => save('overwrite'))
}

/** What goes wrong with one save is told, and keeps no later one from being made. */
function afterLast(work: () => Promise<void>): Promise<void> {
  const done = last.then(work)
  last = done.catch(() => undefined)
  return done
}

/** Opens what is in the file now as a diagram of its own; the one that is open stays as it is. */
export async function openFileVersion(): Promise<void> {
  closeDialog()
  const opened = await openedFile(getSession().diagramId ?? '')
  if (opened === undefined) return
  try {
    await importChosen([{ file: await opened.handle.getFile(), handle: opened.handle }])
  } catch (error) {
    toast(wordsFor(error, opened.handle.name), { tone: 'problem' })
  }
}

async function save(where: 'ask' | 'overwrite'): Promise<void> {
  const { diagram, diagramId } = getSession()
  const opened = diagramId === null ? undefined : await openedFile(diagramId)
  if (opened === undefined || diagramId === null) {
    downloadInstead(diagram)
    return
  }
  const { handle } = opened
  try {
    if (!(await mayWrite(handle))) throw new DOMException('', 'NotAllowedError')
    const now = await handle.getFile()
    const bytes = bytesFor(diagram)
    const digest = await digestOf(new Uint8Array(await now.arrayBuffer()))
    if (where === 'ask' && digest !== opened.digest && digest !== (await digestOf(bytes))) {
      openDialog({ name: 'file-changed', fileName: handle.name })
      return
    }
    await write(handle, bytes)
    await keepFile(diagramId, { handle, digest: await digestOf(bytes) })
    toast(`Saved to ${handle.name}`)
  } catch (error) {
    toast(wordsFor(error, handle.name), {
      tone: 'problem',
      action: { label: 'Download', run: () => downloadInstead(diagram) },
    })
  }
}

/** A name that is being typed belongs to what is saved; the cursor stays where it is. */
function finishTyping(): void {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  field.blur()
  requestAnimationFrame(() => {
    if (field.isConnected && document.activeElement === document.body) field.focus()
  })
}

async function write(handle: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writing = await handle.createWritable()
  try {
    await writing.write(bytes)
  } catch (error) {
    await writing.abort().catch(() => undefined)
    throw error
  }
  await writing.close()
}

/** A handle that was kept since the last visit has to be allowed anew, which the browser asks. */
async function mayWrite(handle: FileSystemFileHandle & Permissions): Promise<boolean> {
  const mode = { mode: 'readwrite' } as const
  const state = (await handle.queryPermission?.(mode)) ?? 'granted'
  return state === 'granted' || (await handle.requestPermission?.(mode)) === 'granted'
}

function downloadInstead(diagram: Diagram): void {
  const name = fileNameFor(diagram.title, json.extension)
  download(bytesFor(diagram), name, json.mediaType)
  const { showSaveFilePicker } = filePickers
  const { diagramId } = getSession()
  if (showSaveFilePicker === undefined || diagramId === null) {
    toast(`Downloaded ${name}`)
    return
  }
  const run = () => void chooseFile(name, diagramId, diagram)
  toast(`Downloaded ${name}`, { about: diagramId, action: { label: 'Save to one file from now on…', run } })
}

/** The file that is chosen is this diagram's from now on. */
async function chooseFile(suggestedName: string, diagramId: string, asItWas: Diagram): Promise<void> {
  const types = [{ description: json.label, accept: { [json.mediaType]: ['.json'] } }]
  try {
    const handle = await filePickers.showSaveFilePicker?.({ suggestedName, types })
    if (handle === undefined) return
    // Another diagram may have been opened meanwhile.
    const open = getSession()
    const diagram = open.diagramId === diagramId ? open.diagram : asItWas
    const bytes = bytesFor(diagram)
    await write(handle, bytes)
    await keepFile(diagramId, { handle, digest: await digestOf(bytes) })
    toast(`Saved to ${handle.name}. Ctrl+S writes there from now on.`)
  } catch (error) {
    if (nameOf(error) !== 'AbortError') toast(wordsFor(error, suggestedName), { tone: 'problem' })
  }
}

function bytesFor(diagram: Diagram): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(jsonFile(diagram))
}

function wordsFor(error: unknown, name: string): string {
  const what = reasons[nameOf(error)] ?? `“${name}” could not be written (${nameOf(error)}).`
  const kept =
    getSession().save.status === 'saved'
      ? 'Nothing is lost: the diagram is stored in this browser as always.'
      : 'The diagram is still here: download it to be safe.'
  return `${what.replace('…', `“${name}”`)} ${kept}`
}

const reasons: Readonly<Record<string, string>> = {
  NotAllowedError: 'The browser may not write to ….',
  NotFoundError: '… is no longer where it was.',
  QuotaExceededError: 'There is no room left on the disk for ….',
  NoModificationAllowedError: '… is in use or protected, and cannot be written.',
  InvalidModificationError: '… is in use or protected, and cannot be written.',
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : 'an error'
}
