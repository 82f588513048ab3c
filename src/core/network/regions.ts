import type { NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { subnetsOf, vpcOf } from './location'
import { regionCodeOf } from './region-names'
import { regionNameOf } from './zones'

/** What the drawing says about the Region of a thing. */
export interface Region {
  /** For messages: the Region’s code where it is stated, else what its box is called. */
  readonly name: string
  /** The Region’s code, such as `us-east-1`. */
  readonly code: string | undefined
  /** The box it is drawn in. */
  readonly box: ResourceNode | undefined
}

/** The Region of a thing: its own `region`, else that of the box around it, its VPC or its subnets. Nothing where none says so. */
export function regionOf(graph: DiagramGraph, id: NodeId): Region | undefined {
  const own = graph.resource(id)?.config['region']
  const stated = typeof own === 'string' ? regionCodeOf(own) : undefined
  if (stated !== undefined) return { name: stated, code: stated, box: undefined }
  const places = [id, vpcOf(graph, id)?.id, ...subnetsOf(graph, id).map((subnet) => subnet.id)]
  const known = places.filter((place) => place !== undefined)
  const box = known
    .map((place) =>
      graph.resource(place)?.service === 'region' ? graph.resource(place) : graph.enclosing(place, 'region'),
    )
    .find((found) => found !== undefined)
  const code = known.map((place) => regionNameOf(graph, place)).find((found) => found !== undefined)
  if (code !== undefined) return { name: code, code, box }
  return box === undefined ? undefined : { name: box.name, code: undefined, box }
}

/**
 * The names of the Regions of two things that the drawing puts into different ones: two codes, or two boxes side by side
 * of different names. Boxes of different accounts, of the same name, or whose Region is stated in words that are no name of
 * AWS’s may be the same Region.
 */
export function regionsApart(
  graph: DiagramGraph,
  a: NodeId,
  b: NodeId,
): readonly [string, string] | undefined {
  const [one, other] = [regionOf(graph, a), regionOf(graph, b)]
  if (one === undefined || other === undefined) return undefined
  const isApart =
    one.code !== undefined && other.code !== undefined
      ? one.code !== other.code
      : !isUnclear(one) && !isUnclear(other) && areSideBySide(one.box, other.box)
  return isApart ? [one.name, other.name] : undefined
}

/** Two boxes of one container that are not called the same. */
export function areSideBySide(one: ResourceNode | undefined, other: ResourceNode | undefined): boolean {
  if (one === undefined || other === undefined || one.id === other.id) return false
  const called = (box: ResourceNode) => box.name.trim().toLowerCase()
  return one.parentId === other.parentId && called(one) !== called(other)
}

/** Whether a box states a Region in words that are no name of AWS’s, so that it may be any. */
function isUnclear({ code, box }: Region): boolean {
  const said = box?.config['region']
  return code === undefined && typeof said === 'string' && said.trim() !== ''
}
