import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FileToRead } from '../../core/formats/format'
import { readFile } from '../../core/formats/reading/read-file'
import { sniff } from '../../core/formats/reading/sniff'
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
  const diagrams = names.filter((name) => name.endsWith('.lintel.json'))
  if (diagrams.length > 0 && diagrams.length === names.length) {
    const examples = diagrams.slice(0, 3).map((name) => join(path, name))
    return refuse(
      `This folder holds diagrams, of which one is taken: name it (${[...examples, ...(diagrams.length > 3 ? ['…'] : [])].join(', ')}).`,
    )
  }
  if (names.length === 0)
    return refuse(
      'There are no *.json files in this folder. Name a diagram, or a folder with answers of “aws … describe-*”.',
    )
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
  const read = await readFile(file)
  if (!read.ok) return read
  if ('is' in read.value) return { answer: file }
  const isText = sniff(file.bytes) === 'application/json'
  return ok({ ...read.value, text: isText ? textFromBytes(file.bytes) : null })
}

async function accountOf(files: readonly FileToRead[]): Promise<Result<ReadDiagram>> {
  const { readAwsDescribe } = await import('../../core/formats/aws-describe')
  const reading = await readAwsDescribe(files)
  return reading.ok ? ok({ ...reading.value, text: null }) : reading
}
