import { setTitle } from '../../core/edit/set-title'
import { differenceBetween, wholeAsDifference } from '../../core/model/difference'
import type { Diagram } from '../../core/model/diagram'
import { newDiagramId, rememberOpen } from './browser-memory'
import type { Database } from './database'
import { askToKeep, connect, hasOpened } from './database'
import { apply } from './edits'
import { keepCopySoon } from './keep-copy'
import { list } from './library-list'
import { problemOf } from './save-problem'
import { listDiagrams } from './storage'
import type { Meta } from './stored'
import { metaOf } from './stored'
import type { SaveState } from './store'
import { getSession, setSession, useSession } from './store'
import { say, toast } from './toasts'
import type { Work } from './works'
import * as works from './works'
import type { Change, Written } from './write-change'
import { write } from './write-change'

const firstRetryMs = 500
const longestRetryMs = 8000

/** This page among all tabs and reloads. */
const writer = newDiagramId()

/** Transactions under way: what each will have stored. */
const flights = new Set<Work>()
const waiting = new Set<() => void>()
let failures = 0
/** The connection by which what is known of the store has been learnt. */
let trusted: Database | null = null
let retry: ReturnType<typeof setTimeout> | undefined

/** Watches the store: every change of the open diagram, by whatever way it came, is written at once. */
export function startSaving(): void {
  useSession.subscribe((now, before) => {
    if (now.diagram === before.diagram && now.diagramId === before.diagramId) return
    // While a link is shown, the diagram that was open is only put aside.
    if (now.diagramId === null) return
    works.tidyWorks(now.diagramId)
    store(now.diagramId, now.diagram, now.revision)
  })
  if (typeof document === 'undefined') return
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hurry()
  })
  addEventListener('pagehide', hurry)
}

/**
 * Brings this revision of a diagram into the store as soon as may be. Costs one comparison for each record of the tables that
 * changed since the last revision that is stored, and the writing of the records that are other.
 */
export function store(id: string, diagram: Diagram, revision: number): void {
  works.setWanted(id, diagram, revision)
  pump()
}

/** Ends when everything is stored, which gives true, or when trying has failed. */
export async function flush(): Promise<boolean> {
  pump()
  while (flights.size > 0) await new Promise<void>((resolve) => waiting.add(resolve))
  return works.nextWork(null) === undefined
}

/** Starts the next write unless one is under way: what is edited meanwhile goes together, after it. */
export function pump(): void {
  if (flights.size > 0) return
  clearTimeout(retry)
  const work = works.nextWork(getSession().diagramId)
  if (work !== undefined) void fly(work)
  else if (hasOpened()) show({ status: 'saved' })
}

/** Says that the store cannot be reached, before anything had to be written. */
export function showUnreachable(error: unknown): void {
  show(problemOf(error))
}

async function fly(work: Work): Promise<void> {
  // The first edit of a new diagram: from here on it is what the person wants to find next time.
  if (work.storedRevision === 0 && work.id === getSession().diagramId) rememberOpen(work.id)
  const ahead = [...flights].filter(({ id }) => id === work.id).map(({ wantedRevision }) => wantedRevision)
  flights.add(work)
  // A failure stays in sight until something has been stored.
  if (failures === 0) show({ status: 'saving' })
  const meta = metaOf(work.id, work.wanted, work.wantedRevision, Date.now())
  let written: Written | null = null
  let problem: unknown
  try {
    const database = await connect()
    if (trusted !== null && database !== trusted) await lookAgain()
    trusted = database
    const start = performance.now()
    const writing = write(database, changeOf(work, meta, ahead))
    // What the page paid for it, in the browser’s performance timeline; the rest is the browser’s. Only the last is kept.
    performance.clearMeasures('save')
    performance.measure('save', { start })
    written = await writing
  } catch (error) {
    problem = error
  }
  flights.delete(work)
  // Where nothing can be stored, the list is all that leads back to a diagram, so it is kept in any case.
  if (works.workOf(work.id)?.resting === false && written !== 'conflict') list(meta)
  if (written === null) failed(problem)
  else landed(work, written)
  for (const resolve of waiting) resolve()
  waiting.clear()
}

/** A connection that was lost may lead to an empty store now: what is not there any more is written whole. */
async function lookAgain(): Promise<void> {
  const there = new Set((await listDiagrams()).map(({ id }) => id))
  for (const { id } of works.allWorks()) if (!there.has(id)) works.setStored(id, null, 0)
}

function changeOf({ id, wanted, wantedRevision }: Work, meta: Meta, ahead: readonly number[]): Change {
  const { stored, storedRevision } = works.workOf(id) ?? { stored: null, storedRevision: 0 }
  const revisions = { from: storedRevision, to: wantedRevision }
  return {
    meta,
    writer,
    bases: [storedRevision, ...ahead],
    difference:
      stored === null
        ? wholeAsDifference(wanted, wantedRevision)
        : differenceBetween(stored, wanted, revisions),
    whole: stored === null,
  }
}

function landed(work: Work, written: Written): void {
  failures = 0
  if (written === 'conflict') keepAsCopy(work.id)
  else {
    works.setStored(work.id, work.wanted, work.wantedRevision)
    askToKeep()
    keepCopySoon()
  }
  pump()
}

function failed(error: unknown): void {
  failures += 1
  show(problemOf(error))
  retry = setTimeout(pump, Math.min(firstRetryMs * 2 ** (failures - 1), longestRetryMs))
}

/** Another tab has written the same diagram since we read it: ours goes on under a new id, and both are there. */
function keepAsCopy(id: string): void {
  const work = works.workOf(id)
  works.forgetWork(id)
  if (work === undefined) return
  const title = `${work.wanted.title} (copy of this tab)`
  const copyId = newDiagramId()
  toast(
    `“${work.wanted.title}” was changed in another tab. Nothing is lost: your version is now “${title}”.`,
    { tone: 'problem' },
  )
  if (getSession().diagramId !== id) {
    works.setWanted(copyId, { ...work.wanted, title }, work.wantedRevision)
    return
  }
  rememberOpen(copyId)
  setSession({ diagramId: copyId })
  apply(`Rename diagram to “${title}”`, (diagram) => setTitle(diagram, title))
}

/**
 * The page may be gone in a moment, and all answers with it. What is under way is committed already; edits that wait for
 * it follow at once, in a transaction that carries everything since what is known to be stored.
 */
function hurry(): void {
  for (const work of works.allWorks().filter(works.isDirty)) {
    const isUnderWay = [...flights].some(
      ({ id, wantedRevision }) => id === work.id && wantedRevision === work.wantedRevision,
    )
    if (!isUnderWay) void fly(work)
  }
}

function show(save: SaveState): void {
  const shown = getSession().save
  if (shown.status === save.status && shown.problem === save.problem) return
  setSession({ save })
  if (save.problem !== undefined) say(save.problem)
  else if (save.status === 'saved' && shown.problem !== undefined) say('Everything is saved again.')
}
