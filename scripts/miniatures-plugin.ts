import { join } from 'node:path'
import { runnerImport, type Plugin } from 'vite'

/** What each module holds. A browser reads JSON faster than code. */
const contents: Readonly<Record<string, (made: typeof import('./miniatures')) => unknown>> = {
  'virtual:miniatures': (made) => made.drawMiniatures(),
  'virtual:pattern-titles': (made) => made.titles(),
}
// The leading zero byte keeps other plugins from looking for a file of this name.
const resolved = (name: string) => `\0${name}`

/**
 * Provides `virtual:miniatures`, each pattern as a drawing that is ready to be painted, and `virtual:pattern-titles`, what each
 * is, for a list that needs no more of it. A pattern that cannot be drawn fails the build.
 */
export function miniaturesPlugin(): Plugin {
  return {
    name: 'lintel-miniatures',
    resolveId: (id) => (Object.hasOwn(contents, id) ? resolved(id) : undefined),
    async load(id) {
      const contentOf = Object.entries(contents).find(([name]) => resolved(name) === id)?.[1]
      if (contentOf === undefined) return undefined
      const { module, dependencies } = await runnerImport<typeof import('./miniatures')>(
        join(import.meta.dirname, 'miniatures.ts'),
      )
      for (const file of dependencies) this.addWatchFile(file)
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(contentOf(module)))})`
    },
  }
}
