import { bytesOf, type Fact } from './fact'
import { formatValue } from './format-value'

const sizeUnits = ['bytes', 'KB', 'KiB', 'MB', 'MiB', 'GB', 'GiB']

/** Whether the fact's value is a size, so that amounts of it are counted in bytes. */
export function isSize({ unit, value }: Fact): boolean {
  return typeof value === 'number' && sizeUnits.includes(unit.split(' ')[0] ?? '')
}

/** The limit that a fact sets, as one reads it: “6 MB”, “10 connections”; null where it is a behaviour. */
export function limitWords(fact: Fact): string | null {
  if (fact.nature === 'law' || typeof fact.value !== 'number') return null
  if (isSize(fact)) return formatValue(bytesOf(fact), 'bytes')
  return quantity(fact.value, fact.unit)
}

/** A number and its unit, where the unit says more than that it is a number. */
export function quantity(value: number, unit: string): string {
  const number = value.toLocaleString('en')
  return unit === 'rule' || unit === 'count' ? number : `${number} ${unit}`
}

/** Whether AWS raises the limit, in words that follow on its value. */
export const natureWords: Readonly<Record<Fact['nature'], string>> = {
  soft: 'AWS raises it on request',
  hard: 'fixed',
  law: 'how AWS works',
}
