import {
  isRef,
  refsOf,
  type Connection,
  type NodeId,
  type Place,
  type ResourceNode,
  type Row,
} from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { vpcOf } from './location'
import { ownWaysOf } from './requirements/own-ways'
import type { Bypass } from './requirements/bypass'
import { attachedAt, attachmentsOf, gatewaysOf, membersOf, tablesOfGateway } from './transit-tables'
import { capitalised, listed, nameOf } from './wording'
import { zonesOf, apart } from './zone-spread'

/**
 * All ways by which traffic of these VPCs, sites or things in them gets past an inspection: a VPC with a firewall, a
 * firewall or an endpoint of one, or a Network Firewall that is attached to the transit gateway itself.
 *
 * Complete means (network-semantics, section 8): every transit-gateway route table of another attachment has routes to
 * the inspection alone, in both directions; and no peering, gateway or endpoint of a spoke leads anywhere. Nothing where
 * the inspection is not attached to a transit gateway. `of` empty: everything that is attached beside it.
 *
 * Tables and gateways about which nothing is stated are listed with `isStated` false; a transit gateway without any
 * table is left out, since nothing leads past as long as nothing leads anywhere.
 */
export function bypasses(graph: DiagramGraph, inspection: NodeId, of: readonly NodeId[]): readonly Bypass[] {
  const vpc = graph.resource(inspection)?.service === 'vpc' ? inspection : vpcOf(graph, inspection)?.id
  const toInspection = attachmentsTo(graph, inspection, vpc)
  const gateways = new Set(toInspection.flatMap((one) => gatewaysOf(graph, one).map(({ id }) => id)))
  const spokes = [...new Set(of.map((id) => networkOf(graph, id)))].filter((id) => id !== vpc)
  const all = [...gateways].toSorted()
  const attached = all.flatMap((gateway) =>
    attachmentsOf(graph, gateway)
      .filter((one) => !toInspection.includes(one))
      .map((one) => attachedAt(graph, one, gateway)),
  )
  const beyond = new Set(toInspection.flatMap((one) => defaultTargetsBehind(graph, one)))
  const asked =
    spokes.length > 0
      ? spokes
      : [...new Set(attached)].filter((id) => isVpc(graph, id) && !beyond.has(id)).toSorted()
  return [
    ...all.flatMap((gateway) => pastTables(graph, gateway, toInspection, new Set(spokes))),
    ...(gateways.size === 0 ? [] : asked.flatMap((spoke) => ownWaysOf(graph, spoke, gateways))),
    ...toInspection.flatMap((one) => withoutApplianceMode(graph, one, vpc)),
  ]
}

/** The attachments by which transit gateways hand packets to the inspection. */
function attachmentsTo(
  graph: DiagramGraph,
  inspection: NodeId,
  vpc: NodeId | undefined,
): readonly Connection[] {
  return graph
    .connections('transit-gateway-attachment')
    .filter((one) =>
      [one.from, one.to].some(
        (end) => end === inspection || (vpc !== undefined && vpcOf(graph, end)?.id === vpc),
      ),
    )
}

/** Where inspected traffic to the internet goes: a VPC for egress is no spoke. */
function defaultTargetsBehind(graph: DiagramGraph, attachment: Connection): readonly NodeId[] {
  return gatewaysOf(graph, attachment).flatMap(({ id }) =>
    tablesOfGateway(graph, id)
      .filter((table) => membersOf(graph, table, 'associations').attachments.includes(attachment))
      .flatMap((table) => staticTargets(graph, table, isDefault))
      .map((target) => attachedAt(graph, target, id)),
  )
}

const isDefault = (row: Row) => row['destination'] === '0.0.0.0/0' || row['destination'] === '::/0'

const isVpc = (graph: DiagramGraph, id: NodeId) => graph.resource(id)?.service === 'vpc'

function networkOf(graph: DiagramGraph, id: NodeId): NodeId {
  return (vpcOf(graph, id) ?? graph.enclosing(id, 'site'))?.id ?? id
}

/** Routes and propagations, in tables of other attachments, that lead to something else than the inspection. */
function pastTables(
  graph: DiagramGraph,
  gateway: NodeId,
  toInspection: readonly Connection[],
  spokes: ReadonlySet<NodeId>,
): readonly Bypass[] {
  const end = (one: Connection) => attachedAt(graph, one, gateway)
  return tablesOfGateway(graph, gateway).flatMap((table) => {
    const users = membersOf(graph, table, 'associations').attachments.filter(
      (one) => !toInspection.includes(one),
    )
    const learned = membersOf(graph, table, 'propagations').attachments.map((attachment) => ({
      attachment,
      place: placeOfPropagation(table, attachment),
      words: 'learns the networks of',
    }))
    const routes = staticTargets(graph, table).map((attachment) => ({
      attachment,
      place: { at: table.id, part: 'routes' },
      words: 'has a route to',
    }))
    const past = [...routes, ...learned].filter(({ attachment }) => !toInspection.includes(attachment))
    return past.flatMap(({ attachment, place, words }): readonly Bypass[] => {
      const other = end(attachment)
      // Its own networks in its own table: packets to them never leave the VPC or site.
      const from = users.map(end).filter((id) => id !== other)
      const concerned = spokes.size === 0 || spokes.has(other) ? from : from.filter((id) => spokes.has(id))
      const [first] = concerned.toSorted()
      if (first === undefined) return []
      const why = `${capitalised(nameOf(graph, table.id))}, the route table of ${listed(concerned.toSorted().map((id) => nameOf(graph, id)))}, ${words} ${nameOf(graph, other)}, past the inspection.`
      return [{ place, why, factId: 'tgw.one-association', isStated: true, leadsTo: other, from: first }]
    })
  })
}

function placeOfPropagation(table: ResourceNode, attachment: Connection): Place {
  return refsOf(table.config['propagations']).includes(attachment.id)
    ? { at: table.id, part: 'propagations' }
    : { at: attachment.id, part: 'propagatesTo' }
}

function staticTargets(
  graph: DiagramGraph,
  table: ResourceNode,
  which: (row: Row) => boolean = () => true,
): readonly Connection[] {
  const rows = table.config['routes']
  if (!Array.isArray(rows)) return []
  const targets = rows.flatMap((row: Row) => {
    const target = row['target']
    return isRef(target) && which(row) && row['state'] !== 'blackhole'
      ? (graph.connection(target.ref) ?? [])
      : []
  })
  return [...new Set(targets)]
}

/** Answers may come back through the firewall of another zone, which does not know the connection. */
function withoutApplianceMode(
  graph: DiagramGraph,
  { id, config }: Connection,
  vpc: NodeId | undefined,
): readonly Bypass[] {
  if (vpc === undefined || config['applianceMode'] === true) return []
  const firewalls = graph
    .resources('network-firewall', 'firewall-endpoint', 'gwlb-endpoint')
    .filter((one) => vpcOf(graph, one.id)?.id === vpc)
  const zones = apart(firewalls.flatMap((one) => zonesOf(graph, one.id) ?? []))
  if (zones.length < 2) return []
  const isOff = config['applianceMode'] === false
  return [
    {
      place: { at: id, part: 'applianceMode' },
      why: `The attachment of ${nameOf(graph, vpc)} ${isOff ? 'has appliance mode off' : 'does not state appliance mode'}: without it, answers may come back through the firewall of another zone, which drops them.`,
      factId: 'tgw.appliance-mode',
      isStated: isOff,
      leadsTo: null,
      from: vpc,
    },
  ]
}
