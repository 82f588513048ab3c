import { join } from 'node:path'
import { runnerImport, type Plugin } from 'vite'

const moduleName = 'virtual:icons'
// The leading zero byte keeps other plugins from looking for a file of this name.
const resolved = `\0${moduleName}`

/** Provides `virtual:icons`: exactly the icons that the catalogue names, as SVG text by path. */
export function iconsPlugin(): Plugin {
  return {
    name: 'lintel-icons',
    resolveId: (id) => (id === moduleName ? resolved : undefined),
    async load(id) {
      if (id !== resolved) return undefined
      // Imported when it is needed, so that the catalogue is no part of Vite's own configuration.
      const { module, dependencies } = await runnerImport<typeof import('./icons')>(
        join(import.meta.dirname, 'icons.ts'),
      )
      for (const file of dependencies) this.addWatchFile(file)
      return `export default ${JSON.stringify(Object.fromEntries(module.readIcons()))}`
    },
  }
}
