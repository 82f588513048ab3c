import type { Finding, Result } from '../../../core/model/results'
import { countWords } from './finding-words'

/** The verdict over the answer to a question, which the answer must bear out; while it is not known, why not. */
export function verdictWords(reviewed: Result<readonly Finding[]> | null, answer: string): string {
  if (reviewed === null) return 'Checking…'
  if (!reviewed.ok) return reviewed.problem
  const counts = countWords(reviewed.value)
  // An answer that begins with “No” says it itself.
  return /^No\b/.test(answer) ? counts : `${verdict(reviewed.value, answer)}: ${counts}`
}

function verdict(findings: readonly Finding[], answer: string): string {
  if (findings.some(({ severity }) => severity === 'error')) return 'It does not work'
  return /^Not\b/.test(answer) ? 'Not like this' : 'It is unwise'
}
