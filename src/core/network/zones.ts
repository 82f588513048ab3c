import type { NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { regionCodeOf } from './region-names'

/** What the drawing says about the Availability Zone of a thing. */
export interface Zone {
  /** For messages: the zone’s own name where it is stated, else what its box is called. */
  readonly name: string
  /** The zone’s own name, such as `us-east-1a`. */
  readonly stated: string | undefined
  /** The box it is drawn in. */
  readonly box: ResourceNode | undefined
}

/**
 * The zone of a thing: its own `zone`, else that of the box around it, else its subnet’s `zone`.
 *
 * A box that is just called something gives way to what the subnet states. Nothing where none of them says so.
 */
export function zoneOf(graph: DiagramGraph, id: NodeId): Zone | undefined {
  const own = textOf(graph.resource(id), 'zone')
  const box =
    graph.resource(id)?.service === 'availability-zone'
      ? graph.resource(id)
      : graph.enclosing(id, 'availability-zone')
  const stated =
    own ??
    textOf(box, 'zone') ??
    (isZoneName(box?.name ?? '') ? box?.name.trim() : undefined) ??
    textOf(graph.enclosing(id, 'subnet'), 'zone')
  if (stated !== undefined) return { name: stated, stated, box: own === undefined ? box : undefined }
  return box === undefined ? undefined : { name: box.name, stated: undefined, box }
}

/**
 * Whether two things are in one zone; undefined where the drawing does not say.
 *
 * Two boxes side by side are two zones, whatever they are called; boxes of different VPCs may be the same one. Texts of
 * different forms say nothing: which zone `use1-az1` is differs from account to account.
 */
export function isSameZone(a: Zone, b: Zone): boolean | undefined {
  if (a.box !== undefined && a.box === b.box) return true
  const [one, other] = [a.stated?.toLowerCase(), b.stated?.toLowerCase()]
  if (one !== undefined && other !== undefined) {
    if (one === other) return true
    if ([isZoneName, isZoneId].some((isOfForm) => isOfForm(one) && isOfForm(other))) return false
  }
  if (a.box !== undefined && b.box !== undefined && a.box.parentId === b.box.parentId) return false
  return undefined
}

/** The names of the zones, or Regions, of two things that the drawing puts into different ones. */
export function zonesApart(graph: DiagramGraph, a: NodeId, b: NodeId): readonly [string, string] | undefined {
  const [one, other] = [zoneOf(graph, a), zoneOf(graph, b)]
  if (one !== undefined && other !== undefined && isSameZone(one, other) === false)
    return [one.name, other.name]
  const [region, otherRegion] = [regionNameOf(graph, a), regionNameOf(graph, b)]
  if (region === undefined || otherRegion === undefined || region === otherRegion) return undefined
  return [region, otherRegion]
}

/** The code of the Region that a thing is stated to be in, `us-east-1`: of the box around it, else of its zone. */
export function regionNameOf(graph: DiagramGraph, id: NodeId): string | undefined {
  const box = graph.enclosing(id, 'region')
  const said = [textOf(box, 'region'), box?.name, zoneOf(graph, id)?.stated]
  return said
    .map((text) => (text === undefined ? text : regionCodeOf(text)))
    .find((code) => code !== undefined)
}

/** Whether this is the name of a Local Zone (`us-west-2-lax-1a`), where a load balancer may be alone. */
export function isLocalZone(zone: string): boolean {
  return /^[a-z]{2}(-[a-z]+)+-\d-[a-z]{3}-\d[a-z]$/.test(zone)
}

const isZoneName = (text: string) => /^[a-z]{2}(-[a-z]+)+-\d(-[a-z]{3}-\d)?[a-z]$/i.test(text.trim())
const isZoneId = (text: string) => /^[a-z]+\d-([a-z]{3}\d-)?az\d$/.test(text)

function textOf(resource: ResourceNode | undefined, key: string): string | undefined {
  const value = resource?.config[key]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
