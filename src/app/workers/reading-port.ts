import { refuse } from '../../core/model/results'
import readingWorker from './reading.worker.ts?worker&url'
import type { FromReading, ToReading } from './reading-messages'
import { startWorker } from './start-worker'

/** Somebody who reads, one thing at a time. */
export interface ReadingPort {
  /** Null: it took longer than that and was ended. `moved` are buffers that the reader takes over. */
  readonly ask: (
    asked: ToReading,
    limits: { readonly mostMs: number; readonly moved: readonly ArrayBuffer[] },
  ) => Promise<FromReading | null>
}

interface Started {
  readonly worker: Worker
  /** It has been loaded; until then no time counts, for the network may be slow. */
  readonly ready: Promise<void>
}

/** One in a worker, started when it is first needed, and anew after one was ended. */
export function openReadingPort(): ReadingPort {
  let started: Started | null = null
  let tell: (told: FromReading | null) => void = () => undefined
  const end = (told: FromReading | null): void => {
    started?.worker.terminate()
    started = null
    tell(told)
  }
  return {
    ask: (asked, { mostMs, moved }) =>
      new Promise((resolve) => {
        let timer: ReturnType<typeof setTimeout> | undefined
        tell = (told) => {
          clearTimeout(timer)
          resolve(told)
        }
        const { worker, ready } = (started ??= startReading({
          heard: (told) => tell(told),
          // Out of memory, or the script could not be had.
          died: () => end(refuse(stopped)),
        }))
        void ready.then(() => {
          worker.postMessage(asked, [...moved])
          timer = setTimeout(() => end(null), mostMs)
        })
      }),
  }
}

const stopped =
  'The part of Lintel that reads it has stopped: it may be too large for this browser, or the connection is gone. Try it again.'

function startReading(listener: {
  readonly heard: (told: FromReading) => void
  readonly died: () => void
}): Started {
  const worker = startWorker(readingWorker)
  const ready = new Promise<void>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromReading | 'ready'>) => {
      if (data === 'ready') resolve()
      else listener.heard(data)
    })
  })
  worker.addEventListener('error', listener.died)
  return { worker, ready }
}
