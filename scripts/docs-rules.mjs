// @ts-check
import { bundled } from './bundled.mjs'
import { writeOrCheck } from './write-or-check.mjs'

/*
 * Writes docs/rules/ anew from the rules. With `--check` it writes nothing, and fails when the files are not what it
 * would write.
 */
const { ruleDocs } = /** @type {{ ruleDocs: typeof import('./rule-docs.ts').ruleDocs }} */ (
  await bundled('scripts/rule-docs.ts')
)
writeOrCheck('docs/rules', ruleDocs(), 'docs:rules')
