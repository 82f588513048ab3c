import { join } from 'node:path'
import { runnerImport, type Plugin } from 'vite'

const folder = join(import.meta.dirname, '../src/core/catalog')
const lists = ['services', 'connections/kinds', 'connections/pairs']
const words = new Set(['help', 'sources', 'condition', 'evidence'])
const mark = '\0bare:'

/**
 * Gives catalog.ts, in the built page, its lists without help, conditions, evidence and sources: about half of their size,
 * and none of it is seen before something is selected. Whoever imports the lists themselves gets all of them.
 */
export function bareCataloguePlugin(): Plugin {
  return {
    name: 'lintel-bare-catalogue',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const isPage = this.environment.config.consumer === 'client'
      const isAsked = importer === join(folder, 'catalog.ts') && lists.includes(source.slice(2))
      return isPage && isAsked ? `${mark}${source.slice(2)}` : undefined
    },
    async load(id) {
      if (!id.startsWith(mark)) return undefined
      const { module } = await runnerImport<Readonly<Record<string, unknown>>>(
        join(folder, `${id.slice(mark.length)}${id.endsWith('services') ? '/index' : ''}.ts`),
      )
      const exported = Object.entries(module).map(([name, list]) => {
        const text = JSON.stringify(list, (key, value: unknown) => (words.has(key) ? undefined : value))
        return `export const ${name} = JSON.parse(${JSON.stringify(text)})`
      })
      return exported.join('\n')
    },
  }
}
