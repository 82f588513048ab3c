import { join } from 'node:path'

/** What the bundler knows of modules: which others each imports statically. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

const source = join(import.meta.dirname, '..', 'src')

/**
 * Names the chunk of what a file of `src` imports statically, however deep: one piece, since as many small ones as there are
 * ways to a module compress worse, and each is a request.
 */
export function chunkOf(name: string, file: string): (id: string, modules: Modules) => string | null {
  let reached: ReadonlySet<string> | undefined
  return (id, modules) => {
    reached ??= reachedFrom(join(source, file), modules)
    return reached.has(id) ? name : null
  }
}

function reachedFrom(file: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([file])
  for (const id of found) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next)
  return found
}
