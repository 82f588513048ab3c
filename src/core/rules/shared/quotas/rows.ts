import type { Row } from '../../../model/diagram'

/** The larger of the counts of inbound and of outbound rows; rows without a direction count in neither. */
export function oneWay(rows: readonly Row[], count: (way: readonly Row[]) => number): number {
  const [inbound, outbound] = ['inbound', 'outbound'].map((way) =>
    count(rows.filter(({ direction }) => direction === way)),
  )
  return Math.max(inbound ?? 0, outbound ?? 0)
}

/**
 * The larger of the counts of IPv4 and of IPv6 rows, which AWS counts apart. What names another thing (a security group)
 * counts in both; a row that states neither counts in none.
 */
export function busiestFamily(rows: readonly Row[], addressKey: string, refKey?: string): number {
  let [v4, v6] = [0, 0]
  for (const row of rows) {
    const address = row[addressKey]
    const namesThing = refKey !== undefined && typeof row[refKey] === 'object'
    const isV6 = typeof address === 'string' && address.includes(':')
    const isV4 = typeof address === 'string' && !isV6 && /^\d+\./.test(address.trim())
    if (isV4 || namesThing) v4 += 1
    if (isV6 || namesThing) v6 += 1
  }
  return Math.max(v4, v6)
}
