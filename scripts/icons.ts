import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { iconPaths } from '../src/core/catalog/catalog'

const folder = join(import.meta.dirname, '../node_modules/aws-icons/icons')

/** The SVG text of every icon that the catalogue names, by path. Throws where the package has no such file. */
export function readIcons(): Map<string, string> {
  return new Map(iconPaths().map((path) => [path, readIcon(path)]))
}

/**
 * The drawing is AWS's own and stays as it is. Only its `<title>` goes (AWS's internal file name, which would
 * become a wrong tooltip and accessible name), and its ids get the path before them, so that
 * gradients of several icons in one document do not meet.
 */
function readIcon(path: string): string {
  const text = readFileSync(join(folder, `${path}.svg`), 'utf8').replace(/<title>[^<]*<\/title>/, '')
  const prefix = `${path.replace(/\W/g, '-')}-`
  return text
    .replace(/\bid="([^"]+)"/g, `id="${prefix}$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${prefix}$1"`)
}
