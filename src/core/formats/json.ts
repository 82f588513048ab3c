import { diagramFromJson } from '../model/parse'
import { ok, refuse } from '../model/results'
import { textFromBytes } from '../model/utf8'
import type { Format } from './format'
import { jsonFile } from './packed/canonical-json'

/** Larger files are not ours: 20,000 nodes come to about 10 MB. */
const mostBytes = 20 * 1024 * 1024

/** The saved document itself. Keys are sorted at every level, so that equal diagrams give equal files. */
const json: Format = {
  id: 'json',
  label: 'Lintel diagram (JSON)',
  extension: '.lintel.json',
  mediaType: 'application/json',
  write: (diagram) => Promise.resolve(ok(jsonFile(diagram))),
  read: (files) => {
    const [file] = files
    if (file === undefined) return Promise.resolve(refuse('There is no file to read.'))
    if (files.length > 1) return Promise.resolve(refuse('A Lintel diagram is one file; these are several.'))
    if (file.bytes.length > mostBytes) {
      return Promise.resolve(refuse(`“${file.name}” is larger than 20 MB, which is more than Lintel reads.`))
    }
    return Promise.resolve(diagramFromJson(textFromBytes(file.bytes)))
  },
}
export default json
