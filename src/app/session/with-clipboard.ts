import type { PasteAt } from './clipboard'
import { load, using } from './load'
import { getSession } from './store'

/*
 * Copying, pasting and reading files are not in the first load: each waits for its part of the program. What is done one
 * after the other is done in that order.
 */
export const copy = () => withClipboard((clipboard) => clipboard.copy())
export const cut = () => withClipboard((clipboard) => clipboard.cut())
export const duplicate = () => withClipboard((clipboard) => clipboard.duplicate())
export const paste = (at?: PasteAt) => withClipboard((clipboard) => clipboard.paste(at))
export const pasteText = (text: string, at?: PasteAt) =>
  withClipboard((clipboard) => clipboard.pasteText(text, at))

export const importFiles = (files: readonly File[]) => withReading((reading) => reading.importFiles(files))
export const importText = (text: string, name?: string) =>
  withReading((reading) => reading.importText(text, name))

let clipboard: typeof import('./clipboard') | null = null

/** Gets it ready, so that what a key says is done at once. */
export function fetchClipboard(): void {
  if (clipboard === null)
    void load(() => import('./clipboard')).then((part) => part.ok && (clipboard = part.value))
}

async function withClipboard(
  use: (part: typeof import('./clipboard')) => Promise<void> | void,
): Promise<void> {
  if (clipboard !== null) return use(clipboard)
  const { selection } = getSession()
  await using(
    () => import('./clipboard'),
    async (part) => {
      clipboard = part
      // What was meant is no longer what is selected.
      if (getSession().selection === selection) await use(part)
    },
  )
}

const withReading = (use: (reading: typeof import('./import-files')) => Promise<void>) =>
  using(() => import('./import-files'), use)
