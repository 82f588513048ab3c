import type { Diagram } from '../../model/diagram'

/** The diagram as JSON with sorted keys at every level, so that equal diagrams give equal text; indented by `indent`. */
export function canonicalJson(diagram: Diagram, indent = 0): string {
  return JSON.stringify(sorted(diagram), null, indent)
}

/** The text of a diagram’s file. */
export function jsonFile(diagram: Diagram): string {
  return `${canonicalJson(diagram, 2)}\n`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, part]) => [key, sorted(part)] as const)
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
