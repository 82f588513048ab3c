import { ok, type Report } from '../../core/model/results'
import { whileBusy } from './busy'
import { openDialog } from './dialogs'
import { historyState } from './edits'
import { newDiagram, openLast, showLinked } from './library'
import { readApart } from './reading'
import { getSession, noReview, setSession, useSession, type SessionState } from './store'
import { say, toast } from './toasts'
import { getTrace, resumeTrace } from './trace'
import { keptTrace, type KeptTrace } from './stored-trace'

/** Some chat and mail programs cut addresses that are longer. */
const careful = 4000
/** Beyond this even programs that mean well cut them; browsers take more. */
const most = 32_000
const fragment = '#d='

/**
 * Puts a link with the whole diagram in it onto the clipboard; nothing is sent anywhere. Says so where it is too long for
 * a link, and offers the file.
 */
export async function copyLink(): Promise<void> {
  const { diagram } = getSession()
  if (Object.keys(diagram.nodes).length === 0) {
    toast('There is nothing to share yet: the diagram is empty.')
    return
  }
  const made = whileBusy('Making the link', () => readApart('write-link', diagram)).then((text) =>
    text.ok ? ok(`${location.origin}${location.pathname}${location.search}${fragment}${text.value}`) : text,
  )
  // Some browsers let a page write only within the click itself, so the link goes in as a promise.
  const copied = writeText(made.then((link) => (link.ok && link.value.length <= most ? link.value : null)))
  const link = await made
  if (!link.ok) {
    toast(link.problem, { tone: 'problem' })
    return
  }
  const length = link.value.length.toLocaleString('en')
  const action = { label: 'Export the file…', run: () => openDialog({ name: 'export' }) }
  if (link.value.length > most) {
    toast(
      `This diagram is too large for a link: it would have ${length} characters, and more than ${most.toLocaleString('en')} are cut on their way. Share the file instead.`,
      { tone: 'problem', action },
    )
  } else if (!(await copied)) openDialog({ name: 'link', link: link.value })
  else if (link.value.length > careful) {
    toast(
      `Copied a link of ${length} characters. Some chat and mail programs cut links longer than ${careful.toLocaleString('en')}: if it does not open, share the file.`,
      { action },
    )
  } else toast(`Copied a link to “${diagram.title}”. The diagram is in the link itself; nothing was sent.`)
}

async function writeText(text: Promise<string | null>): Promise<boolean> {
  const blob = text.then((found) => {
    if (found === null) throw new Error('nothing to copy')
    return new Blob([found], { type: 'text/plain' })
  })
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
    return true
  } catch {
    blob.catch(() => undefined)
    return false
  }
}

/** What was open before a link was, with its undo; to go back to. */
type Before = Pick<
  SessionState,
  'diagramId' | 'history' | 'diagram' | 'canUndo' | 'canRedo' | 'revision' | 'selection' | 'panels'
> & { readonly trace: KeptTrace }
let before: Before | null = null

/**
 * Shows the diagram of the link in the address as a preview. The one that was open is put aside as it is. A link that
 * cannot be read is told of and taken out of the address.
 */
export async function showLink(): Promise<void> {
  const address = location.hash
  const reading = await whileBusy('Opening the link', () => readApart('link', address.slice(fragment.length)))
  // Another one has been pasted meanwhile, or it was taken away.
  if (location.hash !== address) return
  if (!reading.ok) {
    if (getSession().link === null) forgetAddress()
    toast(reading.problem, { tone: 'problem' })
    return
  }
  const { diagram, report } = reading.value
  if (getSession().link === null) {
    const { diagramId, history, canUndo, canRedo, revision, selection, panels, diagram: open } = getSession()
    const trace = keptTrace(getTrace())
    before = { diagramId, history, diagram: open, canUndo, canRedo, revision, selection, panels, trace }
  }
  showLinked({ diagram, lost: lostIn(report) })
  watch()
  say(`Preview of “${diagram.title}” from a link. Nothing is stored until you save a copy.`)
}

function lostIn({ repaired, dropped }: Report): number {
  return repaired.length + dropped.length
}

/** Keeps what is shown as a diagram of one’s own. */
export function saveLinked(): void {
  const { link } = getSession()
  if (link === null) return
  const { diagram } = link
  newDiagram(diagram)
  toast(`“${diagram.title}” is in your diagrams now.`)
}

/** Leaves everything as it was before the link. */
export async function closeLink(): Promise<void> {
  if (getSession().link === null) return
  const back = before
  const isGone = getSession().deleted.some(({ id }) => id === back?.diagramId)
  if (back?.diagramId === undefined || back.diagramId === null || isGone) {
    await openLast()
    return
  }
  const { trace, ...state } = back
  resumeTrace(trace)
  setSession({ ...state, ...historyState(back.history), link: null, review: noReview, preview: null })
  say(`Closed the preview. “${back.diagram.title}” is open.`)
}

let isWatching = false

/** However the preview is left, the link leaves the address with it, so that a reload opens what was open. */
function watch(): void {
  if (isWatching) return
  isWatching = true
  useSession.subscribe((now, then) => {
    if (then.link === null || now.link !== null) return
    before = null
    forgetAddress()
  })
}

function forgetAddress(): void {
  history.replaceState(history.state, '', `${location.pathname}${location.search}`)
}
