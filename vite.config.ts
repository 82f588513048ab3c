import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { bareCataloguePlugin } from './scripts/bare-catalogue-plugin.ts'
import { compilePlugin } from './scripts/compile-plugin.ts'
import { chunkOf } from './scripts/first-load.ts'
import { iconsPlugin } from './scripts/icons-plugin.ts'
import { miniaturesPlugin } from './scripts/miniatures-plugin.ts'
import { preloadPlugin } from './scripts/preload-plugin.ts'
import { schemaPlugin } from './scripts/schema-plugin.ts'

const unit = { extends: true as const }

export default defineConfig({
  // Any static host, any folder.
  base: './',
  plugins: [
    ...[react(), tailwindcss(), iconsPlugin(), miniaturesPlugin()],
    ...[schemaPlugin(), bareCataloguePlugin(), preloadPlugin(), compilePlugin()],
  ],
  worker: { format: 'es', plugins: () => [iconsPlugin()] },
  build: {
    target: 'es2023',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What reads the storage, which is there before the page.
            { name: chunkOf('storage', 'main.tsx'), debugName: 'storage', priority: 1 },
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'flow', test: /node_modules\/(@xyflow|d3-[a-z]+)\// },
            { name: chunkOf('page', 'page.tsx'), debugName: 'page' },
          ],
        },
      },
    },
    // Workers and fonts stay files: a data URI would break a strict content security policy.
    assetsInlineLimit: 0,
  },
  test: {
    // Property tests share two cores with everything else; what hangs is still ended.
    testTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'reports/unit.json' }]],
    projects: [
      {
        ...unit,
        test: {
          name: 'node',
          environment: 'node',
          // Most of them import the catalogue and the rules, which keep no state: once for each worker will do.
          isolate: false,
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          setupFiles: ['src/core/testing/same-drawings-in-ci.ts'],
        },
      },
      {
        ...unit,
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/app/test-setup.ts'],
        },
      },
    ],
  },
})
