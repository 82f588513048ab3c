import type { Diagram, Severity } from '../model/diagram'
import { ok, refuse, type Result } from '../model/results'
import { limits } from '../model/limits'
import { withoutKey } from './items'

/** Switches a rule off (`rule`), or gives a message another severity (`rule/message`); undefined takes that back. */
export function setSeverity(
  diagram: Diagram,
  key: string,
  severity: Severity | 'off' | undefined,
): Result<Diagram> {
  const { severities } = diagram.review
  if (key === '' || key === '__proto__' || key.length > limits.name)
    return refuse(`There is no rule “${key.slice(0, 40)}”.`)
  const before = Object.hasOwn(severities, key) ? severities[key] : undefined
  if (before === severity) return ok(diagram)
  const next = severity === undefined ? withoutKey(severities, key) : { ...severities, [key]: severity }
  return ok({ ...diagram, review: { ...diagram.review, severities: next } })
}
