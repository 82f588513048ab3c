import { kindOf, serviceOf } from '../catalog/catalog'
import { refsOf, type Config, type ConfigValue, type Diagram } from '../model/diagram'
import { isConfigValue } from '../model/config-value'
import { limits } from '../model/limits'
import { isThere } from './items'

/** Whose fields they are: by its service, or by its kind. */
export type Owner = { readonly service: string } | { readonly kind: string }

/** Why these fields cannot be kept, in a full sentence; null where they can. */
export function configProblem(diagram: Diagram, owner: Owner, config: Config): string | null {
  for (const [key, value] of Object.entries(config)) {
    const problem = fieldProblem(diagram, owner, key, value)
    if (problem !== null) return problem
  }
  return null
}

/** Likewise, of one field. Whether AWS takes the value is for the rules to say. */
export function fieldProblem(diagram: Diagram, owner: Owner, key: string, value: ConfigValue): string | null {
  if (key === '' || key === '__proto__' || key.length > limits.name)
    return `“${key.slice(0, 40)}” cannot be the name of a field.`
  const label = labelOf(owner, key)
  if (typeof value === 'string' && value.length > limits.text) {
    return `“${label}” takes at most ${limits.text} characters.`
  }
  if (!isConfigValue(value)) return `“${label}” cannot hold this value.`
  const dangling = refsOf(value).find((ref) => !isThere(diagram, ref))
  return dangling === undefined
    ? null
    : `“${label}” cannot name “${dangling}”, which is not in this diagram any more.`
}

function labelOf(owner: Owner, key: string): string {
  const fields = 'service' in owner ? serviceOf(owner.service)?.fields : kindOf(owner.kind)?.fields
  return fields?.find((field) => field.key === key)?.label ?? key
}
