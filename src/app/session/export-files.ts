import type { WriteContext } from '../../core/formats/format'
import type { Result } from '../../core/model/results'
import { ok, refuse } from '../../core/model/results'
import { whileBusy } from './busy'
import { download, fileNameFor } from './download'
import { drawing } from './drawing'
import { load } from './load'
import { getSession } from './store'
import { say, toast } from './toasts'

/** What the export dialog asks. */
export interface ExportOptions {
  readonly theme: 'light' | 'dark' | 'print'
  readonly background: 'theme' | 'none'
  /** 1 to 4. */
  readonly scale: number
  readonly showFindings?: boolean
}

/** Writes the open diagram in this format and hands it to the browser's download. False, with a toast, when it cannot. */
export async function exportAs(formatId: string, options: Partial<ExportOptions> = {}): Promise<boolean> {
  const written = await whileBusy('Exporting', () => write(formatId, options))
  if (!written.ok) {
    toast(written.problem, { tone: 'problem' })
    return false
  }
  const { content, extension, mediaType } = written.value
  const name = fileNameFor(getSession().diagram.title, extension)
  download(content, name, mediaType)
  say(`Exported ${name}`)
  return true
}

/** Puts a picture of the whole diagram onto the clipboard. False, with a toast, when it cannot. */
export async function copyAsPng(options: Partial<ExportOptions> = {}): Promise<boolean> {
  let problem = 'The browser did not let Lintel use the clipboard. Export the picture as a PNG file instead.'
  const picture = whileBusy('Copying', () => write('png', options)).then((written) => {
    if (written.ok) return new Blob([new Uint8Array(bytesOf(written.value.content))], { type: 'image/png' })
    problem = written.problem
    throw new Error(problem)
  })
  try {
    // Browsers allow this only within the click itself, so the picture goes in as a promise.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
    toast('Copied the diagram as a picture.')
    return true
  } catch {
    picture.catch(() => undefined)
    toast(problem, { tone: 'problem' })
    return false
  }
}

interface Written {
  readonly content: string | Uint8Array
  readonly extension: string
  readonly mediaType: string
}

async function write(formatId: string, options: Partial<ExportOptions>): Promise<Result<Written>> {
  const { diagram } = getSession()
  const part = await load(() => import('../../core/formats'))
  if (!part.ok) return part
  const format = part.value.formats.find(({ id }) => id === formatId)
  if (format?.write === undefined) return refuse(`Lintel cannot write “${formatId}”.`)
  try {
    const context = await contextFor(options, format.mediaType.startsWith('image/'))
    const written = await format.write(diagram, context)
    if (!written.ok) return written
    return ok({ content: written.value, extension: format.extension, mediaType: format.mediaType })
  } catch (error) {
    // A canvas that is too large, or a font that could not be fetched: said, not thrown, since the diagram is untouched.
    return refuse(
      `The ${format.label} could not be written: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

async function contextFor(options: Partial<ExportOptions>, isPicture: boolean): Promise<WriteContext> {
  const { shownTheme, review } = getSession()
  const settings = {
    theme: shownTheme,
    background: 'theme',
    scale: 2,
    part: 'whole',
    embedDiagram: false,
    showFindings: false,
    ...options,
    outcomes: review.outcomes,
  } as const
  if (!isPicture) return { ...settings, icons: new Map(), fonts: null }
  const tools = drawing()
  const [icons, fonts] = await Promise.all([tools.loadIcons(), tools.loadFonts()])
  return { ...settings, icons, fonts, rasterise: (...asked) => tools.rasterise(...asked) }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
