import { boxesOf } from '../../src/core/layout/boxes'
import { treeOf } from '../../src/core/layout/tree'
import { iconBox } from '../../src/core/measure/node-box'
import type { Diagram } from '../../src/core/model/diagram'
import { largeAccount } from '../../src/core/testing/large-account'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A box of the drawing, in px at 100 %; what holds others comes before what is in it. */
export interface PlainBox extends Point {
  readonly id: string
  readonly name: string
  readonly width: number
  readonly height: number
  readonly holds: boolean
}

/** The same drawing for programs that know no AWS: boxes, and lines between them. */
export interface PlainGraph {
  readonly boxes: readonly PlainBox[]
  readonly lines: readonly { readonly id: string; readonly from: string; readonly to: string }[]
}

/** A grown account of about so many things. */
export const accountOf = (count: number): Diagram => largeAccount(count)

/** Boxes and lines of a diagram. */
export function plainGraph(diagram: Diagram): PlainGraph {
  const boxes = boxesOf(diagram)
  const tree = treeOf(diagram.nodes)
  return {
    boxes: tree.order.flatMap((node) => {
      const { id, name } = node
      const box = boxes.get(id)
      if (box === undefined) return []
      const kind = node.kind === 'resource' ? node.service : node.kind
      return [{ id, name: name === '' ? kind : name, ...box, holds: tree.childrenOf(id).length > 0 }]
    }),
    lines: Object.values(diagram.connections).map(({ id, from, to }) => ({ id, from, to })),
  }
}

/** Where everything stands, as `x,y` by id: to be compared with where it stood. */
export function placesOf(diagram: Diagram): Record<string, string> {
  return Object.fromEntries([...boxesOf(diagram)].map(([id, { x, y }]) => [id, `${x},${y}`]))
}

/** The middles of the pictures of all things that hold nothing and stand free inside something. */
export function grips(diagram: Diagram): readonly (Point & { readonly id: string })[] {
  const boxes = boxesOf(diagram)
  const tree = treeOf(diagram.nodes)
  return Object.values(diagram.nodes).flatMap((node) => {
    const [box, icon] = [boxes.get(node.id), iconBox(node)]
    const isFree = node.kind === 'resource' && node.service !== 'igw' && tree.childrenOf(node.id).length === 0
    if (box === undefined || icon === null || !isFree) return []
    return [{ id: node.id, x: box.x + icon.x + icon.width / 2, y: box.y + icon.y + icon.height / 2 }]
  })
}
