import { start } from '../../core/edit/history'
import { setTitle } from '../../core/edit/set-title'
import type { Diagram } from '../../core/model/diagram'
import { emptyDiagram } from '../../core/model/diagram'
import { ok } from '../../core/model/results'
import { newDiagramId, rememberedOpen, rememberOpen } from './browser-memory'
import { hasOpened } from './database'
import { download } from './download'
import { apply, historyState } from './edits'
import { list, unlist } from './library-list'
import { read } from './read'
import { noteText } from './review'
import { flush, pump, store } from './save'
import { readDiagram, setDeleted } from './storage'
import { metaOf } from './stored'
import type { Linked } from './store'
import { getSession, noReview, setSession } from './store'
import { dismissToastsAbout, toast } from './toasts'
import { resumeTrace } from './trace'
import { loadView } from './views'
import * as works from './works'

let openings = 0
const openWhenDeleted = new Set<string>()

/** Opens a stored diagram where it was left. False, with a toast, when it cannot be read; the open one then stays. */
export async function openDiagram(id: string): Promise<boolean> {
  openings += 1
  const opening = openings
  if (getSession().diagramId === id) return true
  // Asked for by what was shown before it was deleted: to open it is to want it back.
  if (getSession().deleted.some((entry) => entry.id === id)) {
    await bringBack(id)
    if (opening !== openings) return false
  }
  const [found, view] = await Promise.all([read(id), loadView(id)])
  // Two clicks in a row: the second is the one that counts.
  if (opening !== openings) return false
  if (!found.ok) {
    toast(found.problem, {
      tone: 'problem',
      about: id,
      action: { label: 'Download', run: () => void downloadStored(id) },
    })
    return false
  }
  const { diagram, revision, damage, json } = found.value
  if (json !== null) noteText(diagram, json)
  show(id, diagram, revision)
  if (view.panels !== undefined) setSession({ panels: view.panels })
  resumeTrace(view.trace)
  rememberOpen(id)
  if (damage !== null) {
    const entry = { file: diagram.title, id, title: diagram.title, report: damage }
    toast(
      `Parts of “${diagram.title}” were damaged in this browser’s storage. What is sound has been kept.`,
      {
        tone: 'problem',
        about: id,
        action: { label: 'Show', run: () => setSession({ importResult: [entry] }) },
      },
    )
  }
  return true
}

/**
 * Opens a new diagram and returns its id. An empty one is stored at its first edit, so that looking around leaves no
 * clutter; one with content (a pattern, an import) at once.
 */
export function newDiagram(content: Diagram = emptyDiagram(), title: string = content.title): string {
  openings += 1
  const id = newDiagramId()
  const isEmpty = Object.keys(content.nodes).length === 0
  show(id, title === content.title ? content : { ...content, title }, isEmpty ? 0 : 1)
  // While the store is out of reach, this is not what the person wants to find next time.
  if (hasOpened()) rememberOpen(isEmpty ? '' : id)
  return id
}

/** Shows the diagram of a link in place of the open one, without an id: so nothing of it can be stored. */
export function showLinked(link: Linked): void {
  openings += 1
  show(null, link.diagram, 0, link)
}

/** Stores a diagram beside the open one and returns its id. */
export function addDiagram(content: Diagram): string {
  const id = newDiagramId()
  // Listed at once, so that the next copy takes another title.
  list(metaOf(id, content, 1, Date.now()))
  store(id, content, 1)
  return id
}

/** Gives any diagram another title: the open one by an edit that can be undone. */
export async function renameDiagram(id: string, title: string): Promise<void> {
  const name = title.trim()
  if (name === '') return
  if (id === getSession().diagramId) {
    apply(`Rename diagram to “${name}”`, (diagram) => setTitle(diagram, name))
    return
  }
  const found = await read(id)
  if (!found.ok) toast(found.problem, { tone: 'problem' })
  else if (found.value.diagram.title !== name) {
    store(id, { ...found.value.diagram, title: name }, found.value.revision + 1)
  }
}

