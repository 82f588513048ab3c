import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { limits } from '../../core/model/limits'
import { ok, refuse, type Result } from '../../core/model/results'
import type { Io } from '../io'

/** The bytes of a file, or of standard input (`-`). Refuses what is not there, may not be read, or is too large. */
export async function readBytes(path: string, io: Io): Promise<Result<Uint8Array>> {
  if (path === '-') return readInput(io)
  try {
    const file = resolve(io.cwd, path)
    const { size } = statSync(file)
    if (size > limits.fileBytes) return refuse(tooLarge)
    return ok(new Uint8Array(readFileSync(file)))
  } catch (error) {
    return refuse(ioProblem(error))
  }
}

async function readInput(io: Io): Promise<Result<Uint8Array>> {
  try {
    const bytes = await io.input(limits.fileBytes)
    return bytes.length === 0 ? refuse('Nothing came in on standard input.') : ok(bytes)
  } catch {
    return refuse(tooLarge)
  }
}

const tooLarge = 'It is larger than 20 MB, which is more than Lintel reads.'

/** What went wrong with a file, in words. */
export function ioProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return words[code] ?? `It cannot be used: ${error instanceof Error ? error.message : String(error)}.`
}

const words: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  EACCES: 'You may not read or write it.',
  EPERM: 'You may not read or write it.',
  EISDIR: 'It is a folder.',
  ENOTDIR: 'A part of this path is no folder.',
  ENOSPC: 'There is no room left on the disk.',
  EROFS: 'Nothing can be written there.',
  ENAMETOOLONG: 'The name is too long.',
  ELOOP: 'It is a link that leads to itself.',
}
