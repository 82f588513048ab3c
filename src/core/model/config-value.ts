import type { ConfigValue } from './diagram'
import { limits } from './limits'

/**
 * Whether this may stand in a field: a scalar, a reference, or a list of references or of table rows. The same as the
 * schema says, without the schema's library: edits ask it in the page, files are read by `parse`.
 */
export function isConfigValue(value: unknown): value is ConfigValue {
  if (!Array.isArray(value)) return isCell(value)
  if (value.length > limits.list) return false
  return value.every(isRef) || value.every(isRow)
}

function isCell(value: unknown): boolean {
  if (typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'string' ? value.length <= limits.text : isRef(value)
}

function isRef(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { ref, ...rest } = value
  return typeof ref === 'string' && ref !== '' && ref.length <= limits.id && Object.keys(rest).length === 0
}

function isRow(value: unknown): boolean {
  return (
    isRecord(value) && Object.entries(value).every(([key, cell]) => key.length <= limits.name && isCell(cell))
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
