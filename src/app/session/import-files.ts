import type { FileToRead } from '../../core/formats/format'
import type { Companion } from '../../core/formats/reading/read-file'
import type { Reading, Result } from '../../core/model/results'
import { refuse } from '../../core/model/results'
import { whileBusy } from './busy'
import { addDiagram, newDiagram } from './library'
import { readApart } from './reading'
import type { ImportEntry } from './store'
import { setSession } from './store'
import { toast } from './toasts'

const mostMegabytes = 20

/** What was read out of one file, or out of several that belong together. */
interface Read {
  readonly name: string
  readonly reading: Result<Reading>
  /** The file itself, where it is a diagram of ours and nothing else. */
  readonly file?: File
}

/**
 * Reads files, each into a new diagram; the first that can be read is opened, and what cannot be read stops none of the
 * others. Answers of AWS become one diagram together. `importResult` lists what became of each; one clean import only
 * gets a toast. Gives back the ids of the diagrams that hold all that is in a file, by file.
 */
export async function importFiles(files: readonly File[]): Promise<ReadonlyMap<File, string>> {
  if (files.length === 0) return new Map()
  return take(
    await whileBusy(files.length === 1 ? 'Reading the file' : 'Reading files', () => readAll(files)),
  )
}

/** Reads a text that was pasted or dropped, as `importFiles` does a file. */
export async function importText(text: string, name = 'Pasted text'): Promise<void> {
  await importFiles([new File([text], name)])
}

async function readAll(files: readonly File[]): Promise<readonly Read[]> {
  const read: Read[] = []
  const answers: File[] = []
  // One after the other: each has its own time, and only one is held in memory.
  for (const file of files) {
    const name = nameOf(file)
    const reading = await withBytes(file, (given, moved) => readApart('file', given, moved))
    if (!reading.ok) read.push({ name, reading })
    else if (isAnswer(reading.value)) answers.push(file)
    else read.push({ name, reading: { ok: true, value: reading.value }, file })
  }
  return answers.length === 0 ? read : [...read, await readAnswers(answers)]
}

function isAnswer(value: Reading | Companion): value is Companion {
  return 'is' in value
}

async function readAnswers(files: readonly File[]): Promise<Read> {
  const [first] = files
  const name =
    first === undefined || files.length > 1 ? `${files.length} answers of AWS, as one account` : nameOf(first)
  const megabytes = files.reduce((sum, file) => sum + file.size, 0) / 1024 ** 2
  if (megabytes > mostMegabytes) return { name, reading: tooLarge(megabytes) }
  const given: FileToRead[] = []
  for (const file of files) {
    const found = await bytesOf(file)
    if (!found.ok) return { name: nameOf(file), reading: found }
    given.push({ name: nameOf(file), bytes: found.value })
  }
  return { name, reading: await readApart('answers', given) }
}

async function withBytes<T>(
  file: File,
  use: (given: FileToRead, moved: readonly ArrayBuffer[]) => Promise<Result<T>>,
): Promise<Result<T>> {
  const megabytes = file.size / 1024 ** 2
  if (megabytes > mostMegabytes) return tooLarge(megabytes)
  const found = await bytesOf(file)
  return found.ok ? use({ name: nameOf(file), bytes: found.value }, [found.value.buffer]) : found
}

async function bytesOf(file: File): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    // The file was moved or is not readable for the browser; folders are none that can be.
    return refuse('The browser could not read the file. Is it still where it was?')
  }
}

function tooLarge(megabytes: number) {
  return refuse(`It has ${Math.ceil(megabytes)} MB; Lintel reads up to ${mostMegabytes} MB.`)
}

/** With its folders, which name an account or a Region. */
function nameOf(file: File): string {
  return file.webkitRelativePath || file.name
}

function take(all: readonly Read[]): ReadonlyMap<File, string> {
  const made = new Map<File, string>()
  let isFirst = true
  const entries = all.map(({ name, reading, file }): ImportEntry => {
    if (!reading.ok) return { file: name, problem: reading.problem }
    const { diagram, report } = reading.value
    const id = isFirst ? newDiagram(diagram) : addDiagram(diagram)
    isFirst = false
    // What lacks items of its file must never be written back over it.
    if (file !== undefined && report.dropped.length === 0) made.set(file, id)
    return { file: name, id, title: diagram.title, report }
  })
  const [only] = entries
  if (entries.length === 1 && only !== undefined && 'report' in only && isClean(only.report)) {
    toast(
      `Imported “${only.title}”: ${only.report.kept} ${only.report.kept === 1 ? 'item' : 'items'}, all as they were.`,
      { about: only.id },
    )
  } else setSession({ importResult: entries })
  return made
}

function isClean(report: Reading['report']): boolean {
  const { repaired, dropped, folded, notModelled } = report
  return [repaired, dropped, folded, notModelled].every((lines) => lines.length === 0)
}
