import { ok, refuse } from '../model/results'
import { findingsJson } from './findings/findings-json'
import { foundIn } from './findings/found'
import type { Format } from './format'

/** What the checks found, for programs: `lintel check --format json` writes the same bytes. */
export default {
  id: 'findings',
  label: 'Findings (JSON)',
  extension: '.findings.json',
  mediaType: 'application/json',
  about:
    'What the checks found, for programs: each finding with its place, its reason and the page of AWS. The command line writes the same file (lintel check --format json).',
  tellsFindings: true,
  write(diagram, { outcomes, knowledge }) {
    if (knowledge === undefined) return Promise.resolve(refuse('The checks are not there to be told.'))
    return Promise.resolve(ok(findingsJson(foundIn(diagram, outcomes, knowledge))))
  },
} satisfies Format
