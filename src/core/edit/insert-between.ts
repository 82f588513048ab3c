import { kindsBetween, serviceOf } from '../catalog/catalog'
import type { Point } from '../layout/box'
import { openBoxesOf, sizeOf } from '../layout/boxes'
import { fitContainers } from '../layout/fit-containers'
import { freePlace } from '../layout/free-place'
import { withRoom } from '../layout/with-room'
import type { Config, Connection, ConnectionId, Diagram, DiagramNode, NodeId } from '../model/diagram'
import { graphOf, type DiagramGraph } from '../model/graph'
import { ok, refuse, type Result } from '../model/results'
import { addNode } from './add-node'
import { ofKind } from './change-connection'
import { connect } from './connect'
import { canHold, commonContainer } from './homes'
import { connectionAt, nodeAt, refuseMissing, withConnection, without, withoutKey } from './items'

/** A resource to put between, with what is stated of it. */
export interface Between {
  readonly service: string
  readonly config?: Config
}

/** The connection between two neighbours of the row; backwards, the later one is its source. */
export interface Hop {
  readonly kind: string
  readonly backwards?: true
  readonly config?: Config
}

/** What to insert, and how neighbours are connected: one hop more than services; absent, each as is likeliest. */
export interface Row {
  readonly services: readonly [Between, ...Between[]]
  readonly hops?: readonly Hop[]
}

/**
 * Puts one or several resources between the ends of a connection, in the order in which they come from its source.
 *
 * The connection becomes the first hop, with its label, its call-outs and the way it is drawn; waypoints go. Sizes and
 * rates are stated on every hop whose kind has them. Each resource goes to the nearest container of the target, else of
 * the source, that may hold it, to a free place on the line between the two. Refuses a pair of neighbours for which AWS
 * has nothing.
 */
export function insertBetween(diagram: Diagram, id: ConnectionId, row: Row): Result<Diagram> {
  const connection = connectionAt(diagram, id)
  if (connection === undefined) return refuseMissing(id)
  const [from, to] = [nodeAt(diagram, connection.from), nodeAt(diagram, connection.to)]
  if (from === undefined || to === undefined) return refuseMissing(connection.from)
  const hops = hopsOf(from, to, row)
  if (hops === undefined) return refuse('AWS does not connect what would stand side by side.')

  let drawn = diagram
  const nodes: NodeId[] = [from.id]
  for (const [index, { service, config }] of row.services.entries()) {
    const near = pointBetween(diagram, [from.id, to.id], (index + 1) / (row.services.length + 1))
    const parentId = homeBetween(graphOf(diagram), service, [from, to])
    const added = addNear(drawn, { service, config: config ?? {}, parentId }, near)
    if (!added.ok) return added
    drawn = added.value.diagram
    nodes.push(added.value.id)
  }
  nodes.push(to.id)
  return connected(drawn, connection, { nodes, hops })
}

/** Whether AWS connects all neighbours of the row, so that `insertBetween` does not refuse it. */
export function canInsert(from: DiagramNode, to: DiagramNode, row: Row): boolean {
  return hopsOf(from, to, row) !== undefined
}

/** The same row seen from its other end. */
export function turned({ services: [first, ...rest], hops }: Row): Row {
  const [last, ...others] = [...rest.toReversed(), first]
  const back = hops
    ?.toReversed()
    .map(({ backwards, ...hop }): Hop => (backwards ? hop : { ...hop, backwards: true }))
  return { services: [last, ...others], ...(back === undefined ? {} : { hops: back }) }
}

function hopsOf(from: DiagramNode, to: DiagramNode, row: Row): readonly Hop[] | undefined {
  if (from.kind !== 'resource' || to.kind !== 'resource') return undefined
  const services = [from.service, ...row.services.map(({ service }) => service), to.service]
  const hops: Hop[] = []
  for (const [index, service] of services.slice(1).entries()) {
    const before = services[index] ?? ''
    const given = row.hops?.[index]
    const [source, target] = given?.backwards ? [service, before] : [before, service]
    const has = kindsBetween(source, target).map(({ kind }) => kind.id)
    const kind = given?.kind ?? has[0]
    if (kind === undefined || !has.includes(kind)) return undefined
    hops.push(given ?? { kind })
  }
  return hops
}

