import type { Blocker, Hop, Need } from '../../model/answers'
import type { ConnectionId, NodeId, Place } from '../../model/diagram'
import { codes, type Code } from '../codes'
import { capitalised } from '../wording'
import type { Party } from './party'
import type { Traffic } from './traffic'

/** Where a packet is. */
export type Spot =
  /** At the network interface that sends it. */
  | { readonly is: 'interface' }
  /** At the router of a VPC, to be sent on by the table of a subnet; null: of a subnet that is not drawn. */
  | {
      readonly is: 'router'
      readonly vpc: NodeId
      readonly subnet: NodeId | null
      readonly zone: string | null
      readonly from: Origin
    }
  /** Come into a VPC by something that delivers only inside it. */
  | { readonly is: 'inside'; readonly vpc: NodeId; readonly from: Origin }
  | { readonly is: 'internet' }
  /** At a virtual private gateway, come from its VPC or by a line. */
  | { readonly is: 'vgw'; readonly gateway: NodeId; readonly by: ConnectionId | 'vpc' }
  | { readonly is: 'dxgw'; readonly gateway: NodeId; readonly by: ConnectionId }
  | { readonly is: 'tgw'; readonly gateway: NodeId; readonly by: ConnectionId; readonly zone: string | null }
  /** At a site or at a device outside AWS, come by this line; null: it starts there. */
  | { readonly is: 'outside'; readonly node: NodeId; readonly by: ConnectionId | null }
  /** Where it was to go. */
  | {
      readonly is: 'there'
      readonly by: 'interface' | 'site' | 'internet' | 'endpoint'
      readonly vpc: NodeId | null
    }

/** At the router of a VPC; at a transit gateway; come into a VPC; at the virtual private gateway, and so on. */
export type SpotOf<Is extends Spot['is']> = Extract<Spot, { readonly is: Is }>
export type RouterSpot = SpotOf<'router'>

/** What a packet at a VPC’s router has come from: network ACLs and gateways ask. */
export type Origin =
  | { readonly is: 'subnet'; readonly subnet: NodeId | null }
  | { readonly is: 'attachment'; readonly subnet: NodeId | null; readonly attachment: ConnectionId }
  | { readonly is: 'peering'; readonly peering: ConnectionId; readonly vpc: NodeId }
  | { readonly is: 'gateway'; readonly gateway: NodeId }
  | { readonly is: 'firewall'; readonly subnet: NodeId | null }

/** An address that a NAT gateway gave to a flow: answers go to the NAT gateway, which sends them on to `original`. */
export interface Translation {
  readonly nat: NodeId
  readonly original: Party
  readonly wasPublic: boolean
}

/** What is on its way. */
export interface Packet {
  readonly source: Party
  readonly target: Party
  /** Whether it bears the public address of its source, of its target. */
  readonly fromPublic: boolean
  readonly toPublic: boolean
  readonly version: 4 | 6
  readonly traffic: Traffic
  readonly isReturn: boolean
  readonly translations: readonly Translation[]
  /** Transit gateways on the way: whether rules still know security groups there is their setting. */
  readonly transitGateways: readonly NodeId[]
  /** The zone in which a flow entered a VPC by an attachment, for appliance mode. */
  readonly zones: Readonly<Record<ConnectionId, string>>
  /** A peering that a flow of a NAT gateway crossed: its answers return by it, whatever routes there are. */
  readonly sentBackBy: { readonly peering: ConnectionId; readonly from: NodeId; readonly to: NodeId } | null
  /** The firewall endpoints that it passed. */
  readonly inspectedBy: readonly NodeId[]
}

/** A need whose words are made when somebody reads them; needs with one key say the same. */
export type DraftNeed = Omit<Need, 'text'> & {
  readonly key: string
  readonly text: () => string
  /** As how many it counts when ways are compared: one, unless it is told. */
  readonly weight?: number
}

/** A need in words. */
export const needOf = ({ place, text, apply }: DraftNeed): Need => ({
  place,
  text: capitalised(text()),
  apply,
})

export type Obstacle = Omit<Blocker, 'direction' | 'reason' | 'code'> & {
  readonly code: Code

  readonly reason: () => string
  /** What would end it; nothing where AWS’s law stands against it. */
  readonly mends?: readonly DraftNeed[]
}
export type DraftHop = Omit<Hop, 'direction' | 'reason'> & { readonly reason: () => string }

/** One thing that may happen to a packet at a spot. */
export interface Move {
  /** Null: this is where it ends. */
  readonly to: Spot | null
  readonly packet?: Partial<Packet>
  readonly hops: readonly DraftHop[]
  readonly needs?: readonly DraftNeed[]
  readonly obstacles?: readonly Obstacle[]
  /** What cannot be told, since it is not modelled or AWS does not say. */
  readonly unknown?: readonly Place[]
  /** What an open table is taken to say: the same table says the same all along one way. */
  readonly choice?: { readonly table: string; readonly target: string }
}

/** Something that stops the packet; the fact is the code’s unless another is named. */
export function obstacle(
  code: Code,
  nature: Obstacle['nature'],
  at: Place,
  reason: () => string,
  more: { readonly mends?: readonly DraftNeed[]; readonly factId?: string } = {},
): Obstacle {
  return { code, nature, place: at, reason, factId: codes[code].factId, ...more }
}
