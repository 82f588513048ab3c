/**
 * Whether two answers are equal in everything they hold: plain values, lists, tables, maps and sets in their order. Functions
 * are equal to themselves alone. What is the same object costs nothing; the rest, one look at each value.
 */
export function saysTheSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && sameList(a, b)
  if (a instanceof Map) return b instanceof Map && a.size === b.size && sameList([...a], [...b])
  if (a instanceof Set) return b instanceof Set && a.size === b.size && sameList([...a], [...b])
  return isPlain(a) && isPlain(b) && sameFields(a, b)
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => saysTheSame(value, b[index]))
}

function sameFields(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && saysTheSame(a[key], b[key]))
  )
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
