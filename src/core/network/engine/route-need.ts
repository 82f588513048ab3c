import { addNode } from '../../edit/add-node'
import { setField } from '../../edit/set-field'
import type {
  ConfigValue,
  ConnectionId,
  Diagram,
  NodeId,
  Place,
  ResourceNode,
  Row,
} from '../../model/diagram'
import { graphOf, type DiagramGraph } from '../../model/graph'
import { ok, type Result } from '../../model/results'
import { subnetsOfVpc } from '../subnets-of-vpc'
import { nameOf } from '../wording'
import type { DraftNeed } from './move'
import { ownRouteTable } from '../serving-tables'
import { tableOfSubnet, mainTableOf } from './vpc-tables'
import { destinationKey, destinationWords, targetName, type Towards } from './words'
import { withRange, withRef, withRow, type Id } from './writing'

/** Whose table a route is for. */
interface RoutePlace {
  readonly vpc: NodeId
  /** Null: a subnet that is not drawn. */
  readonly subnet: NodeId | null
  /** The attachment by which packets come into a subnet of its own that is not drawn. */
  readonly attachment?: ConnectionId | undefined
}

interface TablePlace extends RoutePlace {
  /** The table that is drawn for it, its own or the main one. */
  readonly table: NodeId | null
}

/** A route to a party by a gateway, peering or endpoint, in the table of a subnet; of one that is not drawn in that of the VPC. */
export function routeNeed(graph: DiagramGraph, at: RoutePlace, to: Towards, target: Id): DraftNeed {
  const table = tableAt(graph, at)?.id ?? null
  const home = { ...at, table }
  const place = placeOf(home)
  const whose = () => tableWords(graph, home)
  if (graph.resource(target)?.service === 'gateway-endpoint') {
    return {
      key: `route ${place.at} ${target}`,
      place: { at: target, part: 'routeTables' },
      text: () => `${targetName(graph, target)} is associated with ${whose()}.`,
      apply: (diagram) => writeEndpoint(diagram, home, target),
    }
  }
  return {
    key: `route ${place.at} ${destinationKey(to)} ${target}`,
    // What is drawn goes before a subnet that is not.
    weight: place.part === 'subnets' ? 3 : 1,
    place,
    text: () =>
      `A route in ${whose()} to ${destinationWords(graph, to)} through ${targetName(graph, target)}.`,
    apply: (diagram) => writeRoute(diagram, home, to, target),
  }
}

/** A route of an edge table, for a whole subnet, through an endpoint or the like. */
export function edgeRouteNeed(
  graph: DiagramGraph,
  table: NodeId,
  subnet: NodeId,
  destination: string,
  target: NodeId,
): DraftNeed {
  return {
    key: `edge route ${table} ${destination} ${target}`,
    place: { at: table, part: 'routes' },
    text: () =>
      `A route in ${nameOf(graph, table)} to ${destination} (${nameOf(graph, subnet)}) through ${nameOf(graph, target)}.`,
    apply: (diagram) => withRow(diagram, table, 'routes', { destination, target: { ref: target } }),
  }
}

function placeOf({ vpc, subnet, table, attachment }: TablePlace): Place {
  if (table !== null) return { at: table, part: 'routes' }
  if (subnet === null && attachment !== undefined) return { at: attachment, part: 'subnets' }
  return { at: subnet ?? vpc, part: 'routeTable' }
}

function tableWords(graph: DiagramGraph, { vpc, subnet, table, attachment }: TablePlace): string {
  if (table !== null) return nameOf(graph, table)
  if (subnet === null && attachment !== undefined)
    return `the route table of a subnet of its own for ${targetName(graph, attachment)}`
  return `the route table of ${nameOf(graph, subnet ?? vpc)}`
}

function tableAt(graph: DiagramGraph, { vpc, subnet }: RoutePlace): ResourceNode | undefined {
  return (subnet === null ? mainTableOf(graph, vpc) : tableOfSubnet(graph, subnet)).node
}

