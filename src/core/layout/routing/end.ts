import { containerHeader, iconBox } from '../../measure/node-box'
import type { DiagramNode, NodeId, Side } from '../../model/diagram'
import type { Box, Point } from '../box'

/** What a connection ends on, and where lines may leave it. */
export interface End {
  readonly id: NodeId
  /** icon: lines leave from the middle of its icon's sides and from below its text · frame: from anywhere on an edge */
  readonly kind: 'icon' | 'frame'
  /** The node's box. */
  readonly box: Box
  /** Where lines end: 4 px around an icon and below its text, or the frame's edges. */
  readonly core: Box
  /** The icon's centre, or the frame's. */
  readonly middle: Point
  /** What no line may cross at its own ends: the icon and the text below it, or the frame. */
  readonly solid: readonly Box[]
}

/** Between an icon and a line's tip. */
const iconGap = 4
const sideReach = 18
const bottomReach = 22
/** A line that ends on a container's top or left edge keeps off the icon in its header. */
const fromHeaderCorner = containerHeader + 12

/** On a box as low as a collapsed container several lines still have to find room beside each other. */
const lowest = 72
const margins = { left: [28, 8], right: [12, 12] } as const

/** The end that a node makes where its box is this. */
export function endOn(node: DiagramNode, box: Box, isFrame: boolean): End {
  const icon = isFrame ? null : iconBox(node)
  if (icon === null) {
    return {
      id: node.id,
      kind: 'frame',
      box,
      core: box,
      middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
      solid: [box],
    }
  }
  const { x, y } = box
  const left = x + icon.x
  return {
    id: node.id,
    kind: 'icon',
    box,
    core: {
      x: left - iconGap,
      y: y - iconGap,
      width: icon.width + 2 * iconGap,
      height: box.height + iconGap,
    },
    middle: { x: left + icon.width / 2, y: y + icon.height / 2 },
    solid: [
      { x: left, y, width: icon.width, height: icon.height },
      { x, y: y + icon.height + iconGap, width: box.width, height: box.height - icon.height - iconGap },
    ],
  }
}

/** The coordinates along a side that lines may leave from. */
export function reachOf(end: End, side: Side): { readonly from: number; readonly to: number } {
  const { core, middle, kind } = end
  if (kind === 'icon') {
    const [at, reach] = isUpright(side)
      ? [middle.y, sideReach]
      : [middle.x, side === 'top' ? sideReach : bottomReach]
    return { from: at - reach, to: at + reach }
  }
  const [start, length] = isUpright(side) ? [core.y, core.height] : [core.x, core.width]
  const [before, after] = marginsOf(side, length)
  if (length < before + after) return { from: start + length / 2, to: start + length / 2 }
  return { from: start + before, to: start + length - after }
}

/** What lines keep off at the beginning and the end of a frame's side. */
function marginsOf(side: Side, length: number): readonly [number, number] {
  if (side === 'left' || side === 'right') return length < lowest ? margins[side] : [fromHeaderCorner, 16]
  return [side === 'top' && length >= 2 * fromHeaderCorner ? fromHeaderCorner : 24, 24]
}

/** The point of a side at this coordinate along it. */
export function portOf({ core }: End, side: Side, along: number): Point {
  switch (side) {
    case 'top':
      return { x: along, y: core.y }
    case 'bottom':
      return { x: along, y: core.y + core.height }
    case 'left':
      return { x: core.x, y: along }
    case 'right':
      return { x: core.x + core.width, y: along }
    default:
      return side satisfies never
  }
}

/**
 * Where along its side a line leaves when it is alone there: the middle of an icon; on a frame, wherever the line
 * becomes straight, or as near to that as the edge allows.
 */
export function naturalAlong(end: End, side: Side, other: End, otherSide: Side): number {
  const upright = isUpright(side)
  const middle = upright ? end.middle.y : end.middle.x
  if (end.kind === 'icon') return middle
  const reach = reachOf(end, side)
  if (other.kind === 'frame' && upright === isUpright(otherSide)) {
    const theirs = reachOf(other, otherSide)
    const from = Math.max(reach.from, theirs.from)
    const to = Math.min(reach.to, theirs.to)
    // Below the middle, since what is inside connects at the middle of its icons.
    if (from <= to) return Math.round(from + (to - from) * 0.75)
  }
  return clamp(upright ? other.middle.y : other.middle.x, reach)
}

export function clamp(value: number, { from, to }: { readonly from: number; readonly to: number }): number {
  return Math.min(Math.max(value, from), to)
}

/** True for the left and the right side, along which y runs. */
export function isUpright(side: Side): boolean {
  return side === 'left' || side === 'right'
}

export function opposite(side: Side): Side {
  return ({ top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const)[side]
}

/** The step outwards from a side. */
export function outwards(side: Side): Point {
  return (
    { top: { x: 0, y: -1 }, right: { x: 1, y: 0 }, bottom: { x: 0, y: 1 }, left: { x: -1, y: 0 } } as const
  )[side]
}
