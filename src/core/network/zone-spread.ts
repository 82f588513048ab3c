import { refsOf, type NodeId } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { subnetsOf } from './location'
import { oncePerGraph } from './once'
import { isSameZone, zoneOf, type Zone } from './zones'

/** The Availability Zones that are drawn in a VPC, as far as they are certainly different ones. */
export const zonesDrawnIn = oncePerGraph((graph, vpc: NodeId): readonly Zone[] => {
  const places: NodeId[] = []
  const open = [vpc]
  for (const container of open) {
    for (const child of graph.children(container)) {
      if (child.kind !== 'resource') continue
      if (child.service === 'availability-zone' || child.service === 'subnet') {
        open.push(child.id)
        places.push(child.id)
      }
    }
  }
  return apart(places.flatMap((id) => zoneOf(graph, id) ?? []))
})

/**
 * The zones that a thing certainly runs in, by the subnets that it is in or names and, of an Auto Scaling group, its
 * members; nothing where the zone of one of these is not stated.
 */
export function zonesOf(graph: DiagramGraph, id: NodeId): readonly Zone[] | undefined {
  const members = refsOf(graph.resource(id)?.config['members']).filter(
    (member) => graph.resource(member) !== undefined,
  ) as readonly NodeId[]
  const places = [id, ...members].flatMap((place) => {
    const subnets = subnetsOf(graph, place).map((subnet) => subnet.id)
    return subnets.length > 0 || place === id ? subnets : [place]
  })
  const zones = (places.length === 0 ? [id] : places).map((place) => zoneOf(graph, place))
  const known = zones.filter((zone) => zone !== undefined)
  return known.length < zones.length ? undefined : apart(known)
}

/** One of each zone: those that are certainly not one of the others. */
export function apart(zones: readonly Zone[]): readonly Zone[] {
  const found: Zone[] = []
  for (const zone of zones) if (found.every((other) => isSameZone(zone, other) === false)) found.push(zone)
  return found
}

/** The one zone that all of these are certainly in; nothing where one may be in another. */
export function oneZoneOf(zones: readonly Zone[]): Zone | undefined {
  const [first, ...others] = zones
  return first !== undefined && others.every((zone) => isSameZone(zone, first) === true) ? first : undefined
}
