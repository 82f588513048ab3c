import { formats } from '../../core/formats'
import { limits } from '../../core/model/limits'
import { ok, refuse, type Result } from '../../core/model/results'
import { openExportPort, type ExportPort } from '../workers/export-port'
import type {
  PictureOptions,
  Preview,
  PreviewSize,
  Subject,
  WriteOptions,
  Written,
} from '../workers/export-messages'
import { download, fileNameFor } from './download'
import { reviewSettled } from './review-settled'
import { getSession, setSession, type Busy } from './store'
import { dismissToast, toast } from './toasts'

/** What the export dialog asks; what is left out is as in “Copy as PNG”. */
export type ExportOptions = Partial<WriteOptions>

const patienceMs = 300
let port: ExportPort = openExportPort()

/** Where tests put one that needs no worker. */
export function useExportPort(other: ExportPort): void {
  port = other
}

/**
 * Downloads the open diagram in this format, and the picture that goes with it; tells the files' names. Null: given up,
 * and nothing was downloaded.
 */
export async function saveAs(formatId: string, options: ExportOptions): Promise<Result<string> | null> {
  const { title } = getSession().diagram
  const ids = [formatId, formats.find(({ id }) => id === formatId)?.beside ?? []].flat()
  // Two files are for a repository, where they change with the diagram alone and not with what the screen shows.
  const given: ExportOptions = ids.length > 1 ? { theme: 'light', ...options } : options
  const files: Written[] = []
  for (const id of ids) {
    const written = await whileTold('Exporting', null, (onProgress) => write(id, given, onProgress))
    if (written === null || !written.ok) return written
    files.push(written.value)
  }
  const names = files.map(({ content, extension, mediaType }) => {
    const name = fileNameFor(title, extension)
    download(content, name, mediaType)
    return name
  })
  if (options.embedDiagram !== false && files.some(isTooLargeToOpen))
    toast(
      'The picture is larger than 20 MB, so Lintel will not open it again. Keep the diagram as JSON as well.',
    )
  return ok(names.join(' and '))
}

function isTooLargeToOpen({ content, mediaType }: Written): boolean {
  return mediaType.startsWith('image/') && content.length > limits.fileBytes
}

/** The same without a download; a toast has the way to give it up. */
export function makeToCopy(formatId: string, options: ExportOptions): Promise<Result<Written> | null> {
  return whileTold('Copying', 'Painting the picture…', (onProgress) => write(formatId, options, onProgress))
}

export function preview(options: PictureOptions, within: PreviewSize): Promise<Preview | null> {
  return port.preview(subject(), { options, within })
}

/** Ends whatever is being made, or waits for the checks to be made of. */
export function giveUp(): void {
  waiting.abort()
  waiting = new AbortController()
  port.giveUp()
}
let waiting = new AbortController()

async function write(
  formatId: string,
  options: ExportOptions,
  onProgress: (done: number) => void,
): Promise<Result<Written> | null> {
  const isToldOf = formats.find(({ id }) => id === formatId)?.tellsFindings === true
  const isSettled = !isToldOf || (await reviewSettled(getSession().diagram, waiting.signal))
  if (isSettled === null) return null
  if (!isSettled) return refuse('The checks have stopped, so there are no findings to export.')
  const usual: WriteOptions = {
    theme: getSession().shownTheme,
    background: 'theme',
    size: { by: 'scale', scale: 2 },
    part: 'whole',
    embedDiagram: true,
    showFindings: false,
  }
  return port.write(subject(), { formatId, options: { ...usual, ...options } }, onProgress)
}

function subject(): Subject {
  const { diagram, review, knowledge } = getSession()
  return {
    diagram,
    outcomes: review.outcomes,
    knowledge,
    fileName: fileNameFor(diagram.title, '.lintel.json'),
    pictureName: fileNameFor(diagram.title, '.svg'),
  }
}

/** After 300 ms it says what is going on and how much of it is done, with a way to give it up. */
async function whileTold<T>(
  label: string,
  words: string | null,
  work: (onProgress: (done: number) => void) => Promise<T>,
): Promise<T> {
  let busy: Busy = { label, cancel: giveUp }
  let isShown = false
  const shown: number[] = []
  const timer = setTimeout(() => {
    isShown = true
    setSession({ busy })
    if (words !== null) shown.push(toast(words, { stays: true, action: { label: 'Cancel', run: giveUp } }))
  }, patienceMs)
  try {
    return await work((done) => {
      const isLatest = getSession().busy === busy
      busy = { ...busy, done }
      if (isShown && isLatest) setSession({ busy })
    })
  } finally {
    clearTimeout(timer)
    if (getSession().busy === busy) setSession({ busy: null })
    shown.forEach(dismissToast)
  }
}
