import { kindsBetween } from '../../../core/catalog/catalog'
import { nodeAt } from '../../../core/edit/items'
import type { Point } from '../../../core/layout/box'
import { treeOf } from '../../../core/layout/tree'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import { getSession, stopConnecting } from '../../session/session'
import { askNextAt } from '../ask-next'
import { connectNodes } from '../connect-nodes'
import { endGesture, setCanvas } from '../canvas-state'
import { distance } from '../geometry'
import { hitAt } from '../hit'
import { pointableBoxes } from '../layers'
import type { At, Gesture } from './gesture'

/** Back where one came from, in screen px: nothing was meant. */
const leastWay = 32

/**
 * Drags a connection out of a node; letting go over any other node or container connects the two, and over empty room asks
 * what comes next.
 */
export function pullConnection(from: NodeId, { reach, start }: { reach: number; start: At }): Gesture {
  let target: NodeId | null = null
  return {
    cursor: 'crosshair',
    pansAtRim: true,
    move({ canvas }) {
      target = targetAt(from, canvas, reach)
      setCanvas({ pull: { from, to: canvas, target } })
    },
    drop({ client, canvas }) {
      endGesture()
      if (target !== null) connectNodes(from, target)
      else if (distance(client, start.client) >= leastWay) askNextAt(from, canvas)
    },
    cancel() {
      endGesture()
      stopConnecting()
    },
  }
}

/**
 * The node under the pointer that would take a connection from this one. Empty room in a container is its own only where
 * the two are joined as a whole, as by peering; else it is room for what comes next.
 */
export function targetAt(from: NodeId, point: Point, reach: number): NodeId | null {
  const { diagram } = getSession()
  const hit = hitAt(diagram, pointableBoxes(diagram), point, reach)
  if (hit === null || hit.id === from) return null
  return hit.part !== 'inside' || areJoined(diagram, from, hit.id) ? hit.id : null
}

function areJoined(diagram: Diagram, from: NodeId, container: NodeId): boolean {
  if (treeOf(diagram.nodes).ancestorsOf(from).includes(container)) return false
  const [one, other] = [nodeAt(diagram, from), nodeAt(diagram, container)]
  // What comes next is known of resources only; notes and shapes connect as ever.
  if (one?.kind !== 'resource' || other?.kind !== 'resource') return true
  const isPair = one.service === 'site' && other.service === 'vpc'
  return isPair || kindsBetween(one.service, other.service).some(({ kind }) => kind.role === 'plumbing')
}
