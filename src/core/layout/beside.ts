import type { Diagram, NodeId } from '../model/diagram'
import type { Box, Point, Size } from './box'
import { openBoxesOf } from './boxes'
import { freePlace, siblingGap } from './free-place'
import { grid, snap } from './snap'
import { treeOf } from './tree'

/** How something new stands to what is there. */
export interface Beside {
  /** Absent is right: drawings flow from left to right. */
  readonly side?: 'left' | 'right'
  /** Px to it; absent is the gap between siblings. */
  readonly gap?: number
  /** A row that has so many already is not made longer: the next one begins below it. */
  readonly mostInRow?: number
}

const mostTries = 6

/**
 * Where something new of this size stands in a container (null: the canvas) beside a node: on its line at its right or
 * left, else below that place, else at the nearest free one. Top-left corner, relative to the container.
 *
 * Beside a node that is deeper inside stands what is beside the container around it, at the node's height. Null where
 * the node is not in the container at all.
 */
export function placeBeside(
  diagram: Pick<Diagram, 'nodes' | 'layout'>,
  home: NodeId | null,
  anchor: NodeId,
  size: Size,
  { side = 'right', gap = siblingGap, mostInRow = Infinity }: Beside = {},
): Point | null {
  const tree = treeOf(diagram.nodes)
  const boxes = openBoxesOf(diagram)
  const line = [anchor, ...tree.ancestorsOf(anchor)]
  const outermost = home === null ? line.at(-1) : line[line.indexOf(home) - 1]
  const [own, outer] = [boxes.get(anchor), outermost === undefined ? undefined : boxes.get(outermost)]
  if (own === undefined || outer === undefined) return null

  const { x: left, y: top } = (home === null ? undefined : boxes.get(home)) ?? { x: 0, y: 0 }
  const x = side === 'right' ? upTo(outer.x + outer.width + gap) : downTo(outer.x - gap - size.width)
  const start = { x: x - left, y: snap(lineOf(own, size)) - top }
  const row = rowAround(diagram, home, own)
  const wished =
    row.length < mostInRow
      ? start
      : {
          x: Math.min(...row.map((box) => box.x)) - left,
          y: upTo(Math.max(...row.map((box) => box.y + box.height)) + siblingGap) - top,
        }

  for (let tries = 0; tries < mostTries; tries += 1) {
    const at = { x: wished.x, y: wished.y + tries * upTo(size.height + siblingGap) }
    const free = freePlace(diagram, home, size, at)
    if (free.x === at.x && free.y === at.y) return at
  }
  return freePlace(diagram, home, size, wished)
}

/** Things of about one height stand in line by their tops; a small one beside a large one at its middle. */
function lineOf(own: Box, { height }: Size): number {
  return own.height > 2 * height ? own.y + (own.height - height) / 2 : own.y
}

/** What stands in the container on the node's line. */
function rowAround(
  diagram: Pick<Diagram, 'nodes' | 'layout'>,
  home: NodeId | null,
  own: Box,
): readonly Box[] {
  const boxes = openBoxesOf(diagram)
  return treeOf(diagram.nodes)
    .childrenOf(home)
    .flatMap(({ id }) => boxes.get(id) ?? [])
    .filter((box) => box.y < own.y + own.height && own.y < box.y + box.height)
}

const upTo = (length: number) => Math.ceil(length / grid) * grid
const downTo = (length: number) => Math.floor(length / grid) * grid
