import { partyKey } from './party'
import type { Origin, Packet, Spot } from './move'
import { keyOf } from './traffic'

interface At {
  readonly spot: Spot
  readonly packet: Packet
}

/** Equal for visits from which everything goes on alike. */
export function keyOfVisit({ spot, packet }: At, said: string): string {
  const { source, target, toPublic, fromPublic, translations, inspectedBy, traffic } = packet
  return `${keyOfSpot(spot)}|${partyKey(source)}|${partyKey(target)}|${toPublic}${fromPublic}|${translations.length}|${inspectedBy.join()}|${keyOf(traffic)}|${said}`
}

/** Equal for arrivals of which everything comes back alike. */
export function keyOfArrival({ spot, packet }: At): string {
  const { source, translations, fromPublic, toPublic, zones, inspectedBy, sentBackBy } = packet
  const entered = Object.entries(zones).join(';')
  return `${keyOfSpot(spot)} ${partyKey(source)} ${translations.map(({ nat }) => nat).join()} ${fromPublic} ${toPublic} ${entered} ${inspectedBy.join()} ${sentBackBy?.peering ?? ''}`
}

function keyOfSpot(spot: Spot): string {
  switch (spot.is) {
    case 'interface':
    case 'internet':
      return spot.is
    case 'router':
      return `router ${spot.vpc} ${spot.subnet} ${spot.zone} ${keyOfOrigin(spot.from)}`
    case 'inside':
      return `inside ${spot.vpc} ${keyOfOrigin(spot.from)}`
    case 'vgw':
    case 'dxgw':
      return `${spot.is} ${spot.gateway} ${spot.by}`
    case 'tgw':
      return `tgw ${spot.gateway} ${spot.by} ${spot.zone}`
    case 'outside':
      return `outside ${spot.node} ${spot.by}`
    case 'there':
      return `there ${spot.by} ${spot.vpc}`
  }
}

function keyOfOrigin(from: Origin): string {
  switch (from.is) {
    case 'subnet':
    case 'firewall':
      return `${from.is} ${from.subnet}`
    case 'attachment':
      return `attachment ${from.attachment} ${from.subnet}`
    case 'peering':
      return `peering ${from.peering} ${from.vpc}`
    case 'gateway':
      return `gateway ${from.gateway}`
  }
}
