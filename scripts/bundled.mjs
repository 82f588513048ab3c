// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * What a TypeScript module of src/ exports, bundled as for production: so that scripts measure and print what users get.
 *
 * @template T
 * @param {string} entry path from the project's root
 * @returns {Promise<T>}
 */
export async function bundled(entry) {
  const outDir = mkdtempSync(join(root, 'node_modules', '.lintel-'))
  try {
    await build({
      root,
      logLevel: 'error',
      build: { ssr: resolve(root, entry), outDir, emptyOutDir: true, copyPublicDir: false },
      // A native library is loaded from its package.
      ssr: { noExternal: true, external: ['@resvg/resvg-js'] },
    })
    const name = entry.replace(/^.*\//, '').replace(/[.]ts$/, '.js')
    return await import(pathToFileURL(join(outDir, name)).href)
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}
