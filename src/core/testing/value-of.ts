import type { Result } from '../model/results'

/** What an edit or a reader gave; fails the test, with the refusal, where it gave nothing. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.problem}`)
  return result.value
}

/** The sentence of a refusal; fails the test where nothing was refused, or not in a full sentence. */
export function problemOf(result: Result<unknown>): string {
  if (result.ok) throw new Error('was not refused')
  if (!/^[A-Z“].*\.$/s.test(result.problem)) throw new Error(`no full sentence: ${result.problem}`)
  return result.problem
}