function writeRoute(diagram: Diagram, at: TablePlace, to: Towards, target: Id): Result<Diagram> {
  const ranged = withRange(diagram, to)
  if (!ranged.ok) return ranged
  const owned = withTable(ranged.value.diagram, at)
  if (!owned.ok) return owned
  return withRow(owned.value.diagram, owned.value.id, 'routes', {
    destination: ranged.value.cidr,
    target: { ref: target },
  })
}

/** A gateway endpoint has its routes in the tables that it names: there may be others in them, or none. */
function writeEndpoint(diagram: Diagram, at: TablePlace, endpoint: Id): Result<Diagram> {
  const owned = withTable(diagram, at)
  if (!owned.ok) return owned
  const { id } = owned.value
  const known = graphOf(owned.value.diagram).resource(id)?.config['routes']
  const stated =
    known === undefined ? setField(owned.value.diagram, id, 'routes', []) : ok(owned.value.diagram)
  return stated.ok ? withRef(stated.value, endpoint, 'routeTables', id) : stated
}

/** The table of a subnet, made where none is drawn; a public subnet’s has its way to the internet. */
function withTable(
  diagram: Diagram,
  at: TablePlace,
): Result<{ readonly diagram: Diagram; readonly id: NodeId }> {
  const graph = graphOf(diagram)
  const subnet = at.subnet === null ? undefined : graph.resource(at.subnet)
  // A main table that was made for another need is not this subnet’s.
  const known =
    subnet === undefined
      ? tableAt(graph, at)
      : (ownRouteTable(graph, subnet.id) ?? (at.table === null ? undefined : graph.resource(at.table)))
  const isPublic = subnet?.config['access'] === 'public'
  const igw = isPublic
    ? graph.resources('igw').find((one) => graph.enclosing(one.id, 'vpc')?.id === at.vpc)
    : undefined
  const first: readonly Row[] =
    igw === undefined ? [] : [{ destination: '0.0.0.0/0', target: { ref: igw.id } }]
  if (known !== undefined) {
    if (known.config['routes'] !== undefined || first.length === 0) return ok({ diagram, id: known.id })
    const done = setField(diagram, known.id, 'routes', first)
    return done.ok ? ok({ diagram: done.value, id: known.id }) : done
  }
  if (subnet === undefined && at.attachment !== undefined) {
    const made = withOwnSubnet(diagram, at.vpc, at.attachment)
    return made.ok ? withTable(made.value.diagram, { vpc: at.vpc, subnet: made.value.id, table: null }) : made
  }
  const config: Record<string, ConfigValue> = first.length === 0 ? {} : { routes: first }
  if (subnet === undefined) config['vpc'] = { ref: at.vpc }
  const home = graph.resource(at.vpc)
  const name = `${(subnet ?? home)?.name ?? 'VPC'} routes`
  const added = addNode(diagram, { service: 'route-table', parentId: at.vpc, name, config })
  if (!added.ok || subnet === undefined) return added
  const joined = setField(added.value.diagram, subnet.id, 'routeTable', { ref: added.value.id })
  return joined.ok ? ok({ diagram: joined.value, id: added.value.id }) : joined
}

/** A subnet that an attachment has to itself, as AWS advises; made once. */
function withOwnSubnet(
  diagram: Diagram,
  vpc: NodeId,
  attachment: ConnectionId,
): Result<{ readonly diagram: Diagram; readonly id: NodeId }> {
  const graph = graphOf(diagram)
  const known = ownSubnetOf(graph, vpc)
  if (known !== undefined) return ok({ diagram, id: known.id })
  const added = addNode(diagram, { service: 'subnet', parentId: vpc, name: ownName(graph, vpc), config: {} })
  if (!added.ok) return added
  const joined = withRef(added.value.diagram, attachment, 'subnets', added.value.id)
  return joined.ok ? ok({ diagram: joined.value, id: added.value.id }) : joined
}

/** The subnet that such a need has made in a VPC. */
export function ownSubnetOf(graph: DiagramGraph, vpc: NodeId): ResourceNode | undefined {
  return subnetsOfVpc(graph, vpc).find(({ name }) => name === ownName(graph, vpc))
}

const ownName = (graph: DiagramGraph, vpc: NodeId) => `${graph.resource(vpc)?.name ?? 'VPC'} attachment`
