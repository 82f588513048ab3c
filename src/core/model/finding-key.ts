import type { Place } from './diagram'

/**
 * The key by which a finding is known between runs, so that a selection and a dismissal survive:
 * `rule/message =subject`, else `rule/message place place#part`, the places sorted.
 */
export function findingKey(finding: {
  readonly ruleId: string
  readonly messageId: string
  readonly subject?: string | undefined
  readonly at: readonly Place[]
}): string {
  const head = `${finding.ruleId}/${finding.messageId}`
  if (finding.subject !== undefined) return `${head} =${escaped(finding.subject)}`
  const places = finding.at.map(
    ({ at, part }) => escaped(at) + (part === undefined ? '' : `#${escaped(part)}`),
  )
  return [head, ...new Set(places.toSorted())].join(' ')
}

/** The ids of nodes and connections in a key; none where the key names a subject, or is none of ours. */
export function idsInFindingKey(key: string): readonly string[] {
  return key
    .split(' ')
    .slice(1)
    .filter((place) => !place.startsWith('='))
    .map((place) => unescaped(place.split('#')[0] ?? ''))
}

/** The subject that a key names, such as a requirement's id. */
export function subjectInFindingKey(key: string): string | undefined {
  const found = key.split(' ').find((place, index) => index > 0 && place.startsWith('='))
  return found === undefined ? undefined : unescaped(found.slice(1))
}

const escaped = (text: string) => text.replaceAll(/[%# =]/g, (sign) => signs[sign] ?? sign)
const unescaped = (text: string) => text.replaceAll(/%(?:25|23|20|3D)/g, (code) => codes[code] ?? code)
const signs: Readonly<Record<string, string>> = { '%': '%25', '#': '%23', ' ': '%20', '=': '%3D' }
const codes: Readonly<Record<string, string>> = { '%25': '%', '%23': '#', '%20': ' ', '%3D': '=' }
