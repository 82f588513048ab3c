// @ts-check
import { bundled } from './bundled.mjs'
import { writeOrCheck } from './write-or-check.mjs'

/*
 * Writes docs/network/ anew from the classic questions and the engine's answers. With `--check` it writes nothing, and
 * fails when the files are not what it would write.
 */
const { networkDocs } = /** @type {{ networkDocs: typeof import('./network-docs.ts').networkDocs }} */ (
  await bundled('scripts/network-docs.ts')
)
writeOrCheck('docs/network', networkDocs(), 'docs:network')
