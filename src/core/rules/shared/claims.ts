import type { Answer, Question } from '../../model/answers'
import type { Connection, ConnectionId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { ask } from '../../network/ask'
import { vpcOf } from '../../network/location'
import { oncePerGraph } from '../../network/once'
import { trafficOfUse } from '../../network/usual-traffic'
import { isClaim, people } from './claim-ends'
import { kindsOfEnds } from './claim-kinds'
import { networkUses, type NetworkUse } from './network-uses'

/** A drawn use whose packets take the networks that are drawn, as a question to them; `from` is who opens it. */
export interface Claim {
  readonly connection: Connection
  readonly from: ResourceNode
  readonly to: ResourceNode
  readonly question: Question
  /** The question of the first claim that gets the same verdict as long as nothing stops it. */
  readonly alike: Question
}

/**
 * Every use that claims that the network carries it, in the order of the connections.
 *
 * No claims are: what is drawn by way of a gateway (the parts of a way), what AWS carries between its own services or by a
 * private integration of one (VPC links, VPC origins), what people use at the public endpoint of a service, and what has an
 * end whose place in the network is not known.
 */
export function claimsOf(graph: DiagramGraph): readonly Claim[] {
  return claims(graph, null)
}

const claims = oncePerGraph<null, readonly Claim[]>((graph) => {
  const first = new Map<string, Question>()
  return networkUses(graph).flatMap((use) => {
    const stated = statedBy(graph, use)
    if (stated === undefined) return []
    const { key, claim } = stated
    const alike = first.get(key) ?? claim.question
    first.set(key, alike)
    return [alikeTo(claim, alike)]
  })
})

type OwnClaim = Omit<Claim, 'alike'>

/** What a use claims by itself, and the key that claims which get the same answer have in common. */
const statedBy = oncePerGraph((graph, use: NetworkUse): { key: string; claim: OwnClaim } | undefined => {
  const { from, to } = callerFirst(use)
  if (!isClaim(graph, from, to)) return undefined
  const { connection } = use
  const ends = { from: { node: from.id }, to: { node: to.id } }
  const question: Question = { ...ends, traffic: trafficOfUse(connection, to), direction: 'connection' }
  // Of targets the load balancer asks more than whether packets get there.
  const kinds =
    connection.kind === 'load-balancer-target' ? [connection.id] : kindsOfEnds(graph, from.id, to.id)
  return { key: JSON.stringify([...kinds, question.traffic]), claim: { connection, from, to, question } }
})

/** The very same claim as long as it is like the same one, so that what was found of it stands. */
function alikeTo(own: OwnClaim, alike: Question): Claim {
  const known = whole.get(own)
  if (known?.alike === alike) return known
  const claim = { ...own, alike }
  whole.set(own, claim)
  return claim
}
const whole = new WeakMap<OwnClaim, Claim>()

/** The claim that a connection makes; nothing where it makes none. */
export const claimOn = oncePerGraph((graph, id: ConnectionId) => claimsByConnection(graph, null).get(id))

const claimsByConnection = oncePerGraph<null, ReadonlyMap<ConnectionId, Claim>>(
  (graph) => new Map(claimsOf(graph).map((claim) => [claim.connection.id, claim])),
)

/** What the network answers to a claim; nothing where it need not be asked, since nothing that is stated could stop it. */
export function answerTo(graph: DiagramGraph, claim: Claim): Answer | undefined {
  if (isAtHome(graph, claim)) return undefined
  const answer = ask(graph, claim.alike)
  return answer.verdict === 'blocked' && claim.alike !== claim.question ? ask(graph, claim.question) : answer
}

/**
 * Whether no route or rule along a way that is drawn would open it: AWS’s law stands against it, a subnet is private, or
 * there is no way at all.
 */
export function isRuledOut({ verdict, blockers }: Answer): boolean {
  if (verdict !== 'blocked') return false
  if (blockers.some(({ nature, place }) => nature === 'law' || place.part === 'access')) return true
  return blockers.every(({ code }) => noWay.has(code))
}
const noWay: ReadonlySet<string> = new Set(['NO_PATH', 'DISCONNECTED_VPCS'])

/** Whether what gets through goes over the internet. */
export function isOverInternet(graph: DiagramGraph, { verdict, hops }: Answer): boolean {
  if (verdict !== 'possible' && verdict !== 'reachable') return false
  return hops.some(({ place }) => graph.resource(place.at)?.service === 'igw')
}

/** Whether people may come in by something that is drawn other than over the internet, such as a Client VPN. */
export function mayComePrivately(graph: DiagramGraph, { from }: Claim): boolean {
  return people.has(from.service) && graph.resources(...privateWays).length > 0
}
const privateWays = [
  'client-vpn',
  'site',
  'customer-gateway',
  'vgw',
  'direct-connect-location',
  'direct-connect-gateway',
  'transit-gateway',
  'cloud-wan',
  'router',
] as const

/** Mounts may be drawn from either end; the client opens them. */
function callerFirst({ connection, from, to }: Pick<Claim, 'connection' | 'from' | 'to'>) {
  const isTurned =
    connection.kind === 'mount' && fileSystems.test(from.service) && !fileSystems.test(to.service)
  return isTurned ? { from: to, to: from } : { from, to }
}
const fileSystems = /^(efs|s3-files|fsx.*)$/

/** Within one VPC everything gets through as long as no table, rule or group says otherwise. */
function isAtHome(graph: DiagramGraph, { from, to, connection }: Claim): boolean {
  if (connection.kind === 'load-balancer-target') return false
  const vpc = vpcOf(graph, from.id)
  if (vpc === undefined || vpcOf(graph, to.id)?.id !== vpc.id) return false
  const isOpen = [from, to].every(({ config }) => config['securityGroups'] === undefined)
  return isOpen && !hasTables(graph, null)
}

const hasTables = oncePerGraph<null, boolean>(
  (graph) => graph.resources('route-table').length + graph.resources('network-acl').length > 0,
)
