import type { Address, Packet } from './packet'

/** Of an attachment that states no subnet: one of its own, which is not drawn and has a table of its own. */
type OwnSubnet = `of hub ${number}`

/** Where a packet is: what routes it next, or the host that got it. */
export type Place =
  | { readonly in: 'subnet'; readonly vpc: number; readonly subnet: number | OwnSubnet }
  /** Handed to a VPC that delivers to its own interfaces only. */
  | { readonly in: 'vpc'; readonly vpc: number }
  | { readonly in: 'hub'; readonly hub: number; readonly by: string }
  | { readonly in: 'vgw'; readonly vpc: number; readonly from: From }
  | { readonly in: 'direct-connect-gateway'; readonly from: From }
  | { readonly in: 'device'; readonly site: number; readonly from: number | null }
  | { readonly in: 'internet' }
  /** In doubt: where the specification says *unknown* of all that follows, the answer too. */
  | { readonly in: 'host'; readonly byEndpointOf: number | null; readonly isInDoubt?: true }
/** A line by its number, or what AWS’s side it came from. */
export type From = number | 'vpc' | 'direct-connect-gateway' | 'association'

/** What a NAT gateway remembers of a flow. */
interface Nat {
  readonly vpc: number
  readonly subnet: number
  readonly inside: Address
  readonly outside: Address
}

export interface Moving {
  readonly packet: Packet
  readonly place: Place
  readonly nats: readonly Nat[]
  readonly isAnswer: boolean
}

/** What becomes of a packet where the specification says *unknown*. */
export type Unsettled = 'stops' | 'passes'

export const to = (moving: Moving, place: Place): Moving => ({ ...moving, place })
