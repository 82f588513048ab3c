import type { Result } from '../../core/model/results'
import { refuse } from '../../core/model/results'
import type { FromLayout, ToLayout } from './layout-messages'
import layoutWorker from './layout.worker.ts?worker&url'
import { startWorker } from './start-worker'

/** Somebody who lays out, one diagram at a time. */
export interface LayoutPort {
  /** Null: given up. */
  readonly layOut: (asked: ToLayout) => Promise<FromLayout | null>
  readonly giveUp: () => void
}

/** One in a worker: started when it is first needed, kept warm, and ended where a layout is given up. */
export function openLayoutPort(): LayoutPort {
  let worker: Worker | null = null
  let tell: ((told: Result<never> | FromLayout | null) => void) | null = null
  const end = (told: Result<never> | null): void => {
    worker?.terminate()
    worker = null
    tell?.(told)
  }
  return {
    layOut: (asked) =>
      new Promise((resolve) => {
        tell = resolve
        if (worker === null) {
          worker = startWorker(layoutWorker)
          worker.addEventListener('message', ({ data }: MessageEvent<FromLayout>) => tell?.(data))
          worker.addEventListener('error', () => end(refuse('The layout has stopped. Try it again.')))
        }
        worker.postMessage(asked)
      }),
    giveUp: () => end(null),
  }
}
