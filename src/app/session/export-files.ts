import type { PictureOptions, Preview, PreviewSize } from '../workers/export-messages'
import type { ExportOptions } from './exporting'
import { load } from './load'
import { say, toast } from './toasts'

/*
 * How diagrams leave. What does the work is not in the first load, and where it is done is a worker.
 */

const exporting = () => load(() => import('./exporting'))

/**
 * Writes the open diagram in this format and hands it to the browser's download. False, with a toast, when it cannot; false
 * as well when it was given up.
 */
export async function exportAs(formatId: string, options: ExportOptions = {}): Promise<boolean> {
  const part = await exporting()
  const saved = part.ok ? await part.value.saveAs(formatId, options) : part
  if (saved === null) return false
  if (!saved.ok) {
    toast(saved.problem, { tone: 'problem' })
    return false
  }
  say(`Exported ${saved.value}`)
  return true
}

/** What a picture of the open diagram will be; null where a later one has been asked for, or it cannot be made. */
export async function previewOf(options: PictureOptions, within: PreviewSize): Promise<Preview | null> {
  const part = await exporting()
  return part.ok ? part.value.preview(options, within) : null
}

/** Gives up what is being exported, or copied as a picture. */
export function cancelExport(): void {
  void exporting().then((part) => part.ok && part.value.giveUp())
}
