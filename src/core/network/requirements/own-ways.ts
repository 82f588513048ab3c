import { isRef, refsOf, type NodeId, type Place, type ResourceNode, type Row } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { waysOutOf } from '../engine/plumbing'
import { vpcOf } from '../location'
import { oncePerGraph } from '../once'
import { ownersOf } from '../owners'
import { subnetsOfVpc } from '../subnets-of-vpc'
import { waysOf } from '../ways'
import { nameOf } from '../wording'
import type { Bypass } from './bypass'

/** What a spoke has of its own, beside its attachments to these transit gateways, that no stated table closes. */
export function ownWaysOf(
  graph: DiagramGraph,
  spoke: NodeId,
  gateways: ReadonlySet<NodeId>,
): readonly Bypass[] {
  if (graph.resource(spoke)?.service !== 'vpc') return []
  const found: Bypass[] = []
  const add = (id: Place['at'], leadsTo: Bypass['leadsTo'], rest: Pick<Bypass, 'why' | 'factId'>) => {
    const use = useOf(graph, spoke, id)
    if (use !== 'closed')
      found.push({ place: { at: id }, leadsTo, ...rest, isStated: use === 'stated', from: spoke })
  }
  const name = nameOf(graph, spoke)
  for (const { vpc, peering } of waysOf(graph).peersOf(spoke)) {
    const why = `${name} is peered with ${nameOf(graph, vpc)}; traffic over a peering passes no inspection.`
    add(peering.id, vpc, { why, factId: 'nfw.no-peering' })
  }
  for (const gateway of gatewaysIn(graph, spoke)) {
    const { leadsTo, factId } = kinds[gateway.service] ?? {
      leadsTo: 'internet',
      factId: 'igw.needs-public-ip',
    }
    const why = `${name} has a way out of its own, ${nameOf(graph, gateway.id)}, which passes no inspection.`
    add(gateway.id, leadsTo, { why, factId })
  }
  for (const { id, from, to } of waysOutOf(graph, spoke).attachments) {
    const hub = [from, to].find((end) => graph.resource(end)?.service === 'transit-gateway')
    if (hub === undefined || gateways.has(hub)) continue
    const why = `${name} is attached to ${nameOf(graph, hub)} too, which does not lead to the inspection.`
    const use = useOf(graph, spoke, hub)
    if (use === 'closed') continue
    found.push({
      place: { at: id },
      why,
      factId: 'tgw.per-vpc',
      isStated: use === 'stated',
      leadsTo: hub,
      from: spoke,
    })
  }
  return found
}

interface Kind {
  readonly leadsTo: 'internet' | 'sites' | 'services'
  readonly factId: string
}
const unknownKind: Kind = { leadsTo: 'internet', factId: 'igw.needs-public-ip' }
const kinds: Readonly<Record<string, Kind>> = {
  igw: unknownKind,
  'egress-only-igw': unknownKind,
  vgw: { leadsTo: 'sites', factId: 'vgw.prefix-rule' },
  'gateway-endpoint': { leadsTo: 'services', factId: 'vpce.gateway-route' },
  'interface-endpoint': { leadsTo: 'services', factId: 'privatelink.onprem' },
}

/** A NAT gateway leads to the internet by the internet gateway, which is listed. */
const gatewaysIn = (graph: DiagramGraph, vpc: NodeId) => gatewaysByVpc(graph, null).get(vpc) ?? []
const gatewaysByVpc = oncePerGraph<null, ReadonlyMap<NodeId, readonly ResourceNode[]>>((graph) =>
  grouped(graph.resources(...Object.keys(kinds)), ({ id }) => ownersOf(graph, id).map((owner) => owner.id)),
)

const tablesByVpc = oncePerGraph<null, ReadonlyMap<NodeId, readonly ResourceNode[]>>((graph) =>
  grouped(graph.resources('route-table'), (table) => {
    const vpc = vpcOfAnyTable(graph, table)
    return vpc === undefined ? [] : [vpc.id]
  }),
)

function grouped(
  all: readonly ResourceNode[],
  vpcsOf: (one: ResourceNode) => readonly NodeId[],
): ReadonlyMap<NodeId, readonly ResourceNode[]> {
  const found = new Map<NodeId, ResourceNode[]>()
  for (const one of all)
    for (const vpc of vpcsOf(one)) {
      const known = found.get(vpc)
      if (known === undefined) found.set(vpc, [one])
      else known.push(one)
    }
  return found
}

/**
 * Whether a route of the VPC leads to this. Closed: every subnet that is drawn has a table with its routes, none of which
 * does; an interface endpoint and a peering that nothing is stated about are open.
 */
function useOf(graph: DiagramGraph, vpc: NodeId, target: Place['at']): 'stated' | 'open' | 'closed' {
  if (graph.resource(target)?.service === 'interface-endpoint') return 'open'
  const tables = tablesByVpc(graph, null).get(vpc) ?? []
  const leads = tables.some(({ config }) => {
    const rows = config['routes']
    return (
      Array.isArray(rows) &&
      rows.some((row: Row) => {
        const to = row['target']
        return isRef(to) && to.ref === target && row['state'] !== 'blackhole'
      })
    )
  })
  const propagates = tables.some(({ config }) => refsOf(config['propagatesFrom']).includes(target))
  const endpointTables = refsOf(graph.resource(target)?.config['routeTables'])
  if (leads || propagates || endpointTables.length > 0) return 'stated'
  const subnets = subnetsOfVpc(graph, vpc)
  const isOpen =
    subnets.length === 0 ||
    tables.some(({ config }) => config['routes'] === undefined) ||
    subnets.some((subnet) => !tables.some((table) => serves(table, subnet)))
  return isOpen && !isPrivateAll(graph, subnets, target) ? 'open' : 'closed'
}

/** “Private” states that there is no route to an internet gateway. */
function isPrivateAll(graph: DiagramGraph, subnets: readonly ResourceNode[], target: Place['at']): boolean {
  const isInternetGateway = graph.resource(target)?.service === 'igw'
  return (
    isInternetGateway && subnets.length > 0 && subnets.every(({ config }) => config['access'] === 'private')
  )
}

function vpcOfAnyTable(graph: DiagramGraph, table: ResourceNode): ResourceNode | undefined {
  const [named] = refsOf(table.config['vpc'])
  return vpcOf(graph, table.id) ?? (named === undefined ? undefined : graph.resource(named))
}

/** The main table serves every subnet that no other one serves. */
function serves(table: ResourceNode, subnet: ResourceNode): boolean {
  return (
    refsOf(table.config['subnets']).includes(subnet.id) ||
    refsOf(subnet.config['routeTable']).includes(table.id) ||
    refsOf(table.config['vpc']).length > 0
  )
}
