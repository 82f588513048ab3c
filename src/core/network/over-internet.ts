import type { NodeId } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { subnetsOf } from './location'
import { publicAddressOf } from './public-address'
import { waysOf } from './ways'

/**
 * Whether this VPC, or one that its network joins it with, has a gateway that leads to the internet, for this caller or for
 * anything in it.
 */
export function hasWayToInternet(graph: DiagramGraph, vpc: NodeId, caller?: NodeId): boolean {
  const ways = waysOf(graph)
  const translating = ['nat-gateway', 'egress-only-igw']
  const services = caller !== undefined && needsNat(graph, caller) ? translating : ['igw', ...translating]
  return [...ways.networkOf(vpc)].some((id) => ways.gatewaysOf(id, ...services).length > 0)
}

/** Whether an internet gateway alone gives this no way out: a function, or what is in private subnets only. */
export function needsNat(graph: DiagramGraph, caller: NodeId): boolean {
  if (graph.resource(caller)?.service === 'lambda') return true
  const subnets = subnetsOf(graph, caller)
  return subnets.length > 0 && subnets.every(({ config }) => config['access'] === 'private')
}

/**
 * Whether AWS carries what goes from one VPC to a thing in another over the internet: the thing has a public address,
 * or may have one, and both have a way to it of their own.
 */
export function goesOverInternet(
  graph: DiagramGraph,
  use: { readonly from: NodeId; readonly to: NodeId; readonly caller: NodeId; readonly thing: NodeId },
): 'yes' | 'maybe' | 'no' {
  const address = publicAddressOf(graph, use.thing)
  if (address === 'ruled out') return 'no'
  const isLedOut = hasWayToInternet(graph, use.from, use.caller)
  const isLedIn = waysOf(graph).gatewaysOf(use.to, 'igw').length > 0
  if (isLedOut && isLedIn) return address === 'stated' ? 'yes' : 'maybe'
  // The gateways of a load balancer that faces the internet may be the next thing that is drawn.
  const facesInternet = graph.resource(use.thing)?.config['scheme'] === 'internet-facing'
  return facesInternet && (isLedOut || !hasWayToInternet(graph, use.from)) ? 'maybe' : 'no'
}
