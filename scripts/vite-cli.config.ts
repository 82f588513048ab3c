import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, runnerImport, type Plugin } from 'vite'
import { iconsPlugin } from './icons-plugin.ts'

const root = join(import.meta.dirname, '..')

/** The font's files beside the command line, which pictures are set in, whatever fonts the machine has. */
function fontsPlugin(): Plugin {
  return {
    name: 'lintel-fonts',
    async generateBundle() {
      const { module } = await runnerImport<typeof import('../src/cli/render/inter')>(
        join(root, 'src/cli/render/inter.ts'),
      )
      for (const { name, bytes } of module.pictureFonts())
        this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source: bytes })
    },
  }
}

/** What a shell starts has to be executable. */
function executablePlugin(): Plugin {
  return {
    name: 'lintel-executable',
    writeBundle({ dir = '' }) {
      chmodSync(join(dir, 'lintel.mjs'), 0o755)
    },
  }
}

/** Builds the command line: one program that loads each command when it is called. */
export default defineConfig({
  root,
  plugins: [iconsPlugin(), fontsPlugin(), executablePlugin()],
  // Everything in one folder, but for what has a binary of its own for each kind of machine.
  ssr: { noExternal: true, external: ['@resvg/resvg-js'] },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node20',
    rolldownOptions: {
      output: { entryFileNames: 'lintel.mjs', chunkFileNames: 'parts/[name]-[hash].mjs' },
    },
  },
})
