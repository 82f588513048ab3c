import { sniff } from '../../core/formats/reading/sniff'
import { filePickers } from './file-pickers'
import { importFiles } from './import-files'
import { digestOf, keepFile } from './opened-files'
import { toast } from './toasts'

/** A file that was chosen or dropped, with its handle where the browser gives one. */
export interface Chosen {
  readonly file: File
  readonly handle?: FileSystemFileHandle | undefined
}

const mostFiles = 2000
const types = [
  {
    description: 'Diagrams, pictures that hold one, AWS answers',
    accept: { 'application/json': ['.json'], 'image/png': ['.png'], 'image/svg+xml': ['.svg'] },
  },
]

/** Asks for files and opens each as a diagram; where the browser has handles, Ctrl+S writes back to them. */
export async function openFiles(): Promise<void> {
  const { showOpenFilePicker } = filePickers
  if (showOpenFilePicker === undefined) {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true })
    input.addEventListener('change', () => void importFiles([...(input.files ?? [])]))
    input.click()
    return
  }
  try {
    const handles = await showOpenFilePicker({ multiple: true, types })
    await importChosen(
      await Promise.all(handles.map(async (handle) => ({ file: await handle.getFile(), handle }))),
    )
  } catch (error) {
    // To close the picker is no mistake.
    if (!(error instanceof DOMException && error.name === 'AbortError'))
      toast('The browser could not open the file. Drag it onto this page instead.', { tone: 'problem' })
  }
}

/** What was dropped: files, and all that is in folders. */
export async function importDropped(
  dropped: readonly {
    readonly file: File | null
    readonly handle: Promise<FileSystemHandle | null> | undefined
  }[],
): Promise<void> {
  const chosen: Chosen[] = []
  for (const { file, handle: asked } of dropped) {
    const handle = await asked?.catch(() => null)
    if (isFolder(handle)) await addFolder(handle, `${handle.name}/`, chosen)
    else if (file !== null) chosen.push({ file, handle: isFile(handle) ? handle : undefined })
  }
  if (chosen.length > mostFiles)
    toast(`Lintel reads up to ${mostFiles.toLocaleString('en')} files at once.`, { tone: 'problem' })
  else await importChosen(chosen)
}

/** Imports files, and keeps which diagram came from which: only diagrams as JSON are ever written back. */
export async function importChosen(chosen: readonly Chosen[]): Promise<void> {
  const made = await importFiles(chosen.map(({ file }) => file))
  for (const { file, handle } of chosen) {
    const id = made.get(file)
    if (id === undefined || handle === undefined) continue
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (sniff(bytes) === 'application/json') await keepFile(id, { handle, digest: await digestOf(bytes) })
  }
}

async function addFolder(folder: FileSystemDirectoryHandle, path: string, chosen: Chosen[]): Promise<void> {
  for await (const handle of folder.values()) {
    if (chosen.length > mostFiles) return
    if (isFolder(handle)) await addFolder(handle, `${path}${handle.name}/`, chosen)
    // With its folders in the name, which say of which account and Region an answer is.
    else if (isFile(handle) && /[.](json|png|svg)$/i.test(handle.name))
      chosen.push({ file: new File([await handle.getFile()], `${path}${handle.name}`), handle })
  }
}

function isFolder(handle: FileSystemHandle | null | undefined): handle is FileSystemDirectoryHandle {
  return handle?.kind === 'directory'
}

function isFile(handle: FileSystemHandle | null | undefined): handle is FileSystemFileHandle {
  return handle?.kind === 'file'
}
