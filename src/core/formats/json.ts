import { limits } from '../model/limits'
import { diagramFromJson } from '../model/parse'
import { ok, refuse } from '../model/results'
import { textFromBytes } from '../model/utf8'
import type { Format } from './format'
import { jsonFile } from './packed/canonical-json'

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
    if (file.bytes.length > limits.fileBytes) {
      return Promise.resolve(refuse(`“${file.name}” is larger than 20 MB, which is more than Lintel reads.`))
    }
    return Promise.resolve(diagramFromJson(textFromBytes(file.bytes)))
  },
}
export default json
