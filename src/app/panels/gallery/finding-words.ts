import type { Finding } from '../../../core/model/results'
import { severityWords } from '../ui/severity-words'

/** “1 error and 2 warnings”; the empty string for none. */
export function countWords(findings: readonly Finding[]): string {
  return (['error', 'warning'] as const)
    .flatMap((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length
      const words = severityWords[severity]
      return count === 0 ? [] : [`${count} ${count === 1 ? words.one : words.many}`]
    })
    .join(' and ')
}
