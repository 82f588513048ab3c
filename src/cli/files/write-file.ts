import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Io } from '../io'
import { ioProblem } from './read-bytes'

/** Whether both names mean one file; standard input and output never do. */
export function isSameFile(one: string, other: string, { cwd }: Pick<Io, 'cwd'>): boolean {
  return one !== '-' && other !== '-' && resolve(cwd, one) === resolve(cwd, other)
}

/** Writes a file, or to standard output (`-`). False, with a word on the error output, when it cannot. */
export function writeOut(path: string, content: string | Uint8Array, io: Io): boolean {
  if (path === '-') {
    io.out(content)
    return true
  }
  try {
    writeFileSync(resolve(io.cwd, path), content)
    return true
  } catch (error) {
    io.err(`${path}: ${ioProblem(error)}\n`)
    return false
  }
}
