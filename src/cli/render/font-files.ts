import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ok, refuse, type Result } from '../../core/model/results'
import { ioProblem } from '../files/read-bytes'
import type { Io } from '../io'
import { charactersOf } from './font/characters-of'

/** The paths of font files that were named. Refuses, by its name, one that is not there or that is no font. */
export function fontFiles(named: readonly string[], { cwd }: Pick<Io, 'cwd'>): Result<readonly string[]> {
  for (const name of named) {
    const problem = problemOf(resolve(cwd, name))
    if (problem !== null) return refuse(`“${name}”: ${problem}`)
  }
  return ok(named.map((name) => resolve(cwd, name)))
}

function problemOf(path: string): string | null {
  try {
    return charactersOf(readFileSync(path)) === null
      ? 'It is no font that can be used. Name a TrueType or OpenType file (.ttf, .otf, .ttc).'
      : null
  } catch (error) {
    return ioProblem(error)
  }
}
