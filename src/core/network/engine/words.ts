import type { ConnectionId, NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { blocksOf } from '../blocks'
import { nameOf } from '../wording'
import type { Packet } from './move'
import { vpcOfParty, type Party } from './party'

/** Where packets are to go: to this party, at its public or private address. */
export interface Towards {
  readonly party: Party
  readonly isPublic: boolean
  readonly version: 4 | 6
}

/** Where a packet is to go. */
export const towards = ({ target, toPublic, version }: Packet): Towards => ({
  party: target,
  isPublic: toPublic,
  version,
})

/** Whether a route to it is one to the whole internet. */
export const isWide = (to: Pick<Towards, 'party' | 'isPublic'>) =>
  to.party.is === 'internet' || to.party.is === 'service' || (to.party.is === 'interface' && to.isPublic)

/** Equal for destinations that one route serves. */
export function destinationKey(to: Towards): string {
  return isWide(to)
    ? `internet ${to.version}`
    : `${vpcOfParty(to.party) ?? to.party.node ?? ''} ${to.version}`
}

/** What a message calls a destination: its block and whose it is. */
export function destinationWords(graph: DiagramGraph, to: Towards): string {
  if (isWide(to)) return to.version === 4 ? '0.0.0.0/0' : '::/0'
  const owner = rangeOwner(to.party)
  const node = owner === undefined ? undefined : graph.resource(owner)
  const block =
    node === undefined ? undefined : blocksOf(node).find(({ block: { version } }) => version === to.version)
  if (block !== undefined && owner !== undefined) return `${block.block.cidr} (${nameOf(graph, owner)})`
  const [own] = to.party.blocks
  if (own !== undefined) return own.cidr
  return owner === undefined ? 'its network' : `the range of ${nameOf(graph, owner)}`
}

/** What a message calls one end of a packet: by name, with the address or range that rules see. */
export function endWords(graph: DiagramGraph, { party, isPublic, version }: Towards): string {
  const name =
    party.node === null ? 'the internet' : nameOf(graph, party.is === 'site' ? party.asked : party.node)
  if (party.is === 'interface' && isPublic) return `the public address of ${name}`
  const block = party.blocks.find((own) => own.version === version)
  return block === undefined ? name : `${name} (${block.cidr.replace(/[/](32|128)$/, '')})`
}

/** What a message calls the end that a route is to lead to: who it is, and the destination that such a route has. */
export function goalWords(graph: DiagramGraph, to: Towards): string {
  if (!isWide(to)) return destinationWords(graph, to)
  return `${endWords(graph, { ...to, party: { ...to.party, blocks: [] } })} (${destinationWords(graph, to)})`
}

/** What the end that sends does: “sends to “Directory””, “answers “Orders””. */
export function sending(graph: DiagramGraph, packet: Pick<Packet, 'target' | 'isReturn'>): string {
  return packet.isReturn ? `answers ${goalName(graph, packet)}` : `sends to ${goalName(graph, packet)}`
}

/** That it arrives at this thing, or its answer does. */
export const arrival = (graph: DiagramGraph, at: NodeId, { isReturn }: Pick<Packet, 'isReturn'>): string =>
  `${isReturn ? 'The answer' : 'It'} arrives at ${nameOf(graph, at)}.`

/** What a message calls what a packet is for. */
export const goalName = (graph: DiagramGraph, { target }: { readonly target: Party }) =>
  target.node === null ? 'the internet' : nameOf(graph, target.is === 'site' ? target.asked : target.node)

/** Whose stated range a route names: the party’s VPC or site. */
export const rangeOwner = (party: Party): NodeId | undefined =>
  vpcOfParty(party) ?? (party.is === 'site' ? party.node : undefined)

/** What a message calls something that a route leads to: a node, or a connection by its label or its ends. */
export function targetName(graph: DiagramGraph, target: NodeId | ConnectionId): string {
  const connection = graph.connection(target)
  if (connection === undefined) return nameOf(graph, target as NodeId)
  const label = connection.label.trim()
  return label === ''
    ? `the ${connectionWords(connection.kind)} ${nameOf(graph, connection.from)}–${nameOf(graph, connection.to)}`
    : `“${label}”`
}

function connectionWords(kind: string): string {
  switch (kind) {
    case 'vpc-peering':
      return 'peering'
    case 'site-to-site-vpn':
      return 'VPN'
    case 'direct-connect-interface':
      return 'virtual interface'
    case 'transit-gateway-peering':
      return 'transit-gateway peering'
    case 'gateway-association':
      return 'association'
    default:
      return 'attachment'
  }
}
