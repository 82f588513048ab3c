import type { Plugin } from 'vite'
import { diagramJsonSchema } from '../src/core/model/schema.ts'

/** Serves the diagram's JSON Schema as `diagram.schema.json`, made from the definition that `parse` uses. */
export function schemaPlugin(): Plugin {
  const fileName = 'diagram.schema.json'
  const text = () => `${JSON.stringify(diagramJsonSchema(), null, 2)}\n`
  return {
    name: 'lintel-schema',
    configureServer(server) {
      server.middlewares.use(`/${fileName}`, (_request, response) => {
        response.setHeader('Content-Type', 'application/schema+json')
        response.end(text())
      })
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: text() })
    },
  }
}
