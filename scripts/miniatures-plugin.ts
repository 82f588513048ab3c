import { join } from 'node:path'
import { runnerImport, type Plugin } from 'vite'

const moduleName = 'virtual:miniatures'
// The leading zero byte keeps other plugins from looking for a file of this name.
const resolved = `\0${moduleName}`

/** Provides `virtual:miniatures`: each pattern as a drawing that is ready to be painted. A pattern that cannot be drawn fails the build. */
export function miniaturesPlugin(): Plugin {
  return {
    name: 'lintel-miniatures',
    resolveId: (id) => (id === moduleName ? resolved : undefined),
    async load(id) {
      if (id !== resolved) return undefined
      const { module, dependencies } = await runnerImport<typeof import('./miniatures')>(
        join(import.meta.dirname, 'miniatures.ts'),
      )
      for (const file of dependencies) this.addWatchFile(file)
      // A browser reads JSON faster than code.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(module.drawMiniatures()))})`
    },
  }
}
