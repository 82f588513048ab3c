// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'
import { bundled } from '../bundled.mjs'
import { Peer } from './peer.mjs'
import { sizes } from './rows.mjs'

const { accountOf, plainGraph } =
  /** @type {{ accountOf: typeof import('./account.ts').accountOf, plainGraph: typeof import('./account.ts').plainGraph }} */
  (await bundled('scripts/bench/account.ts'))

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const folder = join(root, 'bench')

/** Their names here, and as pages know them. */
const known = {
  'React Flow': 'react-flow',
  Excalidraw: 'excalidraw',
  tldraw: 'tldraw',
  cytoscape: 'cytoscape',
  'bare canvas': 'canvas',
}

/**
 * Installs the peers where they are not installed yet, builds their pages with the same drawings as ours, and serves them.
 *
 * @param {readonly number[]} counts
 * @param {(peers: readonly Peer[]) => Promise<void>} work
 */
export async function withPeers(counts, work) {
  if (!existsSync(join(folder, 'node_modules'))) {
    const { status } = spawnSync('npm', ['ci', '--prefix', folder], { stdio: 'inherit' })
    if (status !== 0) throw new Error('The peers could not be installed.')
  }
  const outDir = mkdtempSync(join(root, 'node_modules', '.lintel-peers-'))
  try {
    await build({
      ...{ root: folder, configFile: false, logLevel: 'error' },
      build: { outDir, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 10_000 },
    })
    /** @type {Map<number, import('./account.ts').PlainGraph>} */
    const graphs = new Map()
    for (const count of counts.length > 0 ? counts : sizes) {
      const graph = plainGraph(accountOf(count))
      graphs.set(count, graph)
      writeFileSync(join(outDir, `graph-${count}.json`), JSON.stringify(graph))
    }
    const server = await preview({
      ...{ root: folder, configFile: false, build: { outDir } },
      preview: { host: '127.0.0.1', port: 0 },
    })
    try {
      const url = server.resolvedUrls?.local[0] ?? ''
      await work(Object.entries(known).map(([name, page]) => new Peer(name, `${url}?peer=${page}`, graphs)))
    } finally {
      await server.close()
    }
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}
