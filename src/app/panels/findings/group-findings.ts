import type { Finding } from '../../../core/model/results'

/** Findings of the same check that say the same, of other things; of one, alone. */
export interface FindingGroup {
  readonly key: string
  readonly findings: readonly [Finding, ...Finding[]]
}

/** From here on they are one row; two are read as quickly as a row that has to be unfolded. */
const fewest = 3

/** The findings in their order, those of which there are many together where the first of them stands. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const alike = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.ruleId} ${finding.messageId}`
    const known = alike.get(key)
    if (known === undefined) alike.set(key, [finding])
    else known.push(finding)
  }
  return [...alike].flatMap(([key, group]): readonly FindingGroup[] =>
    group.length < fewest
      ? group.map((finding) => ({ key: finding.key, findings: [finding] }))
      : [{ key, findings: group }],
  )
}