/** Stores a copy and returns its id; null, with a toast, when the diagram cannot be read. */
export async function duplicateDiagram(id: string): Promise<string | null> {
  const { diagramId, diagram } = getSession()
  const found = id === diagramId ? ok({ diagram }) : await read(id)
  if (!found.ok) {
    toast(found.problem, { tone: 'problem' })
    return null
  }
  const title = copyTitle(found.value.diagram.title)
  const copyId = addDiagram({ ...found.value.diagram, title })
  toast(`“${title}” is in your diagrams.`, {
    about: copyId,
    action: { label: 'Open', run: () => void openDiagram(copyId) },
  })
  return copyId
}

/** Deletes a diagram; “Undo” brings it back as long as the page is open. */
export async function deleteDiagram(id: string): Promise<void> {
  const wasOpen = id === getSession().diagramId
  // What was drawn last belongs to what “Undo” brings back.
  if (wasOpen) await flush()
  works.setResting(id, true)
  await mark(id, Date.now())
  const entry = unlist(id)
  dismissToastsAbout(id)
  if (entry !== undefined) {
    setSession({ deleted: [entry, ...getSession().deleted] })
    if (wasOpen) openWhenDeleted.add(id)
    toast(`Deleted “${entry.title}”.`, {
      about: id,
      action: { label: 'Undo', run: () => void restoreDiagram(id) },
    })
  }
  if (id === getSession().diagramId) await openLatest()
}

/** Brings a deleted diagram back into the list, and opens it if it was open when it was deleted. */
export async function restoreDiagram(id: string): Promise<void> {
  const wasOpen = openWhenDeleted.has(id)
  await bringBack(id)
  if (wasOpen) await openDiagram(id)
}

/** Brings a deleted diagram back into the list; the open one stays open. */
async function bringBack(id: string): Promise<void> {
  openWhenDeleted.delete(id)
  const { deleted } = getSession()
  const entry = deleted.find((one) => one.id === id)
  await mark(id, null)
  works.setResting(id, false)
  pump()
  setSession({ deleted: deleted.filter((one) => one !== entry) })
  if (entry !== undefined) list(entry)
  // Its “Undo” would have nothing left to do.
  dismissToastsAbout(id)
}

/** The diagram that was open when this browser was last here, else the one that was changed last. */
export async function openLast(): Promise<void> {
  const last = rememberedOpen()
  const isListed = getSession().library.some(({ id }) => id === last)
  if (last === '') newDiagram()
  else if (last === null || !isListed || !(await openDiagram(last))) await openLatest()
}

/** The diagram that was changed last; a new one when there is none that can be opened. */
export async function openLatest(): Promise<void> {
  for (const { id } of getSession().library) if (await openDiagram(id)) return
  newDiagram()
}

/** The stored bytes of a diagram that cannot be opened, as they are. */
export async function downloadStored(id: string): Promise<void> {
  const stored = await readDiagram(id).catch(() => null)
  if (stored === null) toast('There is nothing in storage to download.', { tone: 'problem' })
  else download(JSON.stringify(stored.raw, null, 2), `${stored.meta.title}.lintel.json`, 'application/json')
}

function show(id: string | null, diagram: Diagram, revision: number, link: Linked | null = null): void {
  // Of the diagram that was open nothing is asked any more.
  resumeTrace(undefined)
  setSession({
    diagramId: id,
    ...historyState(start(diagram)),
    revision,
    selection: new Set(),
    review: noReview,
    preview: null,
    link,
    editingName: null,
    connecting: null,
    focusRequest: null,
  })
}

async function mark(id: string, deletedAt: number | null): Promise<void> {
  // Without storage there is nothing to mark: the list alone says what is there.
  await setDeleted(id, deletedAt).catch(() => undefined)
}

function copyTitle(title: string): string {
  const taken = new Set(getSession().library.map((entry) => entry.title))
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? `${title} copy` : `${title} copy ${number}`
    if (!taken.has(candidate)) return candidate
  }
}
