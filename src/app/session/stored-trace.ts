import type { Endpoint, OneTraffic, Protocol } from '../../core/model/answers'
import type { NodeId } from '../../core/model/diagram'

/** What of the trace tool is kept beside a diagram: what was asked, and in which view. */
export interface KeptTrace {
  /** matrix: all networks to each other. */
  readonly mode: 'trace' | 'matrix'
  readonly from: Endpoint | null
  readonly to: Endpoint | 'everything' | null
  readonly traffic: 'any' | OneTraffic
  readonly direction: 'connection' | 'one-way'
  /** The VPCs that the matrix shows subnet by subnet; null as long as nobody has opened or closed one. */
  readonly opened: readonly NodeId[] | null
}

export function keptTrace({ mode, from, to, traffic, direction, opened }: KeptTrace): KeptTrace {
  return { mode, from, to, traffic, direction, opened }
}

/** A stored one, without what cannot be used. */
export function traceFrom(fields: Readonly<Record<string, unknown>>): KeptTrace {
  const { mode, from, to, traffic, direction, opened } = fields
  return {
    mode: mode === 'matrix' ? 'matrix' : 'trace',
    from: endFrom(from),
    to: to === 'everything' ? to : endFrom(to),
    traffic: trafficFrom(traffic),
    direction: direction === 'one-way' ? 'one-way' : 'connection',
    opened: Array.isArray(opened) ? opened.filter(isNodeId) : null,
  }
}

const isNodeId = (value: unknown): value is NodeId => typeof value === 'string'

function endFrom(value: unknown): Endpoint | null {
  if (value === 'internet') return value
  if (typeof value !== 'object' || value === null) return null
  if ('node' in value && isNodeId(value.node)) return { node: value.node }
  if (!('address' in value) || typeof value.address !== 'string') return null
  const { address } = value
  return 'behind' in value && isNodeId(value.behind) ? { address, behind: value.behind } : { address }
}

const protocols: readonly Protocol[] = ['tcp', 'udp', 'icmp', 'other']

function trafficFrom(value: unknown): 'any' | OneTraffic {
  if (typeof value !== 'object' || value === null || !('protocol' in value)) return 'any'
  const protocol = protocols.find((one) => one === value.protocol)
  if (protocol === undefined) return 'any'
  const port = 'port' in value && typeof value.port === 'number' ? value.port : undefined
  return port === undefined ? { protocol } : { protocol, port }
}
