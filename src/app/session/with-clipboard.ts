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
export const pastePictures = (files: readonly File[]) =>
  withClipboard((clipboard) => clipboard.pastePictures(files))
export const copyPicture = (formatId: 'png' | 'svg', part: 'selection' | 'whole') =>
  withClipboard((clipboard) => clipboard.copyPicture(formatId, part))
export const pasteText = (text: string, at?: PasteAt) =>
  withClipboard((clipboard) => clipboard.pasteText(text, at))

export const importFiles = (files: readonly File[]) =>
  withPicking((picking) => picking.importChosen(files.map((file) => ({ file }))))
export const importDropped = (dropped: Parameters<(typeof import('./pick-files'))['importDropped']>[0]) =>
  withPicking((picking) => picking.importDropped(dropped))
export const openFiles = () => withPicking((picking) => picking.openFiles())
export const importText = (text: string, name?: string) =>
  using(
    () => import('./import-files'),
    (reading) => reading.importText(text, name),
  )

export const saveToFile = () => withFile((file) => file.saveToFile())
export const overwriteFile = () => withFile((file) => file.overwriteFile())
export const openFileVersion = () => withFile((file) => file.openFileVersion())

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

const withPicking = (use: (picking: typeof import('./pick-files')) => Promise<void>) =>
  using(() => import('./pick-files'), use)

const withFile = (use: (file: typeof import('./save-to-file')) => Promise<void>) =>
  using(() => import('./save-to-file'), use)
