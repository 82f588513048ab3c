import { readdirSync, statSync, type Dirent } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'

/** Whether a shell would expand it: `*`, `?`, `[ab]` or `{a,b}`. */
export function isGlob(text: string): boolean {
  return /[*?]|\[[^\]]+\]|\{[^}]*,[^}]*\}/.test(text)
}

/**
 * The files that a pattern matches, sorted, as paths that begin as the pattern does. `*` and `?` stay inside a folder’s name,
 * `**` goes through folders; neither enters hidden folders, `node_modules`, or a folder that is a link.
 */
export function glob(pattern: string, cwd: string): readonly string[] {
  const found = new Set<string>()
  for (const one of alternatives(pattern.replaceAll('\\', '/'))) {
    // `x/**` means all that is in it.
    const parts = one
      .replace(/\/[*][*]$/, '/**/*')
      .split('/')
      .filter((part, at) => part !== '' || at === 0)
    walk(isAbsolute(one) ? '/' : '', isAbsolute(one) ? parts.slice(1) : parts, cwd, found)
  }
  return [...found].toSorted()
}

/** All files under a folder whose name ends so, sorted; hidden folders, `node_modules` and links to folders are left out. */
export function filesUnder(folder: string, ending: string, cwd: string): readonly string[] {
  return glob(`${escaped(folder)}/**/*${ending}`, cwd)
}

/** A path in which nothing stands for anything else. */
function escaped(path: string): string {
  return path.replaceAll(/[*?[{]/g, '[$&]').replace(/[/\\]+$/, '')
}

function walk(folder: string, [part, ...rest]: readonly string[], cwd: string, found: Set<string>): void {
  if (part === undefined) return
  const here = resolve(cwd, folder === '' ? '.' : folder)
  if (part === '**') {
    // None, one or more folders.
    walk(folder, rest, cwd, found)
    for (const { name } of entries(here).filter(isOpenFolder))
      walk(joined(folder, name), [part, ...rest], cwd, found)
    return
  }
  if (part === '.' || part === '..') {
    walk(joined(folder, part), rest, cwd, found)
    return
  }
  const matches = matcher(part)
  for (const entry of entries(here)) {
    if (!matches.test(entry.name)) continue
    // `*` is not meant for hidden files, as in a shell.
    if (entry.name.startsWith('.') && !part.startsWith('.')) continue
    const path = joined(folder, entry.name)
    if (rest.length > 0) walk(path, rest, cwd, found)
    else if (isFile(resolve(cwd, path))) found.add(path)
  }
}

const joined = (folder: string, name: string) =>
  folder === '' ? name : join(folder, name).replaceAll('\\', '/')

function isOpenFolder(entry: Dirent): boolean {
  return entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules'
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Nothing for what is no folder, or may not be looked into. */
function entries(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** `a.{json,svg}` as `a.json` and `a.svg`; braces inside braces are taken from the inside. */
function alternatives(pattern: string): readonly string[] {
  const braces = /\{([^{}]*,[^{}]*)\}/.exec(pattern)
  if (braces?.[1] === undefined) return [pattern]
  const { index } = braces
  const before = pattern.slice(0, index)
  const after = pattern.slice(index + braces[0].length)
  // Each choice may hold the next pair of braces; a thousand is more than anybody types.
  return braces[1]
    .split(',')
    .flatMap((choice) => alternatives(before + choice + after))
    .slice(0, 1000)
}

function matcher(part: string): RegExp {
  const source = part.replaceAll(
    /\[(!?)([^\]]+)\]|[*?]|[.+^${}()|\\\]]|\[/g,
    (sign, not: string, set?: string) => {
      if (set !== undefined) return `[${not === '!' ? '^' : ''}${set.replaceAll(/[\\^[]/g, '\\$&')}]`
      if (sign === '*') return '[^/]*'
      return sign === '?' ? '[^/]' : `\\${sign}`
    },
  )
  return new RegExp(`^${source}$`, 'u')
}
