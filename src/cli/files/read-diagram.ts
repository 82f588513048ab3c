import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FileToRead, Format } from '../../core/formats/format'
import { sniff } from '../../core/formats/reading/sniff'
import { isRecord } from '../../core/model/mend'
import { diagramFromJson } from '../../core/model/parse'
import { ok, refuse, type Reading, type Result } from '../../core/model/results'
import { textFromBytes } from '../../core/model/utf8'
import type { Io } from '../io'
import { filesUnder } from './glob'
import { readBytes } from './read-bytes'

/** A diagram as it was read, not yet placed where nothing says where things are. */
export interface ReadDiagram extends Reading {
  /** The JSON text, where it came as such. */
  readonly text: string | null
}

/** Reads a diagram from a file, whatever its name: JSON, or a picture that holds one; `-` is standard input. */
export async function readDiagram(path: string, io: Io): Promise<Result<ReadDiagram>> {
  const read = await readOne(path, io)
  if (!('answer' in read)) return read
  return refuse(
    'This is an answer of an “aws … describe” command, which “lintel convert” makes a diagram of, with the others in its folder.',
  )
}

/** Likewise, or of answers of `aws … describe-*`, one file or a folder of them: the network that they describe. */
export async function readDiagramOrAccount(path: string, io: Io): Promise<Result<ReadDiagram>> {
  const folder = resolve(io.cwd, path)
  if (path === '-' || !existsSync(folder) || !statSync(folder).isDirectory()) {
    const read = await readOne(path, io)
    return 'answer' in read ? accountOf([read.answer]) : read
  }
  const names = filesUnder('.', '.json', folder)
  if (names.length === 0)
    return refuse('There are no *.json files in this folder: it should hold answers of “aws … describe-*”.')
  const files: FileToRead[] = []
  for (const name of names) {
    const bytes = await readBytes(join(folder, name), io)
    if (!bytes.ok) return refuse(`${name}: ${bytes.problem}`)
    files.push({ name, bytes: bytes.value })
  }
  return accountOf(files)
}

async function readOne(path: string, io: Io): Promise<Result<ReadDiagram> | { readonly answer: FileToRead }> {
  const bytes = await readBytes(path, io)
  if (!bytes.ok) return bytes
  const file = { name: path, bytes: bytes.value }
  const kind = sniff(file.bytes)
  if (kind === 'image/png') return fromPicture((await import('../../core/formats/png')).default, file)
  if (kind === 'image/svg+xml') return fromPicture((await import('../../core/formats/svg')).default, file)
  const text = textFromBytes(file.bytes)
  const reading = diagramFromJson(text)
  if (reading.ok) return ok({ ...reading.value, text })
  return (await isAnswer(text)) ? { answer: file } : reading
}

/** Asked only of what is no diagram, since the reader of accounts is large. */
async function isAnswer(text: string): Promise<boolean> {
  try {
    const fields: unknown = JSON.parse(text)
    return isRecord(fields) && (await import('../../core/formats/aws-describe/input')).isAnswer(fields)
  } catch {
    return false
  }
}

async function accountOf(files: readonly FileToRead[]): Promise<Result<ReadDiagram>> {
  const { readAwsDescribe } = await import('../../core/formats/aws-describe')
  const reading = await readAwsDescribe(files)
  return reading.ok ? ok({ ...reading.value, text: null }) : reading
}

async function fromPicture(format: Format, file: FileToRead): Promise<Result<ReadDiagram>> {
  const reading = await format.read?.([file])
  if (reading === undefined) return refuse('Lintel cannot read diagrams out of such a picture.')
  return reading.ok ? ok({ ...reading.value, text: null }) : reading
}
