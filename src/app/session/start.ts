import { rememberedTitles } from './browser-memory'
import { ensureIcons } from './icons'
import { newDiagram, openLast } from './library'
import { list } from './library-list'
import { startReview } from './review'
import { endOpening, startOpening } from './opening'
import { fetchRouter } from './router'
import { openReviewPort, type OpenReviewPort } from '../workers/review-port'
import { pump, showUnreachable, startSaving } from './save'
import { listAhead } from './read-ahead'
import { provideReveal } from './selection'
import { forgetOldClaims, listDiagrams, purge } from './storage'
import { getSession, setSession } from './store'
import { startTheme } from './theme'
import { toast } from './toasts'
import { writeViews } from './views'
import { withLink } from './with-link'
import { withFolding } from './with-folding'

const deletedForMs = 30 * 24 * 60 * 60 * 1000
const relistMs = 8000
let hasStarted = false

/** Wakes the session, once: theme, saving, review, icons; then the diagram that was open last. */
export async function startSession(openPort: OpenReviewPort = openReviewPort): Promise<void> {
  if (hasStarted) return
  hasStarted = true
  startTheme()
  startOpening()
  provideReveal((ids, mode) => void withFolding((folding) => folding.reveal(ids, mode)))
  startSaving()
  startReview(openPort)
  void ensureIcons()
  document.addEventListener('visibilitychange', writeViews)
  addEventListener('pagehide', writeViews)
  await loadLibrary()
  try {
    // Behind a link one’s own diagram would only flash up.
    await followAddress()
    if (getSession().link === null) await openLast()
  } finally {
    // Whatever went wrong: a page to draw on, and with an id, so that what is drawn is stored.
    const { diagramId, link } = getSession()
    if (diagramId === null && link === null) newDiagram()
    addEventListener('hashchange', () => void followAddress())
    setSession({ ready: true })
    if (Object.keys(getSession().diagram.nodes).length === 0) endOpening()
    // Before somebody draws a line.
    void fetchRouter()
  }
}

/** A link that was opened, pasted into this tab, or left by the browser’s way back. */
async function followAddress(): Promise<void> {
  const isLink = location.hash.startsWith('#d=')
  if (isLink || getSession().link !== null)
    await withLink((link) => (isLink ? link.showLink() : link.closeLink()))
}

async function loadLibrary(): Promise<void> {
  const known = rememberedTitles()
  try {
    const metas = await (listAhead() ?? listDiagrams())
    const now = Date.now()
    const old = metas.filter(({ deletedAt }) => deletedAt !== undefined && now - deletedAt > deletedForMs)
    const kept = metas.filter(({ deletedAt }) => deletedAt === undefined)
    if (kept.length === 0 && known.length > 0 && metas.length === 0)
      toast(lostWords(known), { tone: 'problem' })
    list(...kept)
    pump()
    // Housekeeping; whatever of it fails is done on another day.
    for (const { id } of old) purge(id).catch(() => undefined)
    for (const meta of kept) forgetOldClaims(meta).catch(() => undefined)
  } catch (error) {
    showUnreachable(error)
    if (typeof indexedDB !== 'undefined') setTimeout(() => void tryAgain(), relistMs)
  }
}

/** The store may answer late; who has drawn nothing yet then gets the diagram that was open last. */
async function tryAgain(): Promise<void> {
  await loadLibrary()
  const { revision, library, link } = getSession()
  if (revision === 0 && link === null && library.length > 0) await openLast()
}

function lostWords(titles: readonly string[]): string {
  const named = titles.slice(0, 3).map((title) => `“${title}”`)
  const more = titles.length > 3 ? ` and ${titles.length - 3} more` : ''
  return `This browser has cleared its storage: ${named.join(', ')}${more} ${titles.length === 1 ? 'is' : 'are'} gone from it. If you have exported files, import them.`
}
