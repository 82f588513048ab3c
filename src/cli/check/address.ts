import { isAbsolute, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A path as SARIF has it: relative to where one is, with forward slashes; what is elsewhere as a `file:` address. */
export function addressOf(path: string, cwd: string): string {
  if (path === '-') return 'stdin'
  const from = relative(cwd, resolve(cwd, path))
  if (from.startsWith('..') || isAbsolute(from)) return pathToFileURL(resolve(cwd, path)).href
  return from
    .split(/[/\\]/)
    .map((part) => encodeURIComponent(part))
    .join('/')
}
