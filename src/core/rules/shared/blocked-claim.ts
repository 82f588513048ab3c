import type { Answer, Blocker } from '../../model/answers'
import type { ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { tableAs, tableOfSubnet, type VpcRoute } from '../../network/engine/vpc-tables'
import { siteOf, subnetsOf, vpcOf } from '../../network/location'
import { waysOf } from '../../network/ways'
import { beyondPeers } from './beyond-peers'
import { borrowed } from './borrowed-gateway'
import { isOnInternet, placeOf } from './claim-ends'
import { mayComePrivately, type Claim } from './claims'
import { endpointElsewhere } from './endpoint-elsewhere'
import { isHalfDrawn } from './half-drawn'
import { outsideOf } from './outside'
import { privateStore } from './private-store'

/** What is against a claim: what somebody stated or AWS’s law, or only something that is not there yet. */
export interface Verdict {
  readonly isOpposed: boolean
  /** What decides, in the order in which the packets meet it; the first is the reason to name. */
  readonly blockers: readonly [Blocker, ...Blocker[]]
}

/** What is against a blocked claim; nothing where a rule of its own says it, or where somebody may come another way. */
export function verdictOn(graph: DiagramGraph, claim: Claim, answer: Answer): Verdict | undefined {
  if (answer.verdict !== 'blocked' || mayComePrivately(graph, claim) || isSaid(graph, claim, answer))
    return undefined
  const { blockers } = answer
  const [opposing, ...more] = blockers.filter(({ nature }) => nature !== 'absent')
  // Where something else may be the next thing that is drawn, all that stands in this way is beside the point.
  const isOpen = blockers.some((blocker) => blocker.nature !== 'absent' && mayYetBe(graph, claim, blocker))
  if (opposing !== undefined && !isOpen) return { isOpposed: true, blockers: [opposing, ...more] }
  // What stops the packet for want of something better says less than what is missing.
  const missing = opposing === undefined ? blockers.filter(({ code }) => !goesAstray.test(code)) : []
  const [first, ...rest] = missing.length > 0 ? missing : blockers
  return first && { isOpposed: false, blockers: [first, ...rest] }
}
const goesAstray = /^(IGW|NAT|NGW|VGW_PRIVATE|EGRESS)_/

/** Codes of which rules of their own speak, about the load balancer, the interface or the route. */
const saidElsewhere: ReadonlySet<string> = new Set([
  'TARGET_ADDRESS_RESTRICTION',
  'ELB_INSTALLED_AZ_RESTRICTION',
  'ELB_NOT_CROSSZONE',
  'INTERFACE_KIND',
  'VPC_LOCAL_ROUTE_CIDR_RESTRICTION',
  'DXGW_ASSOCIATION_TRANSIT',
])

function isSaid(graph: DiagramGraph, claim: Claim, { blockers }: Answer): boolean {
  const isAboutStore = privateStore(claim.to)?.isOpen === false && isOnInternet(claim.from)
  if (isAboutStore || blockers.some((blocker) => isRulesOwn(graph, claim, blocker))) return true
  const found = beyondPeers(graph, claim) ?? borrowed(graph, claim) ?? endpointElsewhere(graph, claim)
  return found !== undefined
}

/** Besides those codes: overlaps that cannot be peered or associated, sites that meet without BGP, appliance mode that is off. */
function isRulesOwn(graph: DiagramGraph, { from, to }: Claim, { code, place }: Blocker): boolean {
  if (saidElsewhere.has(code)) return true
  switch (code) {
    case 'OVERLAPPING_CIDRS':
      return overlapOwners.has(graph.resource(place.at)?.service ?? '') || arePeered(graph, from, to)
    case 'CLOUDHUB_CONDITION':
      return place.part !== 'cidr'
    case 'FIREWALL_ASYMMETRIC':
      return graph.connection(place.at)?.config['applianceMode'] === false
    default:
      return false
  }
}

const overlapOwners: ReadonlySet<string> = new Set(['direct-connect-gateway', 'site'])

function arePeered(graph: DiagramGraph, from: ResourceNode, to: ResourceNode): boolean {
  const [one, other] = [vpcOf(graph, from.id)?.id, vpcOf(graph, to.id)?.id]
  return (
    one !== undefined &&
    waysOf(graph)
      .peersOf(one)
      .some(({ vpc }) => vpc === other)
  )
}

/** Whether the next thing that is drawn may be what gets round this: it is in the way only as long as that is missing. */
function mayYetBe(graph: DiagramGraph, claim: Claim, { code, place }: Blocker): boolean {
  if (place.part === 'applianceMode') return true
  // Somebody has decided how the two are joined, and who opens connections.
  if (code === 'PRIVATELINK_ONE_WAY') return false
  const { from, to } = claim
  if (code === 'NO_ROUTE_TO_DESTINATION' && goesOn(graph, graph.resource(place.at))) return true
  // Between private ends the internet is no way; theirs is not drawn yet.
  const isPrivate = [from, to].every((end) => ['interface', 'site'].includes(placeOf(graph, end.id) ?? ''))
  if (isPrivate && (code.startsWith('IGW_') || !areJoined(graph, claim))) return true
  const [vpc, other] = [vpcOf(graph, from.id)?.id, vpcOf(graph, to.id)?.id]
  if (vpc !== undefined && other === undefined) {
    // What another VPC’s gateways do not do, one of its own may; where they are all it has, another rule says so.
    if (placeOf(graph, to.id) !== 'site' && /^(PCX|NGW|VPCE_GATEWAY_EGRESS)_/.test(code)) return true
    const outside = outsideOf(graph, to)
    if (
      outside !== undefined &&
      isHalfDrawn(graph, { vpc, inside: from.id, isIncoming: false, outside }) &&
      !isLedAstray(graph, from)
    )
      return isAtGateway.test(code) || place.part === 'access'
    if (place.part === 'access') return true
    // Without a stated route to the internet gateway, a NAT gateway may be the next thing.
    if (isAtGateway.test(code)) return !isLedAstray(graph, from)
  }
  if (from.service === 'internet') return false
  return (
    code.startsWith('IGW_') || (isOnInternet(from) && (isAtGateway.test(code) || place.part === 'access'))
  )
}
const isAtGateway = /^(IGW_|LAMBDA_|EGRESS_)/

/** Whether it is stated that packets from here go to an internet gateway: by a public subnet, or by a table with routes. */
function isLedAstray(graph: DiagramGraph, from: ResourceNode): boolean {
  return subnetsOf(graph, from.id).some(({ id, config }) => {
    const { routes = [] } = tableOfSubnet(graph, id)
    return config['access'] === 'public' || defaultTargets(graph, routes).includes('igw')
  })
}

/** Whether a stated default route leads to a firewall or the like, from where tables that may yet be stated lead on. */
function goesOn(graph: DiagramGraph, table: ResourceNode | undefined): boolean {
  const targets =
    table?.service === 'route-table' ? defaultTargets(graph, tableAs(graph, table).routes ?? []) : []
  return targets.some((service) => service !== 'igw' && service !== 'nat-gateway')
}

const defaultTargets = (graph: DiagramGraph, routes: readonly VpcRoute[]) =>
  routes.flatMap(({ block, target }) =>
    block?.prefix === 0 && target !== undefined ? [graph.resource(target)?.service ?? 'peering'] : [],
  )

/** Whether anything that is drawn joins the networks of the two ends. */
function areJoined(graph: DiagramGraph, { from, to }: Claim): boolean {
  const [one, other] = [from, to].map(({ id }) => vpcOf(graph, id)?.id ?? siteOf(graph, id)?.id ?? id)
  return one !== undefined && other !== undefined && waysOf(graph).withinReach(one).has(other)
}
