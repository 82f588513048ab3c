import { ok, refuse } from '../model/results'
import { foundIn } from './findings/found'
import type { Format } from './format'
import { canonicalJson } from './packed/canonical-json'
import { sarifLog } from './sarif/sarif-log'

/** What the checks found, for code scanning; it points into the diagram's JSON file, as the JSON format writes it. */
export default {
  id: 'sarif',
  label: 'Findings (SARIF)',
  extension: '.sarif',
  mediaType: 'application/sarif+json',
  about:
    'What the checks found, for code scanning, as SARIF 2.1.0. It points into the lines of the diagram’s JSON file.',
  tellsFindings: true,
  write(diagram, { outcomes, knowledge, fileName = 'diagram.lintel.json' }) {
    if (knowledge === undefined) return Promise.resolve(refuse('The checks are not there to be told.'))
    const found = foundIn(diagram, outcomes, knowledge)
    const text = `${canonicalJson(diagram, 2)}\n`
    const uri = encodeURIComponent(fileName)
    return Promise.resolve(ok(sarifLog([{ uri, problems: [], found, text }], knowledge)))
  },
} satisfies Format
