import type { Plugin } from 'vite'
import { pageScripts, type Bundle } from './preload-plugin.ts'

/** Heeded by Chromium from 136 on where it begins a file; a comment to all others. */
export const compileWhole = '//# allFunctionsCalledOnLoad\n'

/**
 * Asks the browser to compile the page’s program whole while it arrives, beside the page’s thread. Else each function is read
 * in passing, and compiled on that thread when it is first called: more than 100 ms of them before a drawing is on the screen,
 * for there most are called. Costs 1 MB of memory.
 */
export function compilePlugin(): Plugin {
  return {
    name: 'lintel-compile',
    apply: 'build',
    // The bundler writes lines of its own before those of a file, and the first is the one that counts.
    generateBundle: { order: 'post', handler: (_, bundle) => markWhole(bundle) },
  }
}

export function markWhole(bundle: Bundle): void {
  for (const name of pageScripts(bundle)) {
    const file = bundle[name]
    if (file?.type === 'chunk') file.code = compileWhole + file.code
  }
}
