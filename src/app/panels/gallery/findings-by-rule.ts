import type { Finding } from '../../../core/model/results'

/** What one check found: each message once, so that why and how to fix it can be told once. */
export interface OfRule {
  readonly key: string
  readonly ruleId: string
  readonly severity: Finding['severity']
  readonly messages: readonly { readonly text: string; readonly count: number }[]
  readonly factIds: readonly string[]
}

/** The findings of each check together, in the order of the first of each; errors and warnings of one check apart. */
export function findingsByRule(findings: readonly Finding[]): readonly OfRule[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.ruleId} ${finding.severity}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return [...groups].flatMap(([key, group]) => {
    const [first] = group
    if (first === undefined) return []
    const texts = new Set(group.map(({ message }) => message))
    const messages = [...texts].map((text) => ({
      text,
      count: group.filter(({ message }) => message === text).length,
    }))
    const factIds = [...new Set(group.flatMap((finding) => finding.factIds))]
    return [{ key, ruleId: first.ruleId, severity: first.severity, messages, factIds }]
  })
}
