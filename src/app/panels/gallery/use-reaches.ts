import { useEffect, useState } from 'react'
import { askReach, type Reach } from '../../../core/patterns/comparison'
import type { Pattern } from '../../../core/patterns/pattern'

/** What is drawn never changes, so an answer holds as long as the page lives. */
const answers = new Map<string, Reach>()

/** Who reaches whom in each of these patterns; undefined until the engine has answered, which it does one after another. */
export function useReaches(patterns: readonly Pattern[]): readonly (Reach | undefined)[] {
  const [, setAnswered] = useState(0)
  const missing = patterns.find(({ id }) => !answers.has(id))
  useEffect(() => {
    if (missing === undefined) return
    let steps: ReturnType<typeof askReach> | undefined
    // What needs no asking stands there before, and between two steps the page gets its turn.
    const go = () => {
      steps ??= askReach(missing.build())
      const { done, value } = steps.next()
      if (done !== true) {
        timer = setTimeout(go)
        return
      }
      answers.set(missing.id, value)
      setAnswered((count) => count + 1)
    }
    let timer = setTimeout(go)
    return () => clearTimeout(timer)
  }, [missing])
  return patterns.map(({ id }) => answers.get(id))
}
