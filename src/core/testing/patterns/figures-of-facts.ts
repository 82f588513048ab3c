import type { Fact } from '../../catalog/fact'
import { figuresIn, type Figure } from './figures'

/** The numbers that a fact states, in its value, its unit, what it is counted per, and its sentence. */
export function figuresOfFact({ value, unit, scope, statement }: Fact): readonly Figure[] {
  const valueWords = typeof value === 'boolean' ? '' : `${String(value)} ${unit}`
  return [valueWords, unit, scope, statement].flatMap(figuresIn)
}

/** Whether one of them is the number that a sentence states. */
export function isStatedBy({ value, dimension }: Figure, figures: readonly Figure[]): boolean {
  return figures.some(
    (one) => one.dimension === dimension && Math.abs(one.value - value) < 1e-9 * Math.max(1, value),
  )
}
