import type { Diagram } from '../../core/model/diagram'

/** A diagram on its way into the store: what is known to be there, and what has to be. */
export interface Work {
  readonly id: string
  /** Null: nothing of it, or nothing that can be built upon, so everything is written. */
  readonly stored: Diagram | null
  /** 0: not stored yet. */
  readonly storedRevision: number
  readonly wanted: Diagram
  readonly wantedRevision: number
  /** Deleted while it still had something to store: kept for “Undo”, but not written. */
  readonly resting: boolean
}

// One for the open diagram, and one for each that still has something to store: leaving a diagram loses nothing.
const works = new Map<string, Work>()

export function allWorks(): readonly Work[] {
  return [...works.values()]
}

export function workOf(id: string): Work | undefined {
  return works.get(id)
}

export function isDirty(work: Work): boolean {
  return !work.resting && work.wantedRevision !== work.storedRevision
}

/** What to write next: the open diagram first. */
export function nextWork(openId: string | null): Work | undefined {
  const dirty = allWorks().filter(isDirty)
  return dirty.find((work) => work.id === openId) ?? dirty[0]
}

/** What was read from the store; `stored` is null when it cannot be built upon and all has to be written anew. */
export function holdRead(id: string, read: Pick<Work, 'stored' | 'storedRevision' | 'wanted'>): void {
  works.set(id, { id, ...read, wantedRevision: read.storedRevision, resting: false })
}

/** From now on this is what has to be in the store. */
export function setWanted(id: string, wanted: Diagram, wantedRevision: number): void {
  const held = works.get(id) ?? { id, stored: null, storedRevision: 0 }
  works.set(id, { ...held, wanted, wantedRevision, resting: false })
}

/** What the store is known to hold; null when nothing of it can be built upon. Does nothing for a forgotten diagram. */
export function setStored(id: string, stored: Diagram | null, storedRevision: number): void {
  const work = works.get(id)
  if (work !== undefined) works.set(id, { ...work, stored, storedRevision })
}

export function setResting(id: string, resting: boolean): void {
  const work = works.get(id)
  if (work !== undefined) works.set(id, { ...work, resting })
}

export function forgetWork(id: string): void {
  works.delete(id)
}

/** Forgets what is stored in full and not open. */
export function tidyWorks(openId: string | null): void {
  for (const work of allWorks()) {
    if (work.id !== openId && work.wantedRevision === work.storedRevision) works.delete(work.id)
  }
}
