import { knownRoutes } from '../../core/layout/route'
import { refuse, type Result } from '../../core/model/results'
import { makeIcons } from '../paint/icons'
import exportWorker from './export.worker.ts?worker&url'
import type {
  FromExport,
  PictureOptions,
  Preview,
  PreviewSize,
  Subject,
  ToExport,
  WriteOptions,
  Written,
} from './export-messages'
import { startWorker } from './start-worker'

/** Somebody who writes files and paints previews of them, one after the other. */
export interface ExportPort {
  /** Null: given up. `onProgress` is told how much is done, from 0 to 1. */
  readonly write: (
    subject: Subject,
    asked: { readonly formatId: string; readonly options: WriteOptions },
    onProgress: (done: number) => void,
  ) => Promise<Result<Written> | null>
  /** Null: given up, or a later preview has been asked for. */
  readonly preview: (
    subject: Subject,
    asked: { readonly options: PictureOptions; readonly within: PreviewSize },
  ) => Promise<Preview | null>
  /** Ends whatever is being done. */
  readonly giveUp: () => void
}

interface Task {
  readonly subject: Subject
  readonly message: Extract<ToExport, { readonly ask: unknown }>
  readonly heard: (told: Extract<FromExport, { readonly tell: unknown }>) => void
  readonly gone: (problem: string | null) => void
}

/** One in a worker: started when it is first needed, kept warm, and ended where something is given up. */
export function openExportPort(): ExportPort {
  let worker: Worker | null = null
  let knows: Subject | null = null
  let now: Task | null = null
  let waiting: readonly Task[] = []

  const end = (problem: string | null): void => {
    worker?.terminate()
    worker = null
    knows = null
    const lost = [...(now === null ? [] : [now]), ...waiting]
    now = null
    waiting = []
    for (const task of lost) task.gone(problem)
  }
  const heard = (message: FromExport): void => {
    if ('ask' in message) {
      const asker = worker
      makeIcons(message.icons).then(
        (bitmaps) => {
          const transfer = bitmaps.filter((bitmap) => bitmap !== null)
          asker?.postMessage({ tell: 'icons', bitmaps } satisfies ToExport, transfer)
        },
        () => asker === worker && end('The icons could not be loaded. Are you online? Try it again.'),
      )
      return
    }
    const task = now
    if (message.tell !== 'progress') {
      now = null
      next()
    }
    task?.heard(message)
  }
  const next = (): void => {
    const [task, ...others] = waiting
    if (now !== null || task === undefined) return
    now = task
    waiting = others
    if (worker === null) {
      worker = startWorker(exportWorker)
      worker.addEventListener('message', ({ data }: MessageEvent<FromExport>) => heard(data))
      worker.addEventListener('error', () => end('The export has stopped. Try it again, or a smaller size.'))
    }
    const { subject, message } = task
    if (
      knows?.diagram !== subject.diagram ||
      knows.outcomes !== subject.outcomes ||
      knows.knowledge !== subject.knowledge
    ) {
      worker.postMessage({
        tell: 'subject',
        subject,
        routes: knownRoutes(subject.diagram),
      } satisfies ToExport)
      knows = subject
    }
    worker.postMessage(message satisfies ToExport)
  }
  const add = (task: Task): void => {
    waiting = [...waiting, task]
    next()
  }

  return {
    write: (subject, asked, onProgress) =>
      new Promise((resolve) => {
        add({
          subject,
          message: { ask: 'write', ...asked },
          heard(told) {
            if (told.tell === 'progress') onProgress(told.done)
            else if (told.tell === 'written') resolve(told.result)
          },
          gone: (problem) => resolve(problem === null ? null : refuse(problem)),
        })
      }),
    preview: (subject, asked) =>
      new Promise((resolve) => {
        const later = waiting.filter(({ message }) => message.ask === 'preview')
        waiting = waiting.filter((task) => !later.includes(task))
        for (const task of later) task.gone(null)
        add({
          subject,
          message: { ask: 'preview', ...asked },
          heard: (told) => told.tell === 'previewed' && resolve(told.preview),
          gone: () => resolve(null),
        })
      }),
    giveUp: () => end(null),
  }
}
