import type { Reading, Result } from '../../core/model/results'
import { ok, refuse } from '../../core/model/results'
import { whileBusy } from './busy'
import { addDiagram, newDiagram } from './library'
import { load } from './load'
import type { ImportEntry } from './store'
import { setSession } from './store'
import { toast } from './toasts'

const mostMegabytes = 20

/**
 * Reads files, each into a new diagram; the first that can be read is opened. What cannot be read leaves everything as
 * it was. `importResult` tells what was repaired, left out or refused; a clean import only gets a toast.
 */
export async function importFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  const readings = await whileBusy('Reading files', () =>
    Promise.all(files.map(async (file) => ({ name: file.name, reading: await readFile(file) }))),
  )
  take(readings)
}

/** Reads a text that was pasted or dropped, as `importFiles` does a file. */
export async function importText(text: string, name = 'Pasted text'): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  take([{ name, reading: await whileBusy('Reading', () => readBytes(name, bytes)) }])
}

async function readFile(file: File): Promise<Result<Reading>> {
  const megabytes = file.size / 1024 ** 2
  if (megabytes > mostMegabytes) {
    return refuse(`It has ${Math.ceil(megabytes)} MB; Lintel reads files of up to ${mostMegabytes} MB.`)
  }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    // The file was moved or is not readable for the browser.
    return refuse('The browser could not read the file. Is it still where it was?')
  }
  return readBytes(file.name, bytes)
}

async function readBytes(name: string, bytes: Uint8Array): Promise<Result<Reading>> {
  const part = await load(() =>
    Promise.all([import('../../core/formats'), import('../../core/layout/place')]),
  )
  if (!part.ok) return part
  const [{ formats }, { place }] = part.value
  const readers = formats.filter((format) => format.read !== undefined)
  const ending = endingOf(name)
  const fitting = readers.filter(({ extension }) => endingOf(extension) === ending)
  let result: Result<Reading> = refuse(`Lintel reads ${readers.map(({ label }) => label).join(', ')}.`)
  // By the name's ending if there is such a format; else whichever can make something of it.
  for (const format of fitting.length > 0 ? fitting : readers) {
    const reading = await format.read?.([{ name, bytes }])
    // What came without places, from a hand-written file, gets them here.
    if (reading?.ok === true) return ok({ ...reading.value, diagram: place(reading.value.diagram) })
    if (reading !== undefined) result = reading
  }
  return result
}

function take(files: readonly { readonly name: string; readonly reading: Result<Reading> }[]): void {
  let isFirst = true
  const entries = files.map(({ name, reading }): ImportEntry => {
    if (!reading.ok) return { file: name, problem: reading.problem }
    const { diagram, report } = reading.value
    const id = isFirst ? newDiagram(diagram) : addDiagram(diagram)
    isFirst = false
    return { file: name, id, title: diagram.title, report }
  })
  const [only] = entries
  if (entries.length === 1 && only !== undefined && 'report' in only && isClean(only.report)) {
    toast(
      `Imported “${only.title}”: ${only.report.kept} ${only.report.kept === 1 ? 'item' : 'items'}, all as they were.`,
      { about: only.id },
    )
  } else setSession({ importResult: entries })
}

function isClean(report: Reading['report']): boolean {
  const { repaired, dropped, folded, notModelled } = report
  return [repaired, dropped, folded, notModelled].every((lines) => lines.length === 0)
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase()
}
