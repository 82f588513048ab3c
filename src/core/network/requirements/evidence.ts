import { serviceOf } from '../../catalog/catalog'
import type { Hop } from '../../model/answers'
import type { NodeId, Place, Requirement } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { firstOf, nameOf } from '../wording'
import type { Found } from './judgement'
import { nodeOfEnd, partsOf } from './selected'

/** Places of one finding; what is beyond would light up the whole drawing. */
const mostPlaces = 24

/** What violates a requirement first (what stops the packet, or the connection that lets it through), then its way. */
export function placesOf(
  graph: DiagramGraph,
  requirement: Requirement,
  found: Found,
): readonly [Place, ...Place[]] | undefined {
  const { answer, at } = found
  const hops = answer.hops.filter(({ direction }) => direction === wayOf(found))
  const way = [...hops.map(({ place }) => place), ...answer.hops.map(({ place }) => place)]
  const first =
    at ??
    (found.is === 'cutOff' || found.is === 'lacking'
      ? answer.blockers.map(({ place }) => place)
      : found.is === 'notOpened'
        ? answer.needs.map(({ place }) => place)
        : violating(graph, requirement, found, hops))
  const ends = [found.from, found.to].flatMap((end) => nodeOfEnd(end) ?? []).map((id): Place => ({ at: id }))
  const shown = unique([...first, ...way]).slice(0, mostPlaces)
  const [head, ...rest] = unique([...shown, ...ends]).filter((place) => isThere(graph, place))
  return head === undefined ? undefined : [head, ...rest]
}

/** “ by way of “Hub” and the peering of “A” and “B””; nothing where the two are next to each other. */
export function wayText(graph: DiagramGraph, found: Found): string {
  const ends = [found.from, found.to].flatMap((end) => nodeOfEnd(end) ?? [])
  const isEnd = (id: NodeId) =>
    ends.some(
      (end) => graph.isWithin(end, id) || (graph.isWithin(id, end) && graph.resource(end)?.service !== 'vpc'),
    )
  const names = found.answer.hops
    .filter(({ direction }) => direction === wayOf(found))
    .flatMap(({ place: { at } }): readonly string[] => {
      const connection = graph.connection(at)
      if (connection !== undefined) {
        const isPeering = connection.kind === 'vpc-peering' || connection.kind === 'transit-gateway-peering'
        const { from, to } = connection
        if (isPeering) return [`the peering of ${nameOf(graph, from)} and ${nameOf(graph, to)}`]
        return [from, to].filter((end) => isRouter(graph, end)).map((end) => nameOf(graph, end))
      }
      const node = graph.resource(at)
      const isShown = node !== undefined && !isEnd(node.id) && !isScenery(node.service)
      return isShown ? [nameOf(graph, node.id)] : []
    })
  const way = [...new Set(names)]
  return way.length === 0 ? '' : ` by way of ${firstOf(way)}`
}

/** What a VPN connection or an attachment ends on. */
function isRouter(graph: DiagramGraph, id: NodeId): boolean {
  const service = graph.resource(id)?.service
  return service === 'vgw' || service === 'transit-gateway' || service === 'direct-connect-gateway'
}

/** Where packets are, and by which table: no station of a way. */
function isScenery(service: string): boolean {
  return service === 'subnet' || service === 'availability-zone' || serviceOf(service)?.placement === 'chip'
}

/** The half of the way that tells: the way back where only the answers go wrong. */
const wayOf = ({ why, is }: Found): Hop['direction'] =>
  is === 'passedBy' && why !== undefined ? 'return' : 'forward'

/** The first connection on the way, else the first gateway, that no end is or is inside of. */
function violating(
  graph: DiagramGraph,
  requirement: Requirement,
  { from, to }: Found,
  hops: readonly Hop[],
): readonly Place[] {
  const isOfTo = partsOf(graph, requirement.to)
  const isEnd = ({ at }: Place) => [from, to].some((end) => nodeOfEnd(end) === at) || isOfTo(at)
  const places = hops.map(({ place }) => place)
  const connection = places.find(({ at }) => graph.connection(at) !== undefined)
  const gateway = places.find((place) => {
    const node = graph.resource(place.at)
    return node !== undefined && !isEnd(place) && !isScenery(node.service) && node.service !== 'vpc'
  })
  return [connection, gateway].filter((place) => place !== undefined).slice(0, 1)
}

function unique(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [`${place.at}#${place.part ?? ''}`, place])).values()]
}

const isThere = (graph: DiagramGraph, { at }: Place) =>
  graph.node(at) !== undefined || graph.connection(at) !== undefined
