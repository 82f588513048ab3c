import { diagramFromJson } from '../model/parse'
import { ok } from '../model/results'
import { textFromBytes } from '../model/utf8'
import type { Format } from './format'
import { jsonFile } from './packed/canonical-json'
import { readingOneFile } from './reading/reading-one-file'

/** The saved document itself. Keys are sorted at every level, so that equal diagrams give equal files. */
export default {
  id: 'json',
  label: 'Lintel diagram (JSON)',
  extension: '.lintel.json',
  mediaType: 'application/json',
  write: (diagram) => Promise.resolve(ok(jsonFile(diagram))),
  read: readingOneFile(({ bytes }) => diagramFromJson(textFromBytes(bytes))),
} satisfies Format
