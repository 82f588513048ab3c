import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { filesUnder, glob, isGlob } from './glob'

/** What was asked for, and what of it is not there. */
export interface FoundFiles {
  /** Paths as they were typed or found, each once; `-` is standard input. */
  readonly paths: readonly string[]
  readonly missing: readonly { readonly path: string; readonly problem: string }[]
  /** One file, by its name: nothing that may be several. */
  readonly isOne: boolean
}

/** The files that the arguments of `check` name: files, patterns as a shell has them, folders with diagrams in them, and `-`. */
export function findFiles(named: readonly string[], cwd: string): FoundFiles {
  const paths = new Set<string>()
  const missing: { readonly path: string; readonly problem: string }[] = []
  const isMissing = (path: string, problem: string) => void missing.push({ path, problem })
  const [only] = named
  for (const name of named) {
    if (name === '-' || isFileThere(resolve(cwd, name))) paths.add(name)
    else if (existsSync(resolve(cwd, name))) {
      const inside = filesUnder(name, '.lintel.json', cwd)
      if (inside.length === 0) isMissing(name, noDiagramIn(name, cwd))
      for (const path of inside) paths.add(path)
    } else if (isGlob(name)) {
      const matching = glob(name, cwd)
      if (matching.length === 0) isMissing(name, 'No file matches this pattern.')
      for (const path of matching) paths.add(path)
    } else isMissing(name, 'There is no such file.')
  }
  return {
    paths: [...paths],
    missing,
    isOne: named.length === 1 && only !== undefined && (only === '-' || isFileThere(resolve(cwd, only))),
  }
}

function noDiagramIn(folder: string, cwd: string): string {
  const problem = 'There is no *.lintel.json in this folder.'
  if (filesUnder(folder, '.json', cwd).length === 0) return problem
  return `${problem} If its *.json files are answers of “aws … describe-*”, make a diagram of them, and check that: lintel convert ${folder} account.lintel.json.`
}

function isFileThere(path: string): boolean {
  return existsSync(path) && !statSync(path).isDirectory()
}
