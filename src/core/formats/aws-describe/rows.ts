import type { Row } from '../../model/diagram'
import { limits } from '../../model/limits'
import type { Described } from './described'
import type { Draft } from './draft'

/** As many rows as a table may have; the rest is said. */
export function cut({ ledger }: Draft, object: Described, rows: readonly Row[]): readonly Row[] {
  if (rows.length <= limits.list) return rows
  ledger.remark(object, 'rest', `has ${rows.length} rows, of which only ${limits.list} are kept`)
  return rows.slice(0, limits.list)
}

/** AWS's number or name of a protocol; what the drawing has no word for stays a number. */
export function protocolOf(name: string | undefined): string {
  if (name === undefined) return 'all'
  return protocols.get(name.toLowerCase()) ?? name
}
const protocols: ReadonlyMap<string, string> = new Map([
  ['-1', 'all'],
  ['all', 'all'],
  ['6', 'tcp'],
  ['tcp', 'tcp'],
  ['17', 'udp'],
  ['udp', 'udp'],
  ['1', 'icmp'],
  ['icmp', 'icmp'],
  ['58', 'icmp'],
  ['icmpv6', 'icmp'],
])

/** A range of ports, for the protocols that have ports; all ports are no statement. */
export function portsOf(protocol: string, from: number | undefined, to: number | undefined): Row {
  if (protocol !== 'tcp' && protocol !== 'udp') return {}
  if (from === undefined || from < 0 || (from === 0 && (to ?? 0) >= 65_535)) return {}
  return { fromPort: from, toPort: to ?? from }
}
