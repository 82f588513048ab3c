import { serviceOf } from '../catalog/catalog'
import { boxesOf } from '../layout/boxes'
import type { Box, Point } from '../layout/box'
import { treeOf } from '../layout/tree'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { canHold, homeOf } from './homes'

/** What only holds what says that it lives there: an S3 bucket is in no subnet, although nothing names its home. */
const onlyTheirOwn = ['vpc', 'availability-zone', 'subnet', 'ecs-cluster']

/** Containers that most drawings leave out: what lives in one of them stands on the open canvas as well. */
const oftenLeftOut = ['aws-cloud', 'account', 'region']

/** Whether AWS lets something of this service be directly in this container; null asks for a note or a plain shape. */
export function mayLiveIn(container: DiagramNode, serviceId: string | null): boolean {
  if (!canHold(container)) return false
  if (container.kind !== 'resource' || serviceId === null) return true
  const service = serviceOf(serviceId)
  const held = serviceOf(container.service)?.contains ?? []
  if (held.includes(serviceId) || service?.livesIn.includes(container.service) === true) return true
  return service?.livesIn.length === 0 && !onlyTheirOwn.includes(container.service)
}

/** Where something new is wanted: over this container (null: the open canvas) and point, to be joined with this node. */
export interface Wish {
  readonly over: NodeId | null
  /** Absolute, in canvas px. */
  readonly point: Point
  readonly joins: NodeId
}

/**
 * The container (or, as null, the open canvas) for something new of this service: the one it is wanted over, else the
 * nearest around that, then around the node it is joined with, then the nearest of the whole diagram, that AWS lets it be
 * in. Where there is none it stays where it is wanted: the container may be what is drawn next.
 *
 * Over a subnet, what spans subnets (a load balancer) keeps the subnet, from which `addNode` lifts it into the VPC.
 */
export function legalHome(diagram: Diagram, serviceId: string, { over, point, joins }: Wish): NodeId | null {
  const service = serviceOf(serviceId)
  if (service === undefined) return over
  const tree = treeOf(diagram.nodes)
  const holds = (id: NodeId | null) => {
    const node = id === null ? undefined : tree.node(id)
    return node !== undefined && mayLiveIn(node, serviceId)
  }
  if (over !== null && holds(homeOf(diagram, serviceId, over))) return over

  const around = over === null ? [] : [over, ...tree.ancestorsOf(over)]
  const found = around.find(holds)
  if (found !== undefined) return found
  const standsFree = service.livesIn.length === 0 || service.livesIn.some((id) => oftenLeftOut.includes(id))
  if (standsFree) return null
  return tree.ancestorsOf(joins).find(holds) ?? nearest(diagram, service.livesIn, point) ?? over
}

/** The nearest container of the first of these services that the diagram has one of. */
function nearest(diagram: Diagram, services: readonly string[], point: Point): NodeId | null {
  const boxes = boxesOf(diagram)
  for (const service of services) {
    const [first] = treeOf(diagram.nodes)
      .order.flatMap((node) => {
        const box = node.kind === 'resource' && node.service === service ? boxes.get(node.id) : undefined
        return box === undefined ? [] : [{ id: node.id, away: distance(box, point) }]
      })
      .toSorted((a, b) => a.away - b.away)
    if (first !== undefined) return first.id
  }
  return null
}

function distance({ x, y, width, height }: Box, point: Point): number {
  const dx = Math.max(x - point.x, 0, point.x - x - width)
  const dy = Math.max(y - point.y, 0, point.y - y - height)
  return Math.hypot(dx, dy)
}
