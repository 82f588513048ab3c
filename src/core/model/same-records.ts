/**
 * A table after a change, with the very same records where they are equal, and the very same table where all are: caches go
 * by identity, and what a worker answers is a copy.
 */
export function sameRecords<K extends string, V>(
  before: Readonly<Record<K, V>>,
  after: Readonly<Record<K, V>>,
): Readonly<Record<K, V>> {
  let isSame = Object.keys(before).length === Object.keys(after).length
  const entries = (Object.entries(after) as [K, V][]).map(([key, value]) => {
    const old = Object.hasOwn(before, key) ? before[key] : undefined
    if (old !== undefined && JSON.stringify(old) === JSON.stringify(value)) return [key, old] as const
    isSame = false
    return [key, value] as const
  })
  return isSame ? before : (Object.fromEntries(entries) as Record<K, V>)
}
