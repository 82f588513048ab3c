import type { NodeId } from './diagram'

/** Questions to the network. */

/**
 * A node and all in it that has an address; an address, where it is known by itself, seen from or behind a gateway or a
 * site; or the internet.
 */
export type Endpoint =
  { readonly node: NodeId } | { readonly address: string; readonly behind?: NodeId } | 'internet'

/** `other` stands for any protocol that is none of the three (GRE, ESP …). Without a port: any port. */
export type Protocol = 'tcp' | 'udp' | 'icmp' | 'other'
export interface OneTraffic {
  readonly protocol: Protocol
  readonly port?: number
}

export interface Question {
  readonly from: Endpoint
  readonly to: Endpoint
  /** `any` asks whether some protocol and port gets through. */
  readonly traffic: 'any' | OneTraffic
  /** connection: the answer must come back too. */
  readonly direction: 'connection' | 'one-way'
}