/** The nearest container around the target that may hold it, else around the source, else one around both. */
function homeBetween(
  graph: DiagramGraph,
  service: string,
  [from, to]: readonly [DiagramNode, DiagramNode],
): NodeId | null {
  const homes = serviceOf(service)?.livesIn ?? []
  for (const end of [to, from]) {
    const around = homes
      .flatMap((home) => graph.enclosing(end.id, home) ?? [])
      .toSorted((a, b) => (graph.isWithin(a.id, b.id) ? -1 : 1))
    if (around[0] !== undefined) return around[0].id
  }
  const common = commonContainer(graph, [from.id, to.id])
  const container = common === null ? undefined : graph.node(common)
  return container?.kind === 'shape' && canHold(container) ? container.id : null
}

/** A point on the line between the middles of two nodes; nothing where they are not drawn. */
function pointBetween(diagram: Diagram, ends: readonly [NodeId, NodeId], share: number): Point | undefined {
  const [from, to] = ends.map((id) => openBoxesOf(diagram).get(id))
  if (from === undefined || to === undefined) return undefined
  const at = (a: number, b: number) => a + (b - a) * share
  return {
    x: at(from.x + from.width / 2, to.x + to.width / 2),
    y: at(from.y + from.height / 2, to.y + to.height / 2),
  }
}

function addNear(
  diagram: Diagram,
  wanted: { readonly service: string; readonly config: Config; readonly parentId: NodeId | null },
  middle: Point | undefined,
): Result<{ readonly diagram: Diagram; readonly id: NodeId }> {
  const added = addNode(diagram, wanted)
  if (!added.ok || middle === undefined) return added
  const { diagram: drawn, id } = added.value
  const node = nodeAt(drawn, id)
  if (node === undefined) return added

  const { width, height } = sizeOf(drawn, node)
  const origin = node.parentId === null ? undefined : openBoxesOf(diagram).get(node.parentId)
  const near = {
    x: middle.x - width / 2 - (origin?.x ?? 0),
    y: middle.y - height / 2 - (origin?.y ?? 0),
  }
  const at = freePlace(diagram, node.parentId, { width, height }, near)
  // As if it had been dropped there: containers that grew for its first place are as they were.
  const placed = { ...drawn, layout: { ...diagram.layout, [id]: { ...drawn.layout[id], ...at } } }
  return ok({ diagram: withRoom(diagram, fitContainers(placed, [id])), id })
}

function connected(
  diagram: Diagram,
  connection: Connection,
  { nodes, hops }: { readonly nodes: readonly NodeId[]; readonly hops: readonly Hop[] },
): Result<Diagram> {
  let drawn = diagram
  for (const [index, hop] of hops.entries()) {
    const [before, after] = [nodes[index], nodes[index + 1]]
    if (before === undefined || after === undefined) continue
    const [from, to] = hop.backwards ? [after, before] : [before, after]
    if (index === 0) {
      const first = { ...connection, from, to, kind: hop.kind, config: carried(connection, hop, true) }
      drawn = withoutWaypoints(withConnection(drawn, first), connection.id)
      continue
    }
    const next = connect(drawn, {
      from,
      to,
      kind: hop.kind,
      config: carried(connection, hop, false),
      ...(connection.count === undefined ? {} : { count: connection.count }),
    })
    if (!next.ok) return next
    drawn = next.value.diagram
  }
  return ok(drawn)
}

/** What every kind of use calls by the same name, and means the same by. */
const shared: ReadonlySet<string> = new Set(['requestBytes', 'responseBytes', 'ratePerSecond'])

function carried(connection: Connection, hop: Hop, isFirst: boolean): Config {
  const { config } = ofKind(connection, hop.kind)
  const isSame = isFirst && hop.kind === connection.kind
  const kept = Object.entries(config).filter(([key]) => isSame || shared.has(key))
  return { ...Object.fromEntries(kept), ...hop.config }
}

function withoutWaypoints(diagram: Diagram, id: ConnectionId): Diagram {
  const path = Object.hasOwn(diagram.paths, id) ? diagram.paths[id] : undefined
  if (path === undefined) return diagram
  const kept = withoutKey(withoutKey(withoutKey(path, 'waypoints'), 'fromSide'), 'toSide')
  if (Object.keys(kept).length === Object.keys(path).length) return diagram
  const paths =
    Object.keys(kept).length === 0 ? without(diagram.paths, new Set([id])) : { ...diagram.paths, [id]: kept }
  return { ...diagram, paths }
}
