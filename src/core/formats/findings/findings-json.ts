import type { Found } from './found'

/** What was found, as JSON text: the same bytes from the page and from the command line. */
export function findingsJson(found: Found): string {
  return `${JSON.stringify({ format: 'lintel-findings', formatVersion: 1, ...found }, null, 2)}\n`
}
