import { expect, it } from 'vitest'
import { compileWhole, markWhole } from './compile-plugin.ts'
import type { Bundle } from './preload-plugin.ts'

/** Files of a build with the modules in them and the files that each imports. */
function built(files: Readonly<Record<string, readonly [module: string, ...imports: string[]]>>) {
  const chunks = Object.entries(files).map(([fileName, [module, ...imports]]) => {
    return [fileName, { type: 'chunk', fileName, moduleIds: [`/src/${module}`], imports, code: 'run()' }]
  })
  const bundle = Object.fromEntries(chunks) as Bundle
  const isWhole = (name: string) => {
    const file = bundle[name]
    return file?.type === 'chunk' && file.code.startsWith(compileWhole)
  }
  return { bundle, whole: () => Object.keys(files).filter(isWhole) }
}

it('has the page’s program compiled whole, with all that it imports, and nothing that comes on demand', () => {
  const { bundle, whole } = built({
    'page.js': ['page.tsx', 'react.js'],
    'react.js': ['react.js', 'runtime.js'],
    'runtime.js': ['runtime.js'],
    'dialogs.js': ['Dialogs.tsx', 'react.js'],
  })
  markWhole(bundle)
  expect(whole()).toEqual(['page.js', 'react.js', 'runtime.js'])
})

it('leaves alone what is no page', () => {
  const { bundle, whole } = built({ 'bench.js': ['bench.ts'] })
  markWhole(bundle)
  expect(whole()).toEqual([])
})
