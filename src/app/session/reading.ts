import { refuse, type Result } from '../../core/model/results'
import { openReadingPort, type ReadingPort } from '../workers/reading-port'
import type { Readings, ToReading } from '../workers/reading-messages'

/** Nobody waits longer for one file; a diagram of 20,000 things takes a second or two. */
const mostSeconds = 5
let port: ReadingPort = openReadingPort()

/** The port reads one thing at a time. */
let last: Promise<unknown> = Promise.resolve()

/** Where tests put one that needs no worker. */
export function useReadingPort(other: ReadingPort): void {
  port = other
}

/**
 * Has something read apart from the page. What takes longer than five seconds is ended and refused, so that no file can
 * hold the page up. `moved` are buffers that the reader takes over.
 */
export function readApart<Ask extends keyof Readings>(
  ask: Ask,
  given: Readings[Ask]['given'],
  moved: readonly ArrayBuffer[] = [],
): Promise<Result<Readings[Ask]['told']>> {
  const asked = { ask, given } as ToReading
  const told = last.then(() => port.ask(asked, { mostMs: mostSeconds * 1000, moved }))
  last = told.catch(() => undefined)
  return told.then(
    (result) =>
      (result ?? refuse(ask === 'write-link' ? linkTooSlow : tooSlow)) as Result<Readings[Ask]['told']>,
    () => refuse('The browser did not start what reads files. Reload the page to try again.'),
  )
}

const tooSlow = `Reading it took longer than ${mostSeconds} seconds, so it was given up: it is too large or too complex, or was made to be.`
const linkTooSlow = `The diagram is too large for a link: packing it took longer than ${mostSeconds} seconds. Export it as a file instead.`
