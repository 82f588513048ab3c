import { beforeEach, describe, expect, it } from 'vitest'
import { boxesOf, countBoxesMade } from '../../../core/layout/boxes'
import { countRouted, routesOf } from '../../../core/layout/route'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import { largeAccount } from '../../../core/testing/large-account'
import { getSession, useSession } from '../../session/session'
import { endGesture, getCanvas } from '../canvas-state'
import type { Stage } from '../stage'
import { dragNodes } from './drag-nodes'
import type { At } from './gesture'

const id = (text: string) => text as NodeId
const stage = {
  zoom: () => 1,
  toCanvas: (at) => at,
  frame: () => ({ left: 0, top: 0, right: 1600, bottom: 1000 }),
} as Stage

const at = (x: number, y: number): At => ({
  ...{ client: { x, y }, canvas: { x, y } },
  ...{ shift: false, isStraight: false, isFree: true },
})

function dragging(diagram: Diagram, node: NodeId) {
  useSession.setState({ diagram })
  const gesture = dragNodes(at(0, 0), [node], { lead: node, stage })
  if (gesture === null) throw new Error('nothing to drag')
  return gesture
}

const large = largeAccount(400)
const placeOf = (diagram: Diagram, node: NodeId) => boxesOf(diagram).get(node)

beforeEach(endGesture)

describe('dragging in a large diagram', () => {
  it('costs no work on the diagram until things are let go', () => {
    routesOf(large)
    const gesture = dragging(large, id('app-3-worker'))
    const before = { boxes: countBoxesMade(), routed: countRouted() }
    for (let step = 1; step <= 20; step += 1) gesture.move(at(8 * step, 0))
    expect({ boxes: countBoxesMade(), routed: countRouted() }).toEqual(before)
    expect(getCanvas()).toMatchObject({ draft: null, carried: { by: { x: 160, y: 0 } } })
  })

  it('leaves things where the same drag leaves them in a small one', () => {
    const small = largeAccount(100)
    const moved = [small, large].map((diagram) => {
      const was = placeOf(diagram, id('app-1-worker'))
      const gesture = dragging(diagram, id('app-1-worker'))
      gesture.move(at(45, -27))
      gesture.drop(at(45, -27))
      const is = placeOf(getSession().diagram, id('app-1-worker'))
      expect(getCanvas()).toMatchObject({ draft: null, carried: null })
      return { x: (is?.x ?? 0) - (was?.x ?? 0), y: (is?.y ?? 0) - (was?.y ?? 0) }
    })
    expect(moved[1]).toEqual(moved[0])
    expect(moved[0]).not.toEqual({ x: 0, y: 0 })
  })

  it('shows a draft of what something else follows, as in a small one', () => {
    dragging(large, id('app-3-gateway')).move(at(40, 0))
    expect(getCanvas().draft).not.toBeNull()
    endGesture()
    dragging(largeAccount(100), id('app-1-worker')).move(at(40, 0))
    expect(getCanvas().draft).not.toBeNull()
  })
})
