import { formats } from '../../core/formats'
import type { Format } from '../../core/formats/format'
import { ok, refuse, type Result } from '../../core/model/results'

/** The format that a file of this name is written in, by its ending; `.json` alone is a diagram. */
export function formatOf(path: string): Result<Format> {
  const name = path.toLowerCase()
  const format = formats
    .filter(({ extension }) => name.endsWith(extension))
    .toSorted((a, b) => b.extension.length - a.extension.length)[0]
  const found = format ?? (name.endsWith('.json') ? formats.find(({ id }) => id === 'json') : undefined)
  if (found?.write === undefined) {
    const endings = formats.filter((one) => one.write !== undefined).map(({ extension }) => extension)
    return refuse(`Its ending tells the format, and is one of ${endings.join(', ')}.`)
  }
  return ok(found)
}
