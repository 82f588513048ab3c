import type { ConnectionId, NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { blocksOf } from '../blocks'
import { nameOf } from '../wording'
import { vpcOfParty, type Party } from './party'

/** Where packets are to go: to this party, at its public or private address. */
export interface Towards {
  readonly party: Party
  readonly isPublic: boolean
  readonly version: 4 | 6
}

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
